import { LANGUAGES, useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"

/** @typedef {import("../../contract/types.d.ts").Role} Role */

const ROLES = /** @type {const} */ (["VIEWER", "OPERATOR", "ADMIN"])

/**
 * @param {object} props
 * @param {Role} props.role
 * @param {import("preact").ComponentChildren} [props.hint]
 * @param {(role: Role) => void} [props.onChoose]
 */
export function RoleField({ role, hint, onChoose }) {
  const t = useText()
  return (
    <Field label={t("ui-user-role")} hint={hint}>
      <select class="input" name="role" onChange={(event) => onChoose?.(/** @type {Role} */ (event.currentTarget.value))}>
        {ROLES.map((one) => <option value={one} selected={one === role} key={one}>{t(`ui-role-${one}`)}: {t(`ui-role-means-${one}`)}</option>)}
      </select>
    </Field>
  )
}

/** @param {{ locale: string }} props */
export function LocaleField({ locale }) {
  const t = useText()
  return (
    <Field label={t("ui-language")}>
      <select class="input" name="locale">
        {LANGUAGES.map(([language, name]) => <option value={language} lang={language} selected={language === locale} key={language}>{name}</option>)}
      </select>
    </Field>
  )
}
