import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { useStores } from "../../shell/stores.jsx"
import { noFilter, STATUSES } from "./filter.js"
import { MoreFilters } from "./more-filters.jsx"
import "./filter-panel.css"

/**
 * @typedef {import("./filter.js").Filter} Filter
 */

/**
 * Every way to narrow the list. Nothing changes before "Apply".
 *
 * @param {{ filter: Filter, onApply: (filter: Filter) => void, onClose: () => void }} props
 */
export function FilterPanel({ filter, onApply, onClose }) {
  const t = useText()
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onApply({ ...readForm(/** @type {HTMLFormElement} */ (event.currentTarget)), text: filter.text })
  }
  return (
    <form class="filter-panel" id="filter-panel" onSubmit={submit} aria-label={t("ui-filters")}>
      <Statuses filter={filter} />
      <Stores filter={filter} />
      <div class="filter-panel__fields">
        <Numbers filter={filter} />
        <Ranges filter={filter} />
        <Choices filter={filter} />
      </div>
      <MoreFilters filter={filter} />
      <div class="form__actions filter-panel__actions">
        <Button type="submit" look="main">{t("ui-filters-apply")}</Button>
        <Button onClick={onClose}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {{ filter: Filter }} props */
function Statuses({ filter }) {
  const t = useText()
  return (
    <fieldset class="filter-panel__group">
      <legend class="legend">{t("ui-filter-statuses")}</legend>
      <div class="filter-panel__ticks">
        {STATUSES.map((status) => (
          <label class="tick" key={status}>
            <input type="checkbox" name="statuses" value={status} defaultChecked={filter.statuses.includes(status)} />
            {t(`ui-status-${status}`)}
          </label>
        ))}
      </div>
      <p class="field__hint">{t("ui-filter-statuses-hint")}</p>
    </fieldset>
  )
}

/** @param {{ filter: Filter }} props */
function Stores({ filter }) {
  const t = useText()
  const stores = useStores()
  if (!stores.length) return null
  return (
    <fieldset class="filter-panel__group">
      <legend class="legend">{t("ui-filter-stores")}</legend>
      <div class="filter-panel__ticks">
        {stores.map((store) => (
          <label class="tick" key={store.id}>
            <input type="checkbox" name="stores" value={store.id} defaultChecked={filter.stores.includes(store.id)} />
            {store.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** @param {{ filter: Filter }} props */
function Numbers({ filter }) {
  const t = useText()
  const names = /** @type {const} */ (["amazonNumber", "commerceNumber", "sku", "tag", "buyer"])
  // A buyer's name may only be searched by those who may read it.
  const allowed = names.filter((name) => name !== "buyer" || viewer.value?.mayReadPersonalData)
  return allowed.map((name) => (
    <Field label={t(`ui-filter-${name}`)} key={name}>
      <input class="input" name={name} defaultValue={filter[name]} autocomplete="off" />
    </Field>
  ))
}

/** @param {{ filter: Filter }} props */
function Ranges({ filter }) {
  const t = useText()
  return (
    <>
      <Field label={t("ui-filter-from")}>
        <input class="input" type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={t("ui-filter-to")}>
        <input class="input" type="date" name="to" defaultValue={filter.to} />
      </Field>
      <Field label={t("ui-filter-shipBy")}>
        <input class="input" type="date" name="shipBy" defaultValue={filter.shipBy} />
      </Field>
      <Field label={t("ui-filter-totalFrom")}>
        <input class="input" name="totalFrom" inputMode="decimal" pattern="\d+([.,]\d+)?" title={t("ui-filter-total-hint")} defaultValue={filter.totalFrom} />
      </Field>
      <Field label={t("ui-filter-totalTo")}>
        <input class="input" name="totalTo" inputMode="decimal" pattern="\d+([.,]\d+)?" title={t("ui-filter-total-hint")} defaultValue={filter.totalTo} />
      </Field>
      <Field label={t("ui-filter-currency")}>
        <input class="input filter-panel__currency" name="currency" maxLength={3} pattern="[A-Za-z]{3}" placeholder="EUR" defaultValue={filter.currency} />
      </Field>
    </>
  )
}

/** @param {{ filter: Filter }} props */
function Choices({ filter }) {
  const t = useText()
  const names = /** @type {const} */ (["attention", "prime", "reserved"])
  return (
    <>
      <Field label={t("ui-filter-channel")}>
        <select class="input" name="channel" defaultValue={filter.channel}>
          <option value="">{t("ui-any")}</option>
          <option value="MERCHANT">{t("ui-channel-MERCHANT")}</option>
          <option value="AMAZON">{t("ui-channel-AMAZON")}</option>
        </select>
      </Field>
      {names.map((name) => (
        <Field label={t(`ui-filter-${name}`)} key={name}>
          <select class="input" name={name} defaultValue={filter[name]}>
            <option value="">{t("ui-any")}</option>
            <option value="yes">{t("ui-yes")}</option>
            <option value="no">{t("ui-no")}</option>
          </select>
        </Field>
      ))}
    </>
  )
}

/**
 * @param {HTMLFormElement} form
 * @returns {Filter}
 */
function readForm(form) {
  const words = new FormData(form)
  /** @type {any} */
  const filter = noFilter()
  for (const [name, value] of words) {
    if (Array.isArray(filter[name])) filter[name].push(value)
    else filter[name] = String(value).trim()
  }
  return { ...filter, currency: filter.currency.toUpperCase() }
}
