import { startOfDay } from "../formats/time.js"
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
 * The moments of two calendar days where the reader sits: the beginning of the one, the end of the
 * other, but never the future.
 *
 * @param {FormData} words
 * @param {Date} [now]
 */
export function rangeOf(words, now = new Date()) {
  const end = startOfDay(String(words.get("to")), 1)
  return { from: startOfDay(String(words.get("from"))), to: end > now.toISOString() ? now.toISOString() : end }
}

/** @param {Date} date @returns {string} its day where the reader sits, "2026-11-20" */
function dayOf(date) {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
