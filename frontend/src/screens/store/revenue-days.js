/**
 * @typedef {import("../../formats/money.js").Money} Money
 * @typedef {{ date: string, revenue: Money, orders: number }} DailyRevenue
 * @typedef {DailyRevenue & { value: number }} Day `value` only draws the bar
 */

/**
 * One entry a day, oldest first, up to today (UTC), with zero for the days the API leaves out.
 *
 * @param {DailyRevenue[]} revenue in any order
 * @param {string} currencyCode other currencies are not drawn together with it
 * @param {number} days
 * @param {Date} [today]
 * @returns {Day[]}
 */
export function daysOf(revenue, currencyCode, days, today = new Date()) {
  const known = new Map(
    revenue.filter((day) => day.revenue.currencyCode === currencyCode).map((day) => [day.date, day]),
  )
  return Array.from({ length: days }, (_, row) => {
    const date = new Date(today.getTime() - (days - 1 - row) * 86_400_000).toISOString().slice(0, 10)
    const day = known.get(date) ?? { date, orders: 0, revenue: { amount: "0", currencyCode } }
    return { ...day, value: Number(day.revenue.amount) }
  })
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
