import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import changedText from "#operations/orders-changed.graphql?raw"
import text from "#operations/orders.graphql?raw"
import { operation, send } from "../../contract/client.js"
import { useEvery, useQuery } from "../../contract/query.js"
import { toVariables } from "./filter.js"

/**
 * @typedef {import("../../contract/types.d.ts").OrdersQuery} OrdersQuery
 * @typedef {OrdersQuery["orders"]["nodes"][number]} OrderRow
 * @typedef {{ newer: Map<string, OrderRow>, added: number, moved: boolean }} Difference
 *   newer: rows on screen as they are now; added: orders that came since; moved: rows came or went
 */

/** @type {import("../../contract/client.js").Operation<OrdersQuery, import("../../contract/types.d.ts").OrdersQueryVariables>} */
const ORDERS = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersChangedQuery, import("../../contract/types.d.ts").OrdersChangedQueryVariables>} */
const CHANGED = operation(changedText)

const SECONDS = 10
/** @type {Difference} */
const SAME = { newer: new Map(), added: 0, moved: false }

/**
 * One page of orders that stays put: rows change in place, none moves under the reader's hand. What
 * came or went is counted, and shown when the reader asks.
 *
 * @param {import("./filter.js").View} view
 * @param {number} size rows a page
 * @param {boolean} buyer whether the buyers' names are shown: what nobody sees is not read
 */
export function useLiveOrders(view, size, buyer) {
  const variables = { ...toVariables(view, size), buyer }
  const answer = useQuery(ORDERS, variables)
  const [difference, setDifference] = useState(SAME)
  const since = useRef(/** @type {Date | undefined} */ (undefined))
  const told = useRef(0)
  const shown = answer.data?.orders

  useEffect(() => {
    since.current = answer.at
    told.current = 0
    setDifference(SAME)
  }, [answer.data])

  const look = useCallback(async () => {
    if (!shown || !since.current || answer.loading) return
    const { filter } = variables
    const lately = new Date(since.current.getTime() - 2000).toISOString()
    const updatedFrom = filter.updatedFrom && filter.updatedFrom > lately ? filter.updatedFrom : lately
    const { data, at } = await send(CHANGED, { filter, changed: { ...filter, updatedFrom } })
    since.current = at
    const added = data.all.totalCount - shown.totalCount
    if (added === told.current && data.changed.totalCount === 0) return
    told.current = added
    const { data: fresh } = await send(ORDERS, variables)
    setDifference(compare(shown.nodes, fresh.orders.nodes, added))
  }, [shown, answer.loading])
  // Out of reach: the banner above the page says so, and the rows on screen stay.
  useEvery(SECONDS, useCallback(() => look().catch(() => {}), [look]))

  const rows = shown?.nodes.map((row) => difference.newer.get(row.id) ?? row)
  return { ...answer, rows, total: shown?.totalCount, page: shown?.pageInfo, ...difference }
}

/**
 * @param {OrderRow[]} shown
 * @param {OrderRow[]} fresh
 * @param {number} added
 * @returns {Difference}
 */
function compare(shown, fresh, added) {
  const newer = new Map(fresh.map((row) => [row.id, row]))
  const moved = shown.length !== fresh.length || shown.some((row) => !newer.has(row.id))
  return { newer, added: Math.max(0, added), moved: moved || added !== 0 }
}
