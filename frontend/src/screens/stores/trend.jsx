import { formatMoney } from "../../formats/money.js"
import { shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { bestOf, daysOf, sumOf } from "../store/revenue-days.js"

const DAYS = 30
const WIDTH = 240
const HEIGHT = 36

/**
 * Revenue of the last 30 days as a line, and as a sentence for those who do not see it.
 *
 * @param {{ revenue: import("../store/revenue-days.js").DailyRevenue[], currencyCode: string }} props
 */
export function Trend({ revenue, currencyCode }) {
  const t = useText()
  const days = daysOf(revenue, currencyCode, DAYS)
  const sum = sumOf(days, currencyCode)
  const best = bestOf(days)
  const money = formatMoney(t.locale, sum.revenue)
  return (
    <div class="trend">
      <svg class="trend__line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="trend__area" d={`${lineOf(days)}V${HEIGHT}H0Z`} />
        <path class="trend__stroke" d={lineOf(days)} />
      </svg>
      <p class="small soft">
        {t("ui-trend", { money, count: sum.orders })}
        {best && <span class="unseen"> {t("ui-trend-best", { day: shortDay(t.locale, best.date), money: formatMoney(t.locale, best.revenue) })}</span>}
      </p>
    </div>
  )
}

/** @param {import("../store/revenue-days.js").Day[]} days */
function lineOf(days) {
  const most = Math.max(1, ...days.map(({ value }) => value))
  const step = WIDTH / Math.max(1, days.length - 1)
  const points = days.map(({ value }, row) => `${(row * step).toFixed(1)},${(HEIGHT - 2 - (value / most) * (HEIGHT - 5)).toFixed(1)}`)
  return `M${points.join("L")}`
}
