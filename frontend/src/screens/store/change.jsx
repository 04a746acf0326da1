import { formatMoney } from "../../formats/money.js"
import { useText } from "../../language/language.js"

/** @typedef {import("./revenue.jsx").Period["totals"][number]} Total */

/**
 * How revenue changed since the period before: in percent where there was any, and the amount.
 *
 * @param {{ total: Total, days: number }} props
 */
export function MoneyChange({ total, days }) {
  const t = useText()
  const { before, change, changePercent } = total
  if (!before || !change) return null
  if (changePercent === null) return <span class="small soft">{t("ui-change-empty", { count: days })}</span>
  const percent = new Intl.NumberFormat(t.locale, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(Number(changePercent) / 100)
  const money = `${Number(change.amount) > 0 ? "+" : ""}${formatMoney(t.locale, change)}`
  return (
    <span class={`small change change--${directionOf(Number(change.amount))}`}>
      {percent} ({money}) <span class="soft">{t("ui-change-before", { count: days, before: formatMoney(t.locale, before) })}</span>
    </span>
  )
}

/** @param {{ now: number, before: number | null }} props */
export function CountChange({ now, before }) {
  const t = useText()
  if (before === null || before === 0) return null
  const difference = new Intl.NumberFormat(t.locale, { signDisplay: "exceptZero" }).format(now - before)
  return (
    <span class={`small change change--${directionOf(now - before)}`}>
      {difference} <span class="soft">{t("ui-change-orders", { before })}</span>
    </span>
  )
}

/** @param {number} change */
function directionOf(change) {
  if (change === 0) return "same"
  return change > 0 ? "up" : "down"
}
