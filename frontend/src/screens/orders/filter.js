import { startOfDay } from "../../formats/time.js"

/**
 * What the Orders tab is narrowed to. It lives in the URL, so that a view can be kept and shared.
 *
 * @typedef {import("../../contract/types.d.ts").OrderStatus} OrderStatus
 * @typedef {import("../../contract/types.d.ts").OrderFilter} OrderFilter
 * @typedef {import("../../contract/types.d.ts").OrderSortField} OrderSortField
 *
 * @typedef {object} Filter
 * @property {string} text
 * @property {OrderStatus[]} statuses none: all but the pending ones, which the API hides until named (D1)
 * @property {string[]} stores ids
 * @property {"" | "MERCHANT" | "AMAZON"} channel
 * @property {string} from first day of purchase, "2026-11-20", in the reader's zone
 * @property {string} to last day of purchase, included
 * @property {string} totalFrom
 * @property {string} totalTo
 * @property {string} currency
 * @property {string} amazonNumber
 * @property {string} commerceNumber
 * @property {string} buyer
 * @property {string} sku
 * @property {string} tag of a rule
 * @property {string} orderNumber our own number for it
 * @property {string} unshippedMin
 * @property {string} shippedMin
 * @property {string} shipBy last day by which Amazon wants it shipped, included
 * @property {string} updatedFrom first day of its last change here
 * @property {string} updatedTo last day of its last change here, included
 * @property {string} lastAction a code of the timeline
 * @property {"" | "yes" | "no"} attention
 * @property {"" | "yes" | "no"} prime
 * @property {"" | "yes" | "no"} reserved
 *
 * @typedef {{ field: OrderSortField, direction: "ASC" | "DESC" }} Sort
 * @typedef {{ after?: string, before?: string }} Place where the page begins or ends
 * @typedef {object} View
 * @property {Filter} filter
 * @property {Sort} sort
 * @property {Place} place
 * @property {string} named the saved view that this began as; "none": not the default one either
 */

/** Said in the address by whoever has a view to open with and wants none. */
export const UNNAMED = "none"

/** GraphQL's Int. */
const LARGEST = 2 ** 31 - 1

/** @type {readonly OrderStatus[]} */
export const STATUSES = [
  "PENDING",
  "PENDING_AVAILABILITY",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "COMPLETED",
  "CANCELED",
  "UNFULFILLABLE",
  "ERROR",
  "OTHER",
]

/** @type {Sort} */
export const FIRST_SORT = { field: "PURCHASE_DATE", direction: "DESC" }

const WORDS = /** @type {const} */ ([
  "text",
  "channel",
  "from",
  "to",
  "totalFrom",
  "totalTo",
  "currency",
  "amazonNumber",
  "commerceNumber",
  "buyer",
  "sku",
  "tag",
  "orderNumber",
  "unshippedMin",
  "shippedMin",
  "shipBy",
  "updatedFrom",
  "updatedTo",
  "lastAction",
  "attention",
  "prime",
  "reserved",
])

/** @returns {Filter} */
export function noFilter() {
  const words = Object.fromEntries(WORDS.map((word) => [word, ""]))
  return /** @type {Filter} */ (/** @type {unknown} */ ({ ...words, statuses: [], stores: [] }))
}

/**
 * @param {URLSearchParams} query
 * @returns {View}
 */
export function readView(query) {
  const words = Object.fromEntries(WORDS.map((word) => [word, query.get(word) ?? ""]))
  const statuses = list(query, "status").filter((word) => STATUSES.includes(/** @type {OrderStatus} */ (word)))
  return {
    filter: /** @type {Filter} */ ({ ...words, statuses, stores: list(query, "store") }),
    sort: readSort(query.get("sort")),
    place: { after: query.get("after") ?? undefined, before: query.get("before") ?? undefined },
    named: query.get("view") ?? "",
  }
}

/**
 * The query string of a view; what is as at first is left out.
 *
 * @param {View} view
 */
export function writeView({ filter, sort, place, named }) {
  const query = new URLSearchParams(named && { view: named })
  for (const word of WORDS) if (filter[word]) query.set(word, filter[word])
  for (const status of filter.statuses) query.append("status", status)
  for (const store of filter.stores) query.append("store", store)
  const words = sortWord(sort)
  if (words !== sortWord(FIRST_SORT)) query.set("sort", words)
  if (place.after) query.set("after", place.after)
  if (place.before) query.set("before", place.before)
  return query.toString()
}

/**
 * @param {Filter} filter
 * @returns {OrderFilter}
 */
export function toOrderFilter(filter) {
  return {
    statuses: filter.statuses.length ? filter.statuses : undefined,
    storeIds: filter.stores.length ? filter.stores : undefined,
    fulfillmentChannel: filter.channel || undefined,
    purchasedFrom: filter.from ? startOfDay(filter.from) : undefined,
    purchasedTo: filter.to ? startOfDay(filter.to, 1) : undefined,
    totalFrom: decimal(filter.totalFrom),
    totalTo: decimal(filter.totalTo),
    currency: filter.currency || undefined,
    amazonOrderNumber: filter.amazonNumber || undefined,
    commerceOrderNumber: filter.commerceNumber || undefined,
    buyerName: filter.buyer || undefined,
    text: filter.text || undefined,
    sku: filter.sku || undefined,
    tag: filter.tag || undefined,
    orderNumber: whole(filter.orderNumber),
    itemsUnshippedMin: whole(filter.unshippedMin),
    itemsShippedMin: whole(filter.shippedMin),
    latestShipBefore: filter.shipBy ? startOfDay(filter.shipBy, 1) : undefined,
    updatedFrom: filter.updatedFrom ? startOfDay(filter.updatedFrom) : undefined,
    updatedTo: filter.updatedTo ? startOfDay(filter.updatedTo, 1) : undefined,
    lastActionCode: filter.lastAction || undefined,
    needsAttention: yesNo(filter.attention),
    prime: yesNo(filter.prime),
    reserved: yesNo(filter.reserved),
  }
}

/**
 * @param {View} view
 * @param {number} size rows a page
 * @returns {{ filter: OrderFilter, sort: Sort, first?: number, after?: string, last?: number, before?: string }}
 */
export function toVariables({ filter, sort, place }, size) {
  const page = place.before ? { last: size, before: place.before } : { first: size, after: place.after }
  return { filter: toOrderFilter(filter), sort, ...page }
}

/**
 * @typedef {{ key: keyof Filter, value: string }} Chip one thing the list is narrowed by
 */

/**
 * @param {Filter} filter
 * @returns {Chip[]}
 */
export function chips(filter) {
  const single = WORDS.filter((word) => filter[word]).map((word) => ({ key: word, value: filter[word] }))
  const statuses = filter.statuses.map((value) => ({ key: /** @type {const} */ ("statuses"), value }))
  const stores = filter.stores.map((value) => ({ key: /** @type {const} */ ("stores"), value }))
  return [...single, ...statuses, ...stores]
}

/**
 * @param {Filter} filter
 * @param {Chip} chip
 * @returns {Filter}
 */
export function withoutChip(filter, { key, value }) {
  const held = filter[key]
  const left = Array.isArray(held) ? held.filter((one) => one !== value) : ""
  return { ...filter, [key]: left }
}

/**
 * The sort after a click on a column's head: down first for what is newest or most, then up.
 *
 * @param {Sort} sort
 * @param {OrderSortField} field
 * @returns {Sort}
 */
export function nextSort(sort, field) {
  if (sort.field !== field) return { field, direction: "DESC" }
  return { field, direction: sort.direction === "DESC" ? "ASC" : "DESC" }
}

/** @param {Sort} sort */
function sortWord({ field, direction }) {
  return (direction === "DESC" ? "-" : "") + field
}

/**
 * @param {string | null} word "-PURCHASE_DATE"
 * @returns {Sort}
 */
function readSort(word) {
  const [, minus, field] = /^(-?)([A-Z_]+)$/.exec(word ?? "") ?? []
  if (!field) return FIRST_SORT
  return { field: /** @type {OrderSortField} */ (field), direction: minus ? "DESC" : "ASC" }
}

/**
 * @param {URLSearchParams} query
 * @param {string} name
 */
function list(query, name) {
  return query.getAll(name).filter(Boolean)
}

/**
 * A decimal as people type it, with comma or point; anything else narrows nothing.
 *
 * @param {string} typed
 */
function decimal(typed) {
  const plain = typed.trim().replace(",", ".")
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined
}

/**
 * A number of things, as the API holds it; anything else narrows nothing.
 *
 * @param {string} typed
 */
function whole(typed) {
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Infinity
  return number <= LARGEST ? number : undefined
}

/** @param {"" | "yes" | "no"} word */
function yesNo(word) {
  return word ? word === "yes" : undefined
}
