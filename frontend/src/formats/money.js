/**
 * @typedef {{ amount: string, currencyCode: string }} Money
 */

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map()

/**
 * An amount in its own currency, written the reader's way. The amount stays a decimal string from
 * Amazon to the screen: `Intl` formats strings exactly, a `Number` would not.
 *
 * @param {string} locale
 * @param {Money | null | undefined} money
 * @returns {string} empty when there is no amount
 */
export function formatMoney(locale, money) {
  if (!money) return ""
  const key = `${locale} ${money.currencyCode}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currencyCode })
    formats.set(key, format)
  }
  return format.format(/** @type {Intl.StringNumericLiteral} */ (money.amount))
}

/**
 * @param {Money} money
 * @returns {boolean} whether the amount is zero, whatever its scale ("0", "0.00")
 */
export function isZero(money) {
  return Number(money.amount) === 0
}

/**
 * @param {Money} money
 * @returns {Money} the same with the other sign
 */
export function negated({ amount, currencyCode }) {
  return { amount: amount.startsWith("-") ? amount.slice(1) : `-${amount}`, currencyCode }
}
