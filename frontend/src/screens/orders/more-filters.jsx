import { useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"
import { Icon } from "../../parts/icon.jsx"

/**
 * @typedef {import("./filter.js").Filter} Filter
 */

const DAYS = /** @type {const} */ (["updatedFrom", "updatedTo"])
const COUNTS = /** @type {const} */ (["unshippedMin", "shippedMin", "orderNumber"])
const RARE = /** @type {const} */ ([...DAYS, ...COUNTS, "lastAction"])

/** The last actions that people look for, as the timeline's codes. */
const ACTIONS = [
  "received",
  "created",
  "create-failed",
  "blocked-out-of-stock",
  "blocked-product-missing",
  "shipped-partly",
  "shipped-all",
  "tracking-sent",
  "tracking-verified",
  "tracking-refused",
  "carrier-unmapped",
  "completed",
  "cancel-asked",
  "cancel-refused",
  "buyer-asked-to-cancel",
  "canceled",
  "address-corrected",
  "refunded",
]

/**
 * What an action is called here; a code that is not on the list says itself.
 *
 * @param {import("../../language/text.js").Text} t
 * @param {string} code
 */
export function actionName(t, code) {
  return ACTIONS.includes(code) ? t(`ui-last-action-${code}`) : code
}

/**
 * The filters that are rarely needed, folded away unless one of them is set.
 *
 * @param {{ filter: Filter }} props
 */
export function MoreFilters({ filter }) {
  const t = useText()
  const actions = ACTIONS.includes(filter.lastAction) || !filter.lastAction ? ACTIONS : [filter.lastAction, ...ACTIONS]
  return (
    <details class="filter-panel__more" open={RARE.some((name) => filter[name])}>
      <summary>{t("ui-filters-more")} <Icon name="down" /></summary>
      <div class="filter-panel__fields">
        {DAYS.map((name) => (
          <Field label={t(`ui-filter-${name}`)} key={name}>
            <input class="input" type="date" name={name} defaultValue={filter[name]} />
          </Field>
        ))}
        <Field label={t("ui-filter-lastAction")}>
          <select class="input" name="lastAction" defaultValue={filter.lastAction}>
            <option value="">{t("ui-any")}</option>
            {actions.map((code) => <option value={code} key={code}>{actionName(t, code)}</option>)}
          </select>
        </Field>
        {COUNTS.map((name) => (
          <Field label={t(`ui-filter-${name}`)} key={name}>
            <input class="input" name={name} inputMode="numeric" pattern="\d{1,9}" title={t("ui-filter-number-hint")} defaultValue={filter[name]} autocomplete="off" />
          </Field>
        ))}
      </div>
    </details>
  )
}
