import { useEffect } from "preact/hooks"

const KEY = "amazon-orders-walk"
const LIST = /^\/amazon\/orders\/?(\?|$)/

/**
 * The page of the list that a person came from: the ids of its rows and its address.
 *
 * @typedef {{ ids: string[], address: string }} Walk
 */

/**
 * Keeps what the list shows, for this window only, so that an order's page leads to the ones beside
 * it and back to the same page.
 *
 * @param {readonly { id: string }[] | undefined} rows
 * @param {string} address
 */
export function useWalk(rows, address) {
  const ids = rows?.map(({ id }) => id).join(" ")
  useEffect(() => {
    // While the next screen loads, this one stands there under the next one's address.
    if (ids === undefined || !LIST.test(address)) return
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ ids: ids.split(" "), address }))
    } catch {
      // Without storage there is no way from order to order, and nothing else is lost.
    }
  }, [ids, address])
}

/**
 * Where an order stands in the list that was looked at last; nothing when it is not in it.
 *
 * @param {string} id
 * @returns {{ address: string, place: number, count: number, before?: string, after?: string } | undefined}
 */
export function placeIn(id) {
  try {
    const { ids, address } = /** @type {Walk} */ (JSON.parse(sessionStorage.getItem(KEY) ?? "{}"))
    const row = ids?.indexOf(id) ?? -1
    if (row < 0) return undefined
    return { address, place: row + 1, count: ids.length, before: ids[row - 1], after: ids[row + 1] }
  } catch {
    return undefined
  }
}
