import { useText } from "../../language/language.js"
import { useAnew } from "../../parts/anew.js"
import { Field } from "../../parts/field.jsx"
import { useStores } from "../../shell/stores.jsx"

const STATES = /** @type {const} */ (["QUEUED", "SENT", "VERIFIED", "MISMATCH", "REFUSED"])

/**
 * Narrows the list at once, but for the text, which is sent with Enter.
 *
 * @param {object} props
 * @param {import("./screen.jsx").Chosen} props.chosen
 * @param {(next: import("./screen.jsx").Chosen) => void} props.onChoose
 * @param {boolean} props.states whether to choose among states
 * @param {number} [props.count]
 */
export function ShipmentFilter({ chosen, onChoose, states, count }) {
  const t = useText()
  const stores = useStores()
  const [typed, setTyped] = useAnew(chosen.text ?? "", chosen.text ?? "")
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onChoose({ ...chosen, text: typed.trim() })
  }
  return (
    <form class="parcels__filter" role="search" onSubmit={submit}>
      <Field label={t("ui-shipments-search")}>
        <input class="input" type="search" name="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </Field>
      <Field label={t("ui-store")}>
        <select class="input" value={chosen.store ?? ""} onChange={(event) => onChoose({ ...chosen, store: event.currentTarget.value })}>
          <option value="">{t("ui-errors-any-store")}</option>
          {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
      {states && (
        <Field label={t("ui-shipment-state")}>
          <select class="input" value={chosen.state ?? ""} onChange={(event) => onChoose({ ...chosen, state: event.currentTarget.value })}>
            <option value="">{t("ui-shipments-any-state")}</option>
            {STATES.map((state) => <option value={state} key={state}>{t(`ui-shipment-state-${state}`)}</option>)}
          </select>
        </Field>
      )}
      {count !== undefined && <p class="soft small num parcels__count" role="status">{t("ui-shipments-count", { count })}</p>}
    </form>
  )
}
