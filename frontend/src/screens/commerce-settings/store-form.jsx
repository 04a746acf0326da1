import { useState } from "preact/hooks"
import text from "#operations/commerce-store-upsert.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { errorAt, errorsElsewhere } from "./errors.js"

/** @typedef {import("../../contract/types.d.ts").CommerceStoreUpsertMutation} Upsert */

/** @type {import("../../contract/client.js").Operation<Upsert, import("../../contract/types.d.ts").CommerceStoreUpsertMutationVariables>} */
const UPSERT = operation(text)

/**
 * @param {object} props
 * @param {import("./screen.jsx").Store | null} props.store null: a new one
 * @param {() => void} props.onSaved
 * @param {() => void} props.onCancel
 */
export function StoreForm({ store, onSaved, onCancel }) {
  const t = useText()
  const [save, { running, failure }] = useAction(UPSERT)
  const [refused, setRefused] = useState(/** @type {Upsert["commerceStoreUpsert"]["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = {
      code: store?.code ?? String(words.get("code")),
      name: String(words.get("name")),
      website: String(words.get("website")),
    }
    const answer = (await save({ input }))?.commerceStoreUpsert
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onSaved()
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-code")} hint={t(store ? "ui-code-fixed" : "ui-code-hint")} error={errorAt("code", refused)}>
        <input class="input num" name="code" required readOnly={store !== null} defaultValue={store?.code} autocomplete="off" spellcheck={false} />
      </Field>
      <Field label={t("ui-commerce-store-name")} error={errorAt("name", refused)}>
        <input class="input" name="name" required defaultValue={store?.name} autocomplete="off" />
      </Field>
      <Field label={t("ui-website")} hint={t("ui-website-hint")} error={errorAt("website", refused)}>
        <input class="input" name="website" required defaultValue={store?.website} autocomplete="off" spellcheck={false} />
      </Field>
      <Refusals failure={failure} userErrors={errorsElsewhere(["code", "name", "website"], refused)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
