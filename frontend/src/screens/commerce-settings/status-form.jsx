import { useState } from "preact/hooks"
import text from "#operations/commerce-status-upsert.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { errorAt, errorsElsewhere } from "./errors.js"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceStatusUpsertMutation} Upsert
 * @typedef {import("./screen.jsx").Status} Status
 */

/** @type {import("../../contract/client.js").Operation<Upsert, import("../../contract/types.d.ts").CommerceStatusUpsertMutationVariables>} */
const UPSERT = operation(text)
const STATES = /** @type {const} */ (["NEW", "PROCESSING", "COMPLETE", "CANCELED"])

/**
 * @param {object} props
 * @param {Status | null} props.status null: a new one
 * @param {() => void} props.onSaved
 * @param {() => void} props.onCancel
 */
export function StatusForm({ status, onSaved, onCancel }) {
  const t = useText()
  const [save, { running, failure }] = useAction(UPSERT)
  const [refused, setRefused] = useState(/** @type {Upsert["commerceStatusUpsert"]["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = {
      code: status?.code ?? String(words.get("code")),
      label: String(words.get("label")),
      state: status?.state ?? /** @type {Status["state"]} */ (words.get("state")),
      isDefault: status?.isDefault || words.has("isDefault"),
    }
    const answer = (await save({ input }))?.commerceStatusUpsert
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onSaved()
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-code")} hint={t(status ? "ui-code-fixed" : "ui-code-hint")} error={errorAt("code", refused)}>
        <input class="input num" name="code" required readOnly={status !== null} defaultValue={status?.code} autocomplete="off" spellcheck={false} />
      </Field>
      <Field label={t("ui-status-label")} error={errorAt("label", refused)}>
        <input class="input" name="label" required defaultValue={status?.label} autocomplete="off" />
      </Field>
      <Field label={t("ui-status-state")} hint={t("ui-status-state-hint")} error={errorAt("state", refused)}>
        <select class="input" name="state" disabled={status !== null}>
          {STATES.map((state) => <option value={state} selected={state === (status?.state ?? "PROCESSING")} key={state}>{t(`ui-commerce-state-${state}`)}</option>)}
        </select>
      </Field>
      <DefaultTick status={status} />
      <Refusals failure={failure} userErrors={errorsElsewhere(["code", "label", "state"], refused)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/**
 * The default of a state stays until another status takes it over.
 *
 * @param {{ status: Status | null }} props
 */
function DefaultTick({ status }) {
  const t = useText()
  if (status?.isDefault) return <p class="field__hint">{t("ui-status-is-default")}</p>
  return <label class="tick"><input type="checkbox" name="isDefault" />{t("ui-status-make-default")}</label>
}
