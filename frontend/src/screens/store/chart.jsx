import { useState } from "preact/hooks"
import { compactMoney, formatMoney } from "../../formats/money.js"
import { longDay, shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { scaleOf } from "./revenue-days.js"
import "./chart.css"

/** @typedef {import("./revenue-days.js").Day} Day */

const WIDTH = 700
const HEIGHT = 150
const WEEK = 7

/** Where each key leads among `last + 1` days. @type {Record<string, (row: number, last: number) => number>} */
const KEYS = {
  ArrowLeft: (row) => row - 1,
  ArrowDown: (row) => row - 1,
  ArrowRight: (row) => row + 1,
  ArrowUp: (row) => row + 1,
  PageDown: (row) => row - WEEK,
  PageUp: (row) => row + WEEK,
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Days as bars. One day is pointed at, by mouse, finger or arrow key, and its numbers are shown and
 * said: to those who hear the page the chart is a slider over its days.
 *
 * @param {{ series: Day[], label: string }} props the series is not empty
 */
export function DayChart({ series, label }) {
  const t = useText()
  const last = series.length - 1
  const [pointed, setPointed] = useState(/** @type {number | null} */ (null))
  const [open, setOpen] = useState(false)
  const row = Math.min(pointed ?? last, last)
  const day = /** @type {Day} */ (series[row])
  const top = scaleOf(Math.max(...series.map(({ value }) => value)))

  const press = (/** @type {KeyboardEvent} */ event) => {
    const next = KEYS[event.key]
    if (!next) return setOpen(event.key !== "Escape" && open)
    event.preventDefault()
    setPointed(Math.max(0, Math.min(last, next(row, last))))
    setOpen(true)
  }
  const point = (/** @type {PointerEvent & { currentTarget: HTMLElement }} */ event) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setPointed(Math.max(0, Math.min(last, Math.floor(((event.clientX - left) / width) * series.length))))
    setOpen(true)
  }

  return (
    <div class="chart">
      <div class="chart__scale faint small num" aria-hidden="true">
        {[top, top / 2, 0].map((value) => <span key={value}>{compactMoney(t.locale, value, day.revenue.currencyCode)}</span>)}
      </div>
      <div
        class="chart__field"
        role="slider"
        tabIndex={0}
        aria-label={`${label}. ${t("ui-chart-keys")}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={row}
        aria-valuetext={`${longDay(t.locale, day.date)}: ${said(t, day)}`}
        onKeyDown={press}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        <Bars series={series} top={top} row={open ? row : -1} />
        {open && <Tip day={day} at={(row + 0.5) / series.length} />}
      </div>
      <div class="chart__days faint small" aria-hidden="true">
        {labelled(series).map(([at, { date }], nth, all) => (
          <span class={nth % 2 !== (all.length - 1) % 2 ? "chart__day--wide" : undefined} style={{ left: `${((at + 0.5) / series.length) * 100}%` }} key={date}>
            {shortDay(t.locale, date)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** @param {{ series: Day[], top: number, row: number }} props row: the day pointed at, -1 for none */
function Bars({ series, top, row }) {
  const step = WIDTH / series.length
  return (
    <svg class="chart__bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {[0, 0.5].map((part) => <line class="chart__line" x1={0} x2={WIDTH} y1={HEIGHT * part + 0.5} y2={HEIGHT * part + 0.5} key={part} />)}
      {row >= 0 && <rect class="chart__pointed" x={row * step} y={0} width={step} height={HEIGHT} />}
      {series.map((day, nth) => {
        const height = day.value > 0 ? Math.max(2, (day.value / top) * HEIGHT) : 1
        return <rect key={day.date} class={day.value > 0 ? "chart__bar" : "chart__none"} x={nth * step + step * 0.14} y={HEIGHT - height} width={step * 0.72} height={height} />
      })}
    </svg>
  )
}

/** @param {{ day: Day, at: number }} props at: from 0 to 1 of the chart's width */
function Tip({ day, at }) {
  const t = useText()
  const side = at < 0.25 ? "start" : at > 0.75 ? "end" : "middle"
  return (
    <div class={`chart__tip chart__tip--${side}`} style={{ left: `${at * 100}%` }}>
      <span class="chart__tip-day">{longDay(t.locale, day.date)}</span>
      <span class="num">{said(t, day)}</span>
    </div>
  )
}

/**
 * @param {import("../../language/language.js").Text} t
 * @param {Day} day
 */
function said(t, day) {
  return t("ui-chart-day", { money: formatMoney(t.locale, day.revenue), count: day.orders })
}

/**
 * The days that have room for a label: all of a week, else every fifth, counted from the last.
 *
 * @param {Day[]} series
 * @returns {[number, Day][]}
 */
function labelled(series) {
  const every = series.length <= WEEK ? 1 : 5
  const last = series.length - 1
  return series.flatMap((day, row) => ((last - row) % every === 0 ? [/** @type {[number, Day]} */ ([row, day])] : []))
}
