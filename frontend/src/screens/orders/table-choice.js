/**
 * @typedef {import("../../contract/types.d.ts").OrdersColumn} OrdersColumn
 * @typedef {{ key: string, width: number | null }} ChosenColumn `width` in pixels; null: as wide as what is in it
 * @typedef {{ columns: ChosenColumn[], pageSize: number }} Table the columns from left to right, rows a page
 */

/** What the server calls each column: the 13 default ones in their order, then the 4 optional ones. @type {Record<string, OrdersColumn>} */
const NAMES = {
  amazonNumber: "AMAZON_ORDER_NUMBER",
  store: "STORE_NAME",
  commerceNumber: "COMMERCE_ORDER_NUMBER",
  buyer: "BUYER_NAME",
  status: "STATUS",
  total: "TOTAL",
  channel: "FULFILLMENT_CHANNEL",
  unshipped: "ITEMS_UNSHIPPED",
  reserved: "RESERVED",
  purchased: "PURCHASE_DATE",
  shipBy: "LATEST_SHIP_DATE",
  lastAction: "LAST_ACTION",
  action: "ACTION",
  orderId: "ORDER_NUMBER",
  merchantId: "MERCHANT_ID",
  prime: "IS_PRIME",
  shipped: "ITEMS_SHIPPED",
}
const KEYS = Object.keys(NAMES)
const BY_DEFAULT = 13

/** The order number always stays: a row without it is nobody's. */
export const ALWAYS = "amazonNumber"
export const NARROWEST = 40
export const WIDEST = 800
export const PAGE_SIZES = [25, 50, 100]

/** @returns {Table} */
export function firstTable() {
  return { columns: firstColumns(), pageSize: 25 }
}

/** @returns {ChosenColumn[]} */
function firstColumns() {
  return KEYS.slice(0, BY_DEFAULT).map((key) => ({ key, width: null }))
}

/** @param {Table} table */
export function isFirst({ columns }) {
  return JSON.stringify(columns) === JSON.stringify(firstColumns())
}

/**
 * Those that are not shown, in their usual order.
 *
 * @param {Table} table
 */
export function hidden({ columns }) {
  return KEYS.filter((key) => !columns.some((column) => column.key === key))
}

/**
 * Shows a column behind those that usually come before it, or hides it.
 *
 * @param {Table} table
 * @param {string} key
 * @returns {Table}
 */
export function toggle(table, key) {
  const others = table.columns.filter((column) => column.key !== key)
  if (others.length < table.columns.length) return key === ALWAYS ? table : { ...table, columns: others }
  const before = new Set(KEYS.slice(0, KEYS.indexOf(key)))
  const place = others.findLastIndex((column) => before.has(column.key)) + 1
  return { ...table, columns: others.toSpliced(place, 0, { key, width: null }) }
}

/**
 * @param {Table} table
 * @param {string} key
 * @param {-1 | 1} by one place to the left, or to the right
 * @returns {Table}
 */
export function move(table, key, by) {
  const from = table.columns.findIndex((column) => column.key === key)
  const column = table.columns[from]
  const to = from + by
  if (!column || to < 0 || to >= table.columns.length) return table
  return { ...table, columns: table.columns.toSpliced(from, 1).toSpliced(to, 0, column) }
}

/**
 * @param {Table} table
 * @param {string} key
 * @param {number | null} width null: as wide as what is in it again
 * @returns {Table}
 */
export function resize(table, key, width) {
  const kept = width === null ? null : bounded(width)
  return { ...table, columns: table.columns.map((column) => (column.key === key ? { key, width: kept } : column)) }
}

/** @param {number} width */
export function bounded(width) {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
}

/**
 * @param {Table} table
 * @returns {Table}
 */
export function reset(table) {
  return { ...table, columns: firstColumns() }
}

/**
 * @param {{ pageSize: number, columns: readonly { column: OrdersColumn, width: number | null }[] }} kept by the server
 * @returns {Table}
 */
export function fromServer({ pageSize, columns }) {
  const keys = new Map(KEYS.map((key) => [NAMES[key], key]))
  const known = columns.map(({ column, width }) => ({ key: keys.get(column) ?? "", width }))
  return { pageSize, columns: known.filter(({ key }) => key) }
}

/** @param {Table} table */
export function toInput({ pageSize, columns }) {
  return { pageSize, columns: columns.map(({ key, width }) => ({ column: /** @type {OrdersColumn} */ (NAMES[key]), width })) }
}

/**
 * What a device remembers, if it still makes sense.
 *
 * @param {string | null} text
 * @returns {Table | null}
 */
export function fromDevice(text) {
  try {
    const { pageSize, columns } = JSON.parse(text ?? "null") ?? {}
    const sound = columns.every((/** @type {any} */ { key, width }) => key in NAMES && (width === null || bounded(width) === width))
    const keys = new Set(columns.map((/** @type {ChosenColumn} */ { key }) => key))
    return sound && keys.size === columns.length && keys.has(ALWAYS) && PAGE_SIZES.includes(pageSize) ? { pageSize, columns } : null
  } catch {
    return null
  }
}
