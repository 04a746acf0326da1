import { useText } from "../../language/language.js"
import { useAnew } from "../../parts/anew.js"
import { Field } from "../../parts/field.jsx"
import { useStores } from "../../shell/stores.jsx"

/** @type {import("../../contract/types.d.ts").OutboxKind[]} */
const KINDS = ["CONFIRM_SHIPMENT", "PLACE_ORDER", "COMPLETE_ORDER", "CANCEL_ORDER", "SET_STATUS", "HOLD_STOCK", "RELEASE_STOCK"]

/**
 * Narrows the list at once, but for the number, which is sent with Enter.
 *
 * @param {{ chosen: import("./screen.jsx").Chosen, onChoose: (next: import("./screen.jsx").Chosen) => void }} props
 */
export function OutboxFilter({ chosen, onChoose }) {
  const t = useText()
  const stores = useStores()
  const [typed, setTyped] = useAnew(chosen.order ?? "", chosen.order ?? "")
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onChoose({ ...chosen, order: typed.trim() })
  }
  return (
    <form class="outbox__filter" role="search" onSubmit={submit}>
      <Field label={t("ui-outbox-kind")}>
        <select class="input" value={chosen.kind ?? ""} onChange={(event) => onChoose({ ...chosen, kind: event.currentTarget.value })}>
          <option value="">{t("ui-outbox-any-kind")}</option>
          {KINDS.map((kind) => <option value={kind} key={kind}>{t(`ui-outbox-kind-${kind}`)}</option>)}
        </select>
      </Field>
      <Field label={t("ui-store")}>
        <select class="input" value={chosen.store ?? ""} onChange={(event) => onChoose({ ...chosen, store: event.currentTarget.value })}>
          <option value="">{t("ui-errors-any-store")}</option>
          {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
      <Field label={t("ui-outbox-order-number")}>
        <input class="input num" type="search" name="order" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} spellcheck={false} autocomplete="off" />
      </Field>
    </form>
  )
}
