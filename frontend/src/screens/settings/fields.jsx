import { useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"

/**
 * One of a few words. `choices` names them; `words` are those whose names go by the field.
 *
 * @template {string} Word
 * @param {object} props
 * @param {string} props.name as the API calls the setting
 * @param {Word} props.value
 * @param {readonly Word[]} [props.words]
 * @param {readonly (readonly [string, string])[]} [props.choices]
 * @param {string} [props.error]
 * @param {(value: Word) => void} props.onChange
 */
export function ChoiceField({ name, value, words = [], choices, error, onChange }) {
  const t = useText()
  const options = choices ?? words.map((word) => /** @type {[string, string]} */ ([word, t(`ui-setting-${name}-${word}`)]))
  return (
    <Field label={t(`ui-setting-${name}`)} hint={t(`ui-setting-${name}-hint`)} error={error}>
      <select class="input" name={name} value={value} onChange={(event) => onChange(/** @type {Word} */ (event.currentTarget.value))}>
        {options.map(([word, title]) => <option value={word} key={word}>{title}</option>)}
      </select>
    </Field>
  )
}

/**
 * A few letters.
 *
 * @param {object} props
 * @param {string} props.name as the API calls the setting
 * @param {string} props.hint
 * @param {string} props.value
 * @param {string} [props.error]
 * @param {(value: string) => void} props.onChange
 */
export function TextField({ name, hint, value, error, onChange }) {
  const t = useText()
  return (
    <Field label={t(`ui-setting-${name}`)} hint={hint} error={error}>
      <input class="input num" name={name} autocomplete="off" spellcheck={false} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </Field>
  )
}

/**
 * A number of days.
 *
 * @param {object} props
 * @param {string} props.name as the API calls the setting
 * @param {number} props.value
 * @param {string} [props.error]
 * @param {(value: number) => void} props.onChange
 */
export function DaysField({ name, value, error, onChange }) {
  const t = useText()
  return (
    <Field label={t(`ui-setting-${name}`)} hint={t(`ui-setting-${name}-hint`)} error={error}>
      <input class="input num" type="number" inputMode="numeric" name={name} min={1} max={30} step={1} required value={value || ""} onInput={(event) => onChange(event.currentTarget.valueAsNumber || 0)} />
    </Field>
  )
}

/**
 * One of Commerce's order statuses, or none. One that Commerce has dropped still shows.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string} [props.hint]
 * @param {string} props.none what it says without one
 * @param {string} props.value
 * @param {readonly { code: string, label: string }[]} props.statuses
 * @param {boolean} [props.disabled]
 * @param {string} [props.error]
 * @param {(code: string) => void} props.onChange
 */
export function StatusSelect({ label, hint, none, value, statuses, disabled, error, onChange }) {
  const t = useText()
  const gone = value !== "" && !statuses.some((status) => status.code === value)
  return (
    <Field label={label} hint={hint} error={error}>
      <select class="input" value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {statuses.map((status) => <option value={status.code} key={status.code}>{status.label}</option>)}
        {gone && <option value={value}>{t("ui-setting-gone", { code: value })}</option>}
      </select>
    </Field>
  )
}
