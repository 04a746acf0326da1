import { useState } from "preact/hooks"
import { longDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"

/**
 * Single days on which no carrier comes.
 *
 * @param {object} props
 * @param {readonly string[]} props.days "2026-12-25", in their order
 * @param {string | undefined} props.error
 * @param {(days: string[]) => void} props.onChange
 */
export function DaysOff({ days, error, onChange }) {
  const t = useText()
  const [day, setDay] = useState("")
  const add = () => {
    if (!day) return
    onChange([...new Set([...days, day])].sort())
    setDay("")
  }
  return (
    <fieldset class="calendar__part">
      <legend class="field__label">{t("ui-calendar-days-off")}</legend>
      <div class="calendar__add">
        <Field label={t("ui-calendar-day")}>
          <input class="input num" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </Field>
        <Button icon="plus" onClick={add}>{t("ui-calendar-day-add")}</Button>
      </div>
      {days.length === 0 && <p class="soft small">{t("ui-calendar-no-days-off")}</p>}
      <ul class="calendar__days">
        {days.map((each) => (
          <li key={each}>
            <span>{longDay(t.locale, each)}</span>
            <Button
              look="quiet"
              icon="close"
              label={t("ui-calendar-day-remove", { day: longDay(t.locale, each) })}
              onClick={() => onChange(days.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      {error && <p class="field__error">{error}</p>}
    </fieldset>
  )
}
