import { useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"
import { useStores } from "../../shell/stores.jsx"

/**
 * Narrows the log at once: there is nothing to send.
 *
 * @param {object} props
 * @param {import("./screen.jsx").Chosen} props.chosen
 * @param {readonly string[]} props.codes
 * @param {(next: import("./screen.jsx").Chosen) => void} props.onChoose
 * @param {number} [props.count]
 */
export function ErrorFilter({ chosen, codes, onChoose, count }) {
  const t = useText()
  const stores = useStores()
  // A code from the address stays choosable when the log no longer has it.
  const all = chosen.code && !codes.includes(chosen.code) ? [chosen.code, ...codes] : codes
  return (
    <div class="errors__filter">
      <Field label={t("ui-store")}>
        <select class="input" value={chosen.store ?? ""} onChange={(event) => onChoose({ ...chosen, store: event.currentTarget.value })}>
          <option value="">{t("ui-errors-any-store")}</option>
          {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
      <Field label={t("ui-error-code")}>
        <select class="input" value={chosen.code ?? ""} onChange={(event) => onChoose({ ...chosen, code: event.currentTarget.value })}>
          <option value="">{t("ui-errors-any-code")}</option>
          {all.map((code) => <option value={code} key={code}>{code}</option>)}
        </select>
      </Field>
      {count !== undefined && <p class="soft small num errors__count" role="status">{t("ui-errors-count", { count })}</p>}
    </div>
  )
}
