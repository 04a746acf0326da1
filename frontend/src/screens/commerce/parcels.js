/**
 * The arithmetic of the ship form: what is still open, what the parcels on the form hold, and what
 * is wrong before anything is sent. Quantities are whole units.
 *
 * @typedef {import("../../contract/types.d.ts").ParcelInput} ParcelInput
 * @typedef {{ lineReference: string, sku: string, title: string, quantityOpen: number, isTransparency?: boolean }} Line
 *
 * @typedef {object} Parcel
 * @property {number} key tells parcels of the form apart
 * @property {string} carrier a code Amazon knows, or any other carrier's name
 * @property {string} service
 * @property {string} trackingNumber
 * @property {string} shippedAt a `datetime-local` value; empty: now
 * @property {Record<string, string>} quantities as typed, by line reference
 * @property {Record<string, string>} codes Transparency codes as typed, by line reference
 * @property {boolean | undefined} directPayment whether the carrier collects the money; undefined where nobody asks
 * @property {string} supplySource Amazon's id of the place it leaves from, mostly empty
 *
 * @typedef {{ parcel: number, field: "carrier" | "trackingNumber" | "shippedAt" | "items" | "codes", line?: string, problem: string, values?: Record<string, string | number> }} Problem
 */

/**
 * A new parcel with everything that the others leave open.
 *
 * @param {number} key
 * @param {Line[]} lines
 * @param {Parcel[]} others
 * @param {boolean} [takesCodMethod]
 * @returns {Parcel}
 */
export function newParcel(key, lines, others, takesCodMethod) {
  const quantities = Object.fromEntries(
    lines.map((line) => [line.lineReference, String(Math.max(0, left(line, others)))]),
  )
  const before = others.at(-1)
  return {
    key,
    carrier: before?.carrier ?? "",
    service: before?.service ?? "",
    trackingNumber: "",
    shippedAt: "",
    quantities,
    codes: {},
    directPayment: takesCodMethod || undefined,
    supplySource: before?.supplySource ?? "",
  }
}

/**
 * How many units of a line no parcel of the form holds yet; negative when they hold too many.
 *
 * @param {Line} line
 * @param {Parcel[]} parcels
 */
export function left(line, parcels) {
  return parcels.reduce((open, parcel) => open - (units(parcel, line) ?? 0), line.quantityOpen)
}

/**
 * @param {Parcel} parcel
 * @param {Line} line
 * @returns {number | undefined} undefined when what was typed is no whole number of units
 */
export function units(parcel, line) {
  const typed = (parcel.quantities[line.lineReference] ?? "").trim()
  if (typed === "") return 0
  return /^\d+$/.test(typed) ? Number(typed) : undefined
}

/**
 * The codes typed for a line: one a row, or separated by commas or blanks.
 *
 * @param {Parcel} parcel
 * @param {Line} line
 */
export function codesOf(parcel, line) {
  return (parcel.codes[line.lineReference] ?? "").split(/[\s,;]+/).filter(Boolean)
}

/**
 * Everything that must be put right before the parcels may be sent, in the form's order.
 *
 * @param {Parcel[]} parcels
 * @param {Line[]} lines
 * @param {{ now?: Date, purchasedAt: string }} when
 * @returns {Problem[]}
 */
export function problems(parcels, lines, { now = new Date(), purchasedAt }) {
  return parcels.flatMap((parcel) => [
    ...wordsOf(parcel, parcels),
    ...dateOf(parcel, now, new Date(purchasedAt)),
    ...quantitiesOf(parcel, parcels, lines),
  ])
}

/**
 * @param {Parcel} parcel
 * @param {Parcel[]} parcels
 * @returns {Problem[]}
 */
function wordsOf(parcel, parcels) {
  /** @type {Problem[]} */
  const found = []
  const number = parcel.trackingNumber.trim()
  if (!parcel.carrier.trim()) found.push({ parcel: parcel.key, field: "carrier", problem: "carrier-missing" })
  if (!number) found.push({ parcel: parcel.key, field: "trackingNumber", problem: "tracking-missing" })
  const twin = parcels.some((other) => other !== parcel && other.trackingNumber.trim() === number)
  if (number && twin) found.push({ parcel: parcel.key, field: "trackingNumber", problem: "tracking-twice" })
  return found
}

/**
 * @param {Parcel} parcel
 * @param {Date} now
 * @param {Date} purchasedAt
 * @returns {Problem[]}
 */
function dateOf(parcel, now, purchasedAt) {
  if (!parcel.shippedAt) return []
  const at = new Date(parcel.shippedAt)
  if (at > now) return [{ parcel: parcel.key, field: "shippedAt", problem: "date-future" }]
  // The field knows minutes only: an order bought and shipped within one minute is no error.
  const tooEarly = at.getTime() + 60_000 <= purchasedAt.getTime()
  return tooEarly ? [{ parcel: parcel.key, field: "shippedAt", problem: "date-before-purchase" }] : []
}

/**
 * @param {Parcel} parcel
 * @param {Parcel[]} parcels
 * @param {Line[]} lines
 * @returns {Problem[]}
 */
function quantitiesOf(parcel, parcels, lines) {
  const found = lines.flatMap((line) => lineProblems(parcel, parcels, line))
  const empty = lines.every((line) => units(parcel, line) === 0)
  return empty ? [{ parcel: parcel.key, field: "items", problem: "parcel-empty" }, ...found] : found
}

/**
 * @param {Parcel} parcel
 * @param {Parcel[]} parcels
 * @param {Line} line
 * @returns {Problem[]}
 */
function lineProblems(parcel, parcels, line) {
  const at = /** @type {const} */ ({ field: "items", line: line.lineReference })
  const count = units(parcel, line)
  if (count === undefined) return [{ parcel: parcel.key, ...at, problem: "quantity-whole" }]
  const excess = -left(line, parcels)
  if (count > 0 && excess > 0) {
    return [{ parcel: parcel.key, ...at, problem: "quantity-above", values: { open: line.quantityOpen, excess } }]
  }
  const codes = codesOf(parcel, line).length
  if (line.isTransparency && count > 0 && codes !== count) {
    return [{ parcel: parcel.key, field: "codes", line: line.lineReference, problem: "codes-count", values: { count, codes } }]
  }
  return []
}

/**
 * What is sent: each parcel with its lines, none of them empty.
 *
 * @param {Parcel[]} parcels
 * @param {Line[]} lines
 * @returns {ParcelInput[]}
 */
export function toParcelInputs(parcels, lines) {
  return parcels.map((parcel) => ({
    carrier: parcel.carrier.trim(),
    service: parcel.service.trim() || undefined,
    trackingNumber: parcel.trackingNumber.trim(),
    codCollectionMethod: parcel.directPayment ? "DirectPayment" : undefined,
    shipFromSupplySourceId: parcel.supplySource.trim() || undefined,
    // Left alone, the server's clock decides: ours may run ahead, and Amazon refuses the future.
    shippedAt: parcel.shippedAt ? new Date(parcel.shippedAt).toISOString() : undefined,
    items: lines.flatMap((line) => {
      const quantity = units(parcel, line) ?? 0
      if (quantity === 0) return []
      const transparencyCodes = line.isTransparency ? codesOf(parcel, line) : undefined
      return [{ orderItemId: line.lineReference, quantity, transparencyCodes }]
    }),
  }))
}
