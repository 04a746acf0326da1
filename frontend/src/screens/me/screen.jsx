import { useState } from "preact/hooks"
import text from "#operations/viewer-password-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { InstallationSections } from "../installation/sections.jsx"
import { PasswordFields, passwordsOf } from "./password-fields.jsx"

/** @typedef {import("../../contract/types.d.ts").ViewerPasswordUpdateMutation} Update */

/** @type {import("../../contract/client.js").Operation<Update, import("../../contract/types.d.ts").ViewerPasswordUpdateMutationVariables>} */
const UPDATE = operation(text)

/** Who is logged in, and their own password. */
export default function MeScreen() {
  const t = useText()
  const person = viewer.value
  if (!person) return null
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-me")} below={<p class="soft small">{t("ui-me-lead")}</p>} />
      <InstallationSections />
      <div class="columns">
        <Panel title={t("ui-me-who")}>
          <Facts
            facts={[
              [t("ui-user-name"), person.name],
              [t("ui-email"), person.email],
              [t("ui-user-role"), t(`ui-role-${person.role}`)],
              [t("ui-user-may"), t(`ui-role-means-${person.role}`)],
            ]}
          />
        </Panel>
        <Panel title={t("ui-password-own")}>
          {person.id.startsWith("user_") ? <PasswordForm email={person.email ?? ""} /> : <p class="soft">{t("ui-users-elsewhere")}</p>}
        </Panel>
      </div>
    </div>
  )
}

/** @param {{ email: string }} props */
function PasswordForm({ email }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {{ field?: string[] | null, message: string }[]} */ ([]))
  const [done, setDone] = useState(false)
  const of = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = /** @type {HTMLFormElement} */ (event.currentTarget)
    setDone(false)
    const { chosen, refusal } = passwordsOf(form, t)
    if (refusal) return setRefused([{ field: [refusal.field], message: refusal.message }])
    const current = String(new FormData(form).get("current"))
    const answer = (await update({ input: { current, new: chosen } }))?.viewerPasswordUpdate
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.userErrors.length) return
    form.reset()
    setDone(true)
  }
  const field = of("new") ? "new" : "again"
  const message = of("new") ?? of("again")
  return (
    <form class="form" onSubmit={submit} noValidate>
      <input class="unseen" type="email" name="email" autocomplete="username" readOnly tabIndex={-1} aria-hidden="true" value={email} />
      <Field label={t("ui-password-current")} error={of("current")}>
        <input class="input" name="current" type="password" autocomplete="current-password" required />
      </Field>
      <PasswordFields refusal={message ? { field, message } : undefined} />
      <p class="field__hint">{t("ui-password-means")}</p>
      <Refusals failure={failure} userErrors={refused.filter((error) => !error.field)} />
      {done && !running && <Notice tone="good" loud title={t("ui-password-changed")} />}
      <div class="form__actions"><Button type="submit" look="main" busy={running}>{t("ui-password-change")}</Button></div>
    </form>
  )
}
