import { shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { inRuns } from "./runs.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").Ledger["days"][number]} Day */

const CHOICES = [7, 30, 60]

/**
 * Day by day, as the marketplace counts its days.
 *
 * @param {{ ledger: import("./screen.jsx").Ledger, days: number, onDays: (days: number) => void }} props
 */
export function DaysPanel({ ledger, days, onDays }) {
  const t = useText()
  const narrow = useNarrow()
  const choice = (
    <div class="ledger__choice" role="group" aria-label={t("ui-ledger-days")}>
      {CHOICES.map((count) => (
        <Button class="toggle" aria-pressed={count === days} onClick={() => onDays(count)} key={count}>{t("ui-days", { count })}</Button>
      ))}
    </div>
  )
  return (
    <Panel title={t("ui-ledger-days")} flush actions={choice}>
      {ledger.days.length === 0 && <Empty title={t("ui-ledger-days-none")} />}
      {ledger.days.length > 0 && (narrow ? <Cards days={ledger.days} /> : <Table days={ledger.days} />)}
      <p class="faint small ledger__note">{t("ui-ledger-days-what", { zone: ledger.store.marketplace.timeZone })}</p>
    </Panel>
  )
}

/** @param {{ days: Day[] }} props */
function Table({ days }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-ledger-days")}>
      <table class="table">
        <caption class="unseen">{t("ui-ledger-days")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-day")}</th>
            <th scope="col" class="right">{t("ui-ledger-reported")}</th>
            <th scope="col" class="right">{t("ui-ledger-accounted")}</th>
            <th scope="col" class="right">{t("ui-ledger-imported")}</th>
            <th scope="col" class="right">{t("ui-ledger-sightings")}</th>
            <th scope="col"><span class="unseen">{t("ui-column-status")}</span></th>
            <th scope="col">{t("ui-ledger-said")}</th>
          </tr>
        </thead>
        <tbody>
          {inRuns(days).map((day) => "count" in day ? (
            <tr class="faint" key={day.oldest}>
              <th scope="row">{span(t, day)}</th>
              {["reported", "accounted", "imported", "sightings"].map((each) => <td class="right num" key={each}>{number(t, 0)}</td>)}
              <td>–</td>
              <td>{t("ui-ledger-quiet", { count: day.count })}</td>
            </tr>
          ) : (
            <tr class={day.reported ? undefined : "faint"} key={day.date}>
              <th scope="row" class="nowrap">{shortDay(t.locale, day.date)}</th>
              <td class="right num">{number(t, day.reported)}</td>
              <td class="right num">{number(t, day.accounted)}</td>
              <td class="right num">{number(t, day.imported)}</td>
              <td class="right num">{number(t, day.sightings)}</td>
              <td><DayChip day={day} /></td>
              <td>{day.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ days: Day[] }} props */
function Cards({ days }) {
  const t = useText()
  return (
    <ul class="ledger__days">
      {inRuns(days).map((day) => "count" in day ? (
        <li key={day.oldest}><p class="small faint">{span(t, day)}: {t("ui-ledger-quiet", { count: day.count })}</p></li>
      ) : (
        <li key={day.date}>
          {day.reported > 0 ? <Card day={day} /> : <p class="small faint">{day.sentence}</p>}
        </li>
      ))}
    </ul>
  )
}

/** @param {{ day: Day }} props */
function Card({ day }) {
  const t = useText()
  return (
    <>
      <div class="ledger__day-head"><strong>{shortDay(t.locale, day.date)}</strong><DayChip day={day} /></div>
      <p class="small">{day.sentence}</p>
      <p class="small soft">
        {t("ui-ledger-imported")}: <span class="num">{number(t, day.imported)}</span> · {t("ui-ledger-sightings")}: <span class="num">{number(t, day.sightings)}</span>
      </p>
    </>
  )
}

/** @param {{ day: Day }} props */
function DayChip({ day }) {
  const t = useText()
  if (!day.reported) return <span class="faint">–</span>
  const missing = day.reported - day.accounted
  return missing ? <Chip tone="red">{t("ui-ledger-missing", { count: missing })}</Chip> : <Chip tone="green">{t("ui-ledger-whole")}</Chip>
}

/**
 * @param {import("../../language/text.js").Text} t
 * @param {{ newest: string, oldest: string }} run
 */
function span(t, { newest, oldest }) {
  return `${shortDay(t.locale, oldest)} – ${shortDay(t.locale, newest)}`
}

/**
 * @param {import("../../language/text.js").Text} t
 * @param {number} count
 */
function number(t, count) {
  return new Intl.NumberFormat(t.locale).format(count)
}
