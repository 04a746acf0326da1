import { dayOf, momentsOf } from "../formats/range.js"
import { useText } from "../language/language.js"
import { Field } from "./field.jsx"
import "./range.css"

const DAY = 86_400_000

/** From one day of purchase to another, the last week unless chosen. */
export function RangeFields() {
  const t = useText()
  const today = dayOf(new Date())
  return (
    <div class="range">
      <Field label={t("ui-range-from")}>
        <input class="input" type="date" name="from" required max={today} defaultValue={dayOf(new Date(Date.now() - 6 * DAY))} />
      </Field>
      <Field label={t("ui-range-to")}>
        <input class="input" type="date" name="to" required max={today} defaultValue={today} />
      </Field>
    </div>
  )
}

/**
 * What was chosen there.
 *
 * @param {FormData} words
 */
export function rangeOf(words) {
  return momentsOf(String(words.get("from")), String(words.get("to")))
}
