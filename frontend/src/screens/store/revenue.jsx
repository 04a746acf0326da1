import "../../parts/table.css"
import { useState } from "preact/hooks"
import { formatMoney } from "../../formats/money.js"
import { shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { DayChart } from "./chart.jsx"
import { CountChange, MoneyChange } from "./change.jsx"
import { daysOf } from "./revenue-days.js"

/**
 * @typedef {import("./screen.jsx").Store["week"]} Period
 */

/**
 * Revenue of the last 7 or 30 days against as many before, and of all time; canceled and failed
 * orders do not count (V31, V32).
 *
 * @param {{ store: import("./screen.jsx").Store }} props
 */
export function RevenuePanel({ store }) {
  const t = useText()
  const [days, setDays] = useState(/** @type {7 | 30} */ (7))
  const period = days === 7 ? store.week : store.month
  const series = daysOf(store.revenue, store.marketplace.currencyCode, days)
  const choices = /** @type {const} */ ([7, 30])
  const label = t("ui-revenue-chart", { count: days })
  return (
    <Panel
      title={t("ui-revenue")}
      actions={
        <div class="revenue__choice" role="group" aria-label={t("ui-revenue-of")}>
          {choices.map((choice) => (
            <Button class="toggle" aria-pressed={days === choice} onClick={() => setDays(choice)} key={choice}>
              {t("ui-days", { count: choice })}
            </Button>
          ))}
        </div>
      }
    >
      <div class="revenue__numbers">
        {period.totals.map((total) => <Taken total={total} days={days} key={total.revenue.currencyCode} />)}
        {store.lifetimeRevenue.map((money) => (
          <Figure name={t("ui-revenue-lifetime")} value={formatMoney(t.locale, money)} key={money.currencyCode} />
        ))}
      </div>
      {!period.comparable && (
        <p class="small soft revenue__why">
          {store.connectedAt ? <>{t("ui-change-young")} <When iso={store.connectedAt} />.</> : t("ui-change-none")}
        </p>
      )}
      {series.length > 0 && <DayChart series={series} label={label} key={days} />}
      <RevenueTable series={series} label={label} />
      <p class="faint small">{t("ui-revenue-what")}</p>
    </Panel>
  )
}

/** @param {{ total: Period["totals"][number], days: number }} props */
function Taken({ total, days }) {
  const t = useText()
  return (
    <>
      <Figure name={t("ui-revenue-period", { count: days })} value={formatMoney(t.locale, total.revenue)}>
        <MoneyChange total={total} days={days} />
      </Figure>
      <Figure name={t("ui-revenue-orders", { count: days })} value={String(total.orders)}>
        <CountChange now={total.orders} before={total.ordersBefore} />
      </Figure>
    </>
  )
}

/** @param {{ name: string, value: string, children?: import("preact").ComponentChildren }} props */
function Figure({ name, value, children }) {
  return (
    <div class="figure">
      <span class="figure__value num">{value}</span>
      <span class="soft small">{name}</span>
      {children}
    </div>
  )
}

/**
 * The same numbers for those who read rather than look.
 *
 * @param {{ series: import("./revenue-days.js").Day[], label: string }} props
 */
function RevenueTable({ series, label }) {
  const t = useText()
  return (
    <details class="small revenue__table">
      <summary class="bars__table-button">{t("ui-revenue-table")}</summary>
      <table class="table">
        <caption class="unseen">{label}</caption>
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
  )
}
