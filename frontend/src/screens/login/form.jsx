import { useRef, useState } from "preact/hooks"
import { Unreachable } from "../../contract/failures.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { enter } from "../../shell/person.js"

/** @typedef {"wrong" | "locked" | "unreachable" | "broken"} Trouble */

/**
 * E-mail and password. Used on the login screen, and over a page whose session has ended.
 *
 * @param {{ email?: string }} props
 */
export function LoginForm({ email = "" }) {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState(/** @type {Trouble | ""} */ (""))
  const password = useRef(/** @type {HTMLInputElement | null} */ (null))

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    if (busy) return
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    setBusy(true)
    const found = await attempt(String(words.get("email")).trim(), String(words.get("password")))
    setBusy(false)
    setTrouble(found)
    if (found === "wrong") password.current?.select()
  }

  return (
    <form class="form" onSubmit={submit}>
      {trouble && (
        <Notice tone="bad" loud title={t(`ui-login-${trouble}`)}>
          <p class="soft">{t(`ui-login-${trouble}-remedy`)}</p>
        </Notice>
      )}
      <Field label={t("ui-login-email")}>
        <input class="input" name="email" type="email" autocomplete="username" required defaultValue={email} />
      </Field>
      <Field label={t("ui-login-password")}>
        <input class="input" name="password" type="password" autocomplete="current-password" required ref={password} />
      </Field>
      <Button type="submit" look="main" busy={busy}>{busy ? t("ui-login-running") : t("ui-login-submit")}</Button>
    </form>
  )
}

/**
 * @param {string} email
 * @param {string} password
 * @returns {Promise<Trouble | "">}
 */
async function attempt(email, password) {
  try {
    const outcome = await enter(email, password)
    return outcome === "in" ? "" : outcome
  } catch (error) {
    return error instanceof Unreachable ? "unreachable" : "broken"
  }
}
