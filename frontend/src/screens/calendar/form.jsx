import { useState } from "preact/hooks"
import text from "#operations/store-calendar-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { weekdayName } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"
import { DaysOff } from "./days-off.jsx"

/**
 * @typedef {import("./screen.jsx").Calendar} Calendar
 * @typedef {import("../../contract/types.d.ts").StoreCalendarUpdateMutation} Update
 * @typedef {Update["storeCalendarUpdate"]["userErrors"]} UserErrors
 */

/** @type {import("../../contract/client.js").Operation<Update, import("../../contract/types.d.ts").StoreCalendarUpdateMutationVariables>} */
const UPDATE = operation(text)
const WEEK = /** @type {const} */ (["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"])
const SHOWN = ["timeZone", "cutOff", "weekdays", "daysOff", "warnHours"]

/**
 * The calendar as a form; for those who may not change it, to read.
 *
 * @param {{ storeId: string, calendar: Calendar, onSaved: () => Promise<void> }} props
 */
export function CalendarForm({ storeId, calendar, onSaved }) {
  const t = useText()
  const may = viewer.value?.mayAdminister ?? false
  const [draft, setDraft] = useState({
    timeZone: calendar.timeZone,
    cutOff: calendar.cutOff,
    weekdays: [...calendar.weekdays],
    daysOff: [...calendar.daysOff],
    warnHours: String(calendar.warnHours),
  })
  const [save, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {UserErrors} */ ([]))
  const [saved, setSaved] = useState(false)
  const [touched, setTouched] = useState(false)
  useUnsaved(touched)

  const change = (/** @type {Partial<typeof draft>} */ part) => {
    setSaved(false)
    setTouched(true)
    setDraft({ ...draft, ...part })
  }
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const input = { storeId, ...draft, warnHours: Number(draft.warnHours) }
    const answer = (await save({ input }))?.storeCalendarUpdate
    setRefused(answer?.userErrors ?? [])
    if (!answer || answer.userErrors.length) return
    setSaved(true)
    setTouched(false)
    void onSaved()
  }
  const errorOf = (/** @type {string} */ name) => refused.find(({ field }) => field?.[0] === name)?.message
  return (
    <form class="form" onSubmit={submit}>
      {!may && <Notice tone="info" title={t("ui-order-settings-role")} />}
      <fieldset class="calendar__fields" disabled={!may}>
        <legend class="unseen">{t("ui-calendar")}</legend>
        <div class="calendar__clock">
          <Field label={t("ui-calendar-cut-off")} hint={t("ui-calendar-cut-off-hint")} error={errorOf("cutOff")}>
            <input class="input num" type="time" required value={draft.cutOff} onInput={(event) => change({ cutOff: event.currentTarget.value })} />
          </Field>
          <Field label={t("ui-calendar-zone")} hint={t("ui-calendar-zone-hint")} error={errorOf("timeZone")}>
            <input class="input" list="calendar-zones" required spellcheck={false} autocomplete="off" value={draft.timeZone} onInput={(event) => change({ timeZone: event.currentTarget.value })} />
          </Field>
          <Field label={t("ui-calendar-warn")} hint={t("ui-calendar-warn-hint")} error={errorOf("warnHours")}>
            <input class="input num" type="number" required min="0" max="24" step="1" value={draft.warnHours} onInput={(event) => change({ warnHours: event.currentTarget.value })} />
          </Field>
        </div>
        <Zones />
        <Weekdays chosen={draft.weekdays} error={errorOf("weekdays")} onChange={(weekdays) => change({ weekdays })} />
        <DaysOff days={draft.daysOff} error={errorOf("daysOff")} onChange={(daysOff) => change({ daysOff })} />
      </fieldset>
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => !SHOWN.includes(field?.[0] ?? ""))} />
      {saved && <Notice tone="good" loud title={t("ui-calendar-saved")} />}
      {may && <div class="form__actions"><Button type="submit" look="main" busy={running}>{t("ui-save")}</Button></div>}
    </form>
  )
}

/** The zones that this browser knows, to choose from. */
function Zones() {
  return (
    <datalist id="calendar-zones">
      {Intl.supportedValuesOf("timeZone").map((zone) => <option value={zone} key={zone} />)}
    </datalist>
  )
}

/**
 * @param {object} props
 * @param {readonly (typeof WEEK[number])[]} props.chosen
 * @param {string | undefined} props.error
 * @param {(days: (typeof WEEK[number])[]) => void} props.onChange
 */
function Weekdays({ chosen, error, onChange }) {
  const t = useText()
  const toggle = (/** @type {typeof WEEK[number]} */ day) =>
    onChange(WEEK.filter((each) => (each === day ? !chosen.includes(day) : chosen.includes(each))))
  return (
    <fieldset class="calendar__part">
      <legend class="field__label">{t("ui-calendar-weekdays")}</legend>
      <div class="calendar__week">
        {WEEK.map((day, nth) => (
          <label class="tick" key={day}>
            <input type="checkbox" checked={chosen.includes(day)} onChange={() => toggle(day)} />
            {weekdayName(t.locale, nth)}
          </label>
        ))}
      </div>
      {error && <p class="field__error">{error}</p>}
    </fieldset>
  )
}
