import { useState } from "preact/hooks"
import text from "#operations/user-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { LocaleField, RoleField } from "./fields.jsx"
import { Leave } from "./leave.jsx"
import { More } from "./more.jsx"

/**
 * @typedef {import("./screen.jsx").User} User
 * @typedef {import("../../contract/types.d.ts").UserUpdateMutation} Update
 * @typedef {object} Props
 * @property {User} user
 * @property {(fresh: import("./screen.jsx").FreshLink) => void} onLink
 * @property {() => void} onDone
 * @property {() => void} onCancel
 */

/** @type {import("../../contract/client.js").Operation<Update, import("../../contract/types.d.ts").UserUpdateMutationVariables>} */
export const UPDATE = operation(text)

/** What can be done about somebody; letting them go is asked about first. @param {Props} props */
export function UserDialog(props) {
  const [leaving, setLeaving] = useState(false)
  if (leaving) return <Leave user={props.user} onDone={props.onDone} onCancel={() => setLeaving(false)} />
  return (
    <>
      <Form user={props.user} onDone={props.onDone} onCancel={props.onCancel} />
      <More user={props.user} onLink={props.onLink} onDone={props.onDone} onLeave={() => setLeaving(true)} />
    </>
  )
}

/** @param {{ user: User, onDone: () => void, onCancel: () => void }} props */
function Form({ user, onDone, onCancel }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {Update["userUpdate"]["userErrors"]} */ ([]))
  const [role, setRole] = useState(user.role)
  const of = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = { userId: user.id, name: String(words.get("name")), locale: String(words.get("locale")), role, keepTokens: words.has("keepTokens") }
    const answer = (await update({ input }))?.userUpdate
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.user) onDone()
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <p class="soft small users__email">{user.email}</p>
      <Field label={t("ui-user-name")} error={of("name")}>
        <input class="input" name="name" required maxLength={50} autocomplete="off" defaultValue={user.name} />
      </Field>
      <RoleField role={user.role} onChoose={setRole} hint={role === user.role ? undefined : t("ui-user-role-means")} />
      {role !== user.role && user.workingTokens > 0 && <KeepTokens user={user} />}
      <LocaleField locale={user.locale} />
      <Refusals failure={failure} userErrors={refused.filter((error) => !error.field)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {{ user: User }} props */
export function KeepTokens({ user }) {
  const t = useText()
  return (
    <label class="tick">
      <input type="checkbox" name="keepTokens" />
      {t("ui-user-keep-tokens", { count: user.workingTokens })}
    </label>
  )
}
