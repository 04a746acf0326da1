import { useEffect, useState } from "preact/hooks"
import { Failure } from "../../contract/failures.js"
import { forgetAnswers } from "../../contract/query.js"
import { choosePassword, ownerOfLink, viewer } from "../../contract/session.js"
import { keepLanguage, speak, useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { LanguageField, ThemeField } from "../../shell/preferences.jsx"
import { PasswordFields, passwordsOf } from "../me/password-fields.jsx"
import "../login/login.css"

/** Where a link to choose a password leads, and nobody else. */
export const WELCOME = "/amazon/welcome"

/**
 * What the link carries behind its `#`, which no server is sent. Taken out of the address at once:
 * the browser's history is no place for it.
 */
const secret = location.pathname === WELCOME ? location.hash.slice(1) : ""
if (secret) history.replaceState(null, "", WELCOME)

/** Choose a password by the link that an administrator has given. @param {{ onIn: () => void }} props */
export function WelcomeScreen({ onIn }) {
  const t = useText()
  const [owner, setOwner] = useState(/** @type {{ name: string, email: string } | null | undefined} */ (undefined))
  const [failure, setFailure] = useState(/** @type {Failure | undefined} */ (undefined))
  const look = () => {
    setFailure(undefined)
    ownerOfLink(secret).then(setOwner, (error) => setFailure(error instanceof Failure ? error : new Failure(String(error))))
  }
  useEffect(look, [])
  useEffect(() => {
    document.title = `${t("ui-welcome-title")} · ${t("ui-product")}`
  }, [t])
  return (
    <main class="login">
      <div class="login__card">
        <div class="login__brand">
          <img src="/amazon/static/icon.svg" width="36" height="36" alt="" />
          <div>
            <h1>{t("ui-welcome-title")}</h1>
            <p class="soft">{owner ? t("ui-welcome-lead", { name: owner.name }) : t("ui-product")}</p>
          </div>
        </div>
        {failure && <FailureNotice failure={failure} retry={look} />}
        {owner === undefined && !failure && <Loading rows={3} />}
        {owner === null && (
          <Empty title={t("ui-welcome-over")} actions={<a class="button" href="/amazon/">{t("ui-login-submit")}</a>}>
            <p>{t("ui-welcome-over-remedy")}</p>
          </Empty>
        )}
        {owner && <ChooseForm owner={owner} onIn={onIn} />}
      </div>
      <div class="login__preferences">
        <LanguageField onChoose={chooseLanguage} />
        <ThemeField />
      </div>
    </main>
  )
}

/** @param {string} language */
function chooseLanguage(language) {
  keepLanguage(language)
  void speak(language)
}

/** @param {{ owner: { email: string }, onIn: () => void }} props */
function ChooseForm({ owner, onIn }) {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(/** @type {{ field: "new" | "again", message: string } | undefined} */ (undefined))
  const [failure, setFailure] = useState(/** @type {Failure | undefined} */ (undefined))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    if (busy) return
    const { chosen, refusal } = passwordsOf(/** @type {HTMLFormElement} */ (event.currentTarget), t)
    setRefused(refusal)
    if (refusal) return
    setBusy(true)
    setFailure(undefined)
    try {
      const message = await choosePassword(secret, chosen)
      if (message) return setRefused({ field: "new", message })
      forgetAnswers()
      await speak(viewer.peek()?.locale ?? t.language)
      onIn()
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure(String(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <Field label={t("ui-login-email")}>
        <input class="input" type="email" name="email" autocomplete="username" readOnly value={owner.email} />
      </Field>
      <PasswordFields refusal={refused} />
      {failure && <FailureNotice failure={failure} />}
      <Button type="submit" look="main" busy={busy}>{t("ui-welcome-submit")}</Button>
    </form>
  )
}
