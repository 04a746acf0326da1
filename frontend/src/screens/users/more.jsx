import { useState } from "preact/hooks"
import resetText from "#operations/user-reset-password.graphql?raw"
import unlockText from "#operations/user-unlock.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { UPDATE } from "./dialog.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").UserResetPasswordMutation, import("../../contract/types.d.ts").UserResetPasswordMutationVariables>} */
const RESET = operation(resetText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").UserUnlockMutation, import("../../contract/types.d.ts").UserUnlockMutationVariables>} */
const UNLOCK = operation(unlockText)

/**
 * A link for a password, a lock taken away, the leave to log in.
 *
 * @param {object} props
 * @param {import("./screen.jsx").User} props.user
 * @param {(fresh: import("./screen.jsx").FreshLink) => void} props.onLink
 * @param {() => void} props.onDone
 * @param {() => void} props.onLeave
 */
export function More({ user, onLink, onDone, onLeave }) {
  const t = useText()
  const [reset, resetting] = useAction(RESET)
  const [unlock, unlocking] = useAction(UNLOCK)
  const [update, allowing] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const link = async () => {
    const answer = (await reset({ input: { userId: user.id } }))?.userResetPassword
    setRefused(answer?.userErrors ?? [])
    if (answer?.user && answer.link) onLink({ link: answer.link, user: answer.user })
  }
  const settle = (/** @type {{ user?: object | null, userErrors: readonly { message: string }[] } | undefined} */ answer) => {
    setRefused(answer?.userErrors ?? [])
    if (answer?.user) onDone()
  }
  const free = async () => settle((await unlock({ input: { userId: user.id } }))?.userUnlock)
  const allow = async () => settle((await update({ input: { userId: user.id, active: true } }))?.userUpdate)
  return (
    <div class="users__more">
      {user.active && <p class="field__hint">{t(user.hasPassword ? "ui-user-reset-means" : "ui-user-invite-means")}</p>}
      <Refusals failure={resetting.failure ?? unlocking.failure ?? allowing.failure} userErrors={refused} />
      <div class="form__actions">
        {user.active && <Button busy={resetting.running} onClick={link}>{t(user.hasPassword ? "ui-user-reset" : "ui-user-invite")}</Button>}
        {user.lockedUntil && <Button busy={unlocking.running} onClick={free}>{t("ui-user-unlock")}</Button>}
        {user.active && !user.isViewer && <Button look="danger" onClick={onLeave}>{t("ui-user-leave")}</Button>}
        {!user.active && <Button busy={allowing.running} onClick={allow}>{t("ui-user-allow")}</Button>}
      </div>
    </div>
  )
}
