import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import { logOut, viewer } from "../contract/session.js"
import { forgetAnswers } from "../contract/query.js"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Icon } from "../parts/icon.jsx"
import { Popover } from "../parts/popover.jsx"
import { LanguageField, ThemeField } from "./preferences.jsx"
import { chooseLanguage } from "./person.js"
import { forgetToasts } from "./toasts.jsx"
import { askFirst } from "./unsaved.jsx"
import "./header.css"

/** Who is here, their language and theme, and the way out. */
export function Header() {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const { path } = useLocation()
  const person = viewer.value
  if (!person) return null

  const leave = async () => {
    setBusy(true)
    forgetAnswers()
    forgetToasts()
    await logOut().catch(() => setBusy(false))
  }
  // Out of reach: the language stays as it is, and the line above the page says why.
  const change = (/** @type {string} */ language) => void chooseLanguage(language).catch(() => {})

  return (
    <header class="header">
      <p class="header__place">{t("ui-nav-path")}</p>
      <Popover
        key={path}
        side="end"
        look="button button--quiet header__person"
        label={t("ui-account", { name: person.name })}
        button={<><Icon name="person" /><span>{person.name}</span><Icon name="down" /></>}
      >
        <div class="form">
          <div>
            <p><strong>{person.name}</strong></p>
            {person.email && <p class="soft small">{person.email}</p>}
            <p class="soft small">{t(`ui-role-${person.role}`)}</p>
          </div>
          <LanguageField onChoose={change} />
          <ThemeField />
          <a href="/amazon/settings/me">{t("ui-me")}</a>
          <Button onClick={() => askFirst(leave)} busy={busy}>{t("ui-log-out")}</Button>
        </div>
      </Popover>
    </header>
  )
}
