import { useState } from "preact/hooks"

/**
 * The orders that a person has ticked. They stay ticked on other pages of the same list; another
 * filter is another list.
 *
 * @typedef {object} Selection
 * @property {string[]} ids those ticked one by one
 * @property {boolean} all whether it is every order that matches the filter, on all pages
 * @property {number} count how many those are
 * @property {"all" | "some" | "none"} page how much of the page on screen is ticked
 * @property {(id: string) => boolean} has
 * @property {(id: string, on: boolean) => void} tick
 * @property {(on: boolean) => void} tickPage
 * @property {() => void} tickAll
 * @property {() => void} clear
 */

/** As many as can be named one by one; beyond that a filter names them. */
export const MOST_TICKED = 1000

/**
 * @param {import("./filter.js").Filter} filter
 * @param {readonly { id: string }[]} rows the page on screen
 * @param {number} total how many match, on all pages
 * @returns {Selection}
 */
export function useSelection(filter, rows, total) {
  const list = JSON.stringify(filter)
  const [held, setHeld] = useState({ list, ids: /** @type {string[]} */ ([]), all: false })
  const { ids, all } = held.list === list ? held : { ids: [], all: false }
  const keep = (/** @type {string[]} */ ticked) => setHeld({ list, ids: ticked.slice(0, MOST_TICKED), all: false })
  const here = rows.map(({ id }) => id)
  const ticked = new Set(all ? here : ids)
  const onPage = here.filter((id) => ticked.has(id)).length
  return {
    ids,
    all,
    count: all ? total : ids.length,
    page: here.length > 0 && onPage === here.length ? "all" : onPage ? "some" : "none",
    has: (id) => ticked.has(id),
    // Of all that match, taking one away leaves what is on screen: nobody has seen the rest.
    tick: (id, on) => keep(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)),
    tickPage: (on) => keep(on ? [...new Set([...ticked, ...here])] : [...ticked].filter((id) => !here.includes(id))),
    tickAll: () => setHeld({ list, ids: [], all: true }),
    clear: () => keep([]),
  }
}
