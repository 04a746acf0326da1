import { useState } from "preact/hooks"
import text from "#operations/user-create.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { LocaleField, RoleField } from "./fields.jsx"

/** @typedef {import("../../contract/types.d.ts").UserCreateMutation} Create */

/** @type {import("../../contract/client.js").Operation<Create, import("../../contract/types.d.ts").UserCreateMutationVariables>} */
const CREATE = operation(text)

/**
 * Somebody new: they choose their password themselves, by a link.
 *
 * @param {{ onMade: (fresh: import("./screen.jsx").FreshLink) => void, onCancel: () => void }} props
 */
export function NewUser({ onMade, onCancel }) {
  const t = useText()
  const [create, { running, failure }] = useAction(CREATE)
  const [refused, setRefused] = useState(/** @type {Create["userCreate"]["userErrors"]} */ ([]))
  const of = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = {
      name: String(words.get("name")),
      email: String(words.get("email")).trim(),
      role: /** @type {import("./fields.jsx").Role} */ (words.get("role")),
      locale: String(words.get("locale")),
    }
    const answer = (await create({ input }))?.userCreate
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.user && answer.link) onMade({ link: answer.link, user: answer.user })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <Field label={t("ui-user-name")} hint={t("ui-user-name-hint")} error={of("name")}>
        <input class="input" name="name" required maxLength={50} autocomplete="off" />
      </Field>
      <Field label={t("ui-email")} error={of("email")}>
        <input class="input" name="email" type="email" required maxLength={200} autocomplete="off" />
      </Field>
      <RoleField role="OPERATOR" />
      <LocaleField locale={t.language} />
      <p class="field__hint">{t("ui-user-add-means")}</p>
      <Refusals failure={failure} userErrors={refused.filter((error) => !error.field)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-user-add")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
