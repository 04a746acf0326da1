import "../../parts/table.css"
import { useState } from "preact/hooks"
import { formatMoney } from "../../formats/money.js"
import { shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Panel } from "../../parts/page.jsx"
import { daysOf, sumOf } from "./revenue-days.js"

/**
 * Revenue of the last 7 or 30 days in the store's own currency; canceled and failed orders do not
 * count.
 *
 * @param {{ store: import("./screen.jsx").Store }} props
 */
export function RevenuePanel({ store }) {
  const t = useText()
  const [days, setDays] = useState(/** @type {7 | 30} */ (7))
  const series = daysOf(store.revenue, store.marketplace.currencyCode, days)
  const sum = sumOf(series, store.marketplace.currencyCode)
  const choices = /** @type {const} */ ([7, 30])
  return (
    <Panel
      title={t("ui-revenue")}
      actions={
        <div class="revenue__choice">
          {choices.map((choice) => (
            <Button class="toggle" aria-pressed={days === choice} onClick={() => setDays(choice)} key={choice}>
              {t("ui-days", { count: choice })}
            </Button>
          ))}
        </div>
      }
    >
      <div class="revenue__numbers">
        <Figure name={t("ui-revenue-period", { count: days })} value={formatMoney(t.locale, sum.revenue)} />
        <Figure name={t("ui-revenue-orders", { count: days })} value={String(sum.orders)} />
        {store.lifetimeRevenue.map((money) => (
          <Figure name={t("ui-revenue-lifetime")} value={formatMoney(t.locale, money)} key={money.currencyCode} />
        ))}
      </div>
      <Bars series={series} days={days} />
      <p class="faint small">{t("ui-revenue-what")}</p>
    </Panel>
  )
}

/** @param {{ name: string, value: string }} props */
function Figure({ name, value }) {
  return (
    <p class="figure">
      <span class="figure__value num">{value}</span>
      <span class="soft small">{name}</span>
    </p>
  )
}

const WIDTH = 700
const HEIGHT = 130

/**
 * The days as bars; the same numbers as a table for those who read rather than look.
 *
 * @param {{ series: import("./revenue-days.js").Day[], days: number }} props
 */
function Bars({ series, days }) {
  const t = useText()
  const most = Math.max(1, ...series.map((day) => day.value))
  const step = WIDTH / series.length
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t("ui-revenue-chart", { count: days })}>
        {series.map((day, row) => {
          const height = Math.max(day.value ? 2 : 1, (day.value / most) * (HEIGHT - 4))
          return (
            <rect key={day.date} class={day.value ? "bars__bar" : "bars__none"} x={row * step + step * 0.12} y={HEIGHT - height} width={step * 0.76} height={height}>
              <title>{`${shortDay(t.locale, day.date)}: ${formatMoney(t.locale, day.revenue)}`}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption class="bars__ends faint small">
        <span>{series[0] && shortDay(t.locale, series[0].date)}</span>
        <span>{series.at(-1) && shortDay(t.locale, /** @type {import("./revenue-days.js").Day} */ (series.at(-1)).date)}</span>
      </figcaption>
      <details class="small">
        <summary class="bars__table-button">{t("ui-revenue-table")}</summary>
        <table class="table">
          <caption class="unseen">{t("ui-revenue-chart", { count: days })}</caption>
          <thead><tr><th scope="col">{t("ui-day")}</th><th scope="col" class="right">{t("ui-orders")}</th><th scope="col" class="right">{t("ui-revenue")}</th></tr></thead>
          <tbody>
            {series.map((day) => (
              <tr key={day.date}>
                <th scope="row">{shortDay(t.locale, day.date)}</th>
                <td class="right num">{day.orders}</td>
                <td class="right num">{formatMoney(t.locale, day.revenue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
