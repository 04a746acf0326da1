import { readView, UNNAMED, writeView } from "./filter.js"

/**
 * @typedef {import("./filter.js").View} View
 * @typedef {{ id: string, name: string, query: string, isDefault: boolean }} SavedView
 */

/**
 * The address of the tab with a view; of the tab itself without one.
 *
 * @param {string} query
 */
export function ordersAddress(query) {
  return `/amazon/orders${query && `?${query}`}`
}

/**
 * What of a view can be kept: its filters and sort, but not where the reader was, nor what was looked
 * for, which may be a buyer's name.
 *
 * @param {View} view
 */
export function keptQuery({ filter, sort }) {
  return writeView({ filter: { ...filter, text: "", buyer: "" }, sort, place: {}, named: "" })
}

/** @param {View} view */
export function hasPersonal({ filter }) {
  return Boolean(filter.text || filter.buyer)
}

/** @param {SavedView} saved */
export function queryOf(saved) {
  const view = readView(new URLSearchParams(saved.query))
  return writeView({ ...view, place: {}, named: saved.id })
}

/**
 * The saved view that is on screen, if there is one.
 *
 * @param {View} view
 * @param {readonly SavedView[]} views
 */
export function current(view, views) {
  return views.find(({ id }) => id === view.named)
}

/**
 * Whether the list is narrowed or sorted otherwise than the saved view says.
 *
 * @param {View} view
 * @param {SavedView} saved
 */
export function isChanged(view, saved) {
  return writeView({ ...view, place: {}, named: saved.id }) !== queryOf(saved)
}

/**
 * The query with which the tab opens when its address says nothing.
 *
 * @param {string} query of the address
 * @param {readonly SavedView[]} views
 * @returns {string | null} null: it stays as it is
 */
export function opening(query, views) {
  const first = views.find((view) => view.isDefault)
  return query === "" && first ? queryOf(first) : null
}

/**
 * What the address says of a view once the reader clears all filters.
 *
 * @param {readonly SavedView[]} views
 */
export function cleared(views) {
  return views.some((view) => view.isDefault) ? UNNAMED : ""
}
