import { Field } from "../parts/field.jsx"
import { LANGUAGES, useText } from "../language/language.js"
import { THEMES, theme, wear } from "./theme.js"

/**
 * The language, each under its own name so that its speakers find it.
 *
 * @param {{ onChoose: (language: string) => void }} props
 */
export function LanguageField({ onChoose }) {
  const t = useText()
  return (
    <Field label={t("ui-language")}>
      <select class="input" value={t.language} onChange={(event) => onChoose(event.currentTarget.value)}>
        {LANGUAGES.map(([language, name]) => (
          <option value={language} lang={language} key={language}>{name}</option>
        ))}
      </select>
    </Field>
  )
}

export function ThemeField() {
  const t = useText()
  const choose = (/** @type {string} */ name) => wear(/** @type {import("./theme.js").Theme} */ (name))
  return (
    <Field label={t("ui-theme")}>
      <select class="input" value={theme.value} onChange={(event) => choose(event.currentTarget.value)}>
        {THEMES.map((name) => <option value={name} key={name}>{t(`ui-theme-${name}`)}</option>)}
      </select>
    </Field>
  )
}
