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
 * A round number on a chart's scale: "12K kr". Only ever a mark, never an amount of somebody's.
 *
 * @param {string} locale
 * @param {number} value
 * @param {string} currencyCode
 */
export function compactMoney(locale, value, currencyCode) {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode, notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(value)
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

/**
 * An amount as a person writes it, with a point or a comma, as the contract wants it.
 *
 * @param {string} text
 * @returns {string | undefined} "0" for nothing, undefined for what is no amount
 */
export function readAmount(text) {
  const plain = text.trim().replace(",", ".")
  if (plain === "") return "0"
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : undefined
}

/**
 * The exact sum of decimal strings.
 *
 * @param {string[]} amounts
 * @returns {string}
 */
export function sumOf(amounts) {
  const sum = amounts.reduce((total, amount) => {
    const [whole = "0", parts = ""] = amount.split(".")
    return total + BigInt(whole + parts.padEnd(4, "0"))
  }, 0n)
  const digits = sum.toString().padStart(5, "0")
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}
