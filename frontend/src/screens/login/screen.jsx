import { useEffect } from "preact/hooks"
import { useText } from "../../language/language.js"
import { LanguageField, ThemeField } from "../../shell/preferences.jsx"
import { chooseLanguageBeforeLogin } from "../../shell/person.js"
import { LoginForm } from "./form.jsx"
import "./login.css"

export function LoginScreen() {
  const t = useText()
  useEffect(() => {
    document.title = `${t("ui-login-title")} · ${t("ui-product")}`
  }, [t])
  return (
    <main class="login">
      <div class="login__card">
        <div class="login__brand">
          <img src="/amazon/static/icon.svg" width="36" height="36" alt="" />
          <div>
            <h1>{t("ui-product")}</h1>
            <p class="soft">{t("ui-login-lead")}</p>
          </div>
        </div>
        <LoginForm />
      </div>
      <div class="login__preferences">
        <LanguageField onChoose={chooseLanguageBeforeLogin} />
        <ThemeField />
      </div>
    </main>
  )
}
