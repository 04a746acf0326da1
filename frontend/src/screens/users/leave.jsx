import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { KeepTokens, UPDATE } from "./dialog.jsx"

/**
 * Whether somebody is really not to log in any more.
 *
 * @param {{ user: import("./screen.jsx").User, onDone: () => void, onCancel: () => void }} props
 */
export function Leave({ user, onDone, onCancel }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const keepTokens = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).has("keepTokens")
    const answer = (await update({ input: { userId: user.id, active: false, keepTokens } }))?.userUpdate
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.user) onDone()
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>{t("ui-user-leave-means", { name: user.name })}</p>
      {user.workingTokens > 0 && <KeepTokens user={user} />}
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="danger" busy={running}>{t("ui-user-leave")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
