/**
 * @typedef {import("../../formats/money.js").Money} Money
 * @typedef {{ date: string, revenue: Money, orders: number }} DailyRevenue
 * @typedef {DailyRevenue & { value: number }} Day `value` only draws the bar
 */

/**
 * The last days in one currency, the oldest first. The server tells each day of the marketplace's
 * own calendar once in its currency, those without orders too.
 *
 * @param {DailyRevenue[]} revenue the oldest day first
 * @param {string} currencyCode other currencies are not drawn together with it
 * @param {number} days
 * @returns {Day[]}
 */
export function daysOf(revenue, currencyCode, days) {
  const ours = revenue.filter((day) => day.revenue.currencyCode === currencyCode)
  return ours.slice(-days).map((day) => ({ ...day, value: Number(day.revenue.amount) }))
}

/**
 * @param {Day[]} days
 * @returns {Day | undefined} the one with the most revenue, none when there was none
 */
export function bestOf(days) {
  const [best] = [...days].sort((a, b) => b.value - a.value)
  return best && best.value > 0 ? best : undefined
}

/**
 * Where a chart's scale ends: the least of 1, 2, 2.5 and 5 times a power of ten that holds it.
 *
 * @param {number} most
 */
export function scaleOf(most) {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((top) => top >= most) ?? most
}

/**
 * The sum, exact: amounts are added as whole units of their smallest decimal.
 *
 * @param {DailyRevenue[]} days all in one currency
 * @param {string} currencyCode
 * @returns {{ revenue: Money, orders: number }}
 */
export function sumOf(days, currencyCode) {
  const places = Math.max(0, ...days.map((day) => day.revenue.amount.split(".")[1]?.length ?? 0))
  const units = days.reduce((sum, day) => sum + unitsOf(day.revenue.amount, places), 0n)
  const orders = days.reduce((sum, day) => sum + day.orders, 0)
  return { revenue: { amount: decimal(units, places), currencyCode }, orders }
}

/**
 * @param {string} amount
 * @param {number} places
 */
function unitsOf(amount, places) {
  const [whole = "0", part = ""] = amount.replace("-", "").split(".")
  const units = BigInt(whole + part.padEnd(places, "0"))
  return amount.startsWith("-") ? -units : units
}

/**
 * @param {bigint} units
 * @param {number} places
 */
function decimal(units, places) {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0")
  const cut = digits.length - places
  return (units < 0n ? "-" : "") + digits.slice(0, cut) + (places ? `.${digits.slice(cut)}` : "")
}
