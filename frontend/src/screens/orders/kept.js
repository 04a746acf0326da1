import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import keptText from "#operations/orders-kept.graphql?raw"
import updateText from "#operations/orders-table-update.graphql?raw"
import { operation, send } from "../../contract/client.js"
import { Unreachable } from "../../contract/failures.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { recall, remember } from "../../contract/storage.js"
import { firstTable, fromDevice, fromServer, toInput } from "./table-choice.js"

/**
 * @typedef {import("./table-choice.js").Table} Table
 * @typedef {import("../../contract/types.d.ts").OrdersKeptQuery["viewer"]} Kept
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersKeptQuery, {}>} */
const KEPT = operation(keptText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersTableUpdateMutation, import("../../contract/types.d.ts").OrdersTableUpdateMutationVariables>} */
const UPDATE = operation(updateText)
const NO_VARIABLES = {}
const QUIET = 600
const AGAIN = 5000

/** What was chosen since the page was loaded, and by whom. @type {import("@preact/signals").Signal<{ place: string, table: Table } | null>} */
const chosen = signal(null)
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/**
 * The person's own Orders tab: their columns, the size of a page, their views. A change shows at once
 * and reaches the server quietly; until it has, this device remembers it. For whom the server keeps
 * nothing, the device does. Until the server has answered it is as this device saw it last.
 */
export function useKept() {
  const { data, refetch } = useQuery(KEPT, NO_VARIABLES)
  const person = viewer.value?.id ?? ""
  const place = `orders-table.${person}`
  const seen = `orders-seen.${person}`
  const kept = data?.viewer ?? lastSeen(recall(seen))
  const mine = Boolean(data?.viewer.ordersTable)

  useEffect(() => {
    if (data) remember(seen, JSON.stringify(data.viewer))
  }, [data])
  useEffect(() => {
    if (mine && recall(place)) sendSoon(place)
  }, [place, mine])

  const keep = (/** @type {Table} */ table) => {
    chosen.value = { place, table }
    remember(place, JSON.stringify(table))
    if (mine) sendSoon(place)
  }
  return {
    keepsViews: Boolean(kept?.ordersTable),
    views: kept?.savedViews ?? [],
    refetch,
    table: latest(place) ?? (kept?.ordersTable ? fromServer(kept.ordersTable) : firstTable()),
    keep,
  }
}

/**
 * @param {string | null} text
 * @returns {Kept | null}
 */
function lastSeen(text) {
  try {
    const { ordersTable, savedViews } = JSON.parse(text ?? "null") ?? {}
    return Array.isArray(savedViews) && Array.isArray(ordersTable?.columns) ? { ordersTable, savedViews } : null
  } catch {
    return null
  }
}

/** @param {string} place */
function sendSoon(place, after = QUIET) {
  clearTimeout(timer)
  timer = setTimeout(() => void sendNow(place), after)
}

/** @param {string} place */
async function sendNow(place) {
  const table = latest(place)
  if (!table || !place.endsWith(`.${viewer.peek()?.id}`)) return
  try {
    await send(UPDATE, { input: toInput(table) })
    if (JSON.stringify(latest(place)) === JSON.stringify(table)) remember(place, null)
  } catch (error) {
    // Out of reach: the line above the page says so, and it is sent when it can be.
    if (error instanceof Unreachable) sendSoon(place, AGAIN)
  }
}

/**
 * What was chosen here, whether the server has it or not.
 *
 * @param {string} place
 */
function latest(place) {
  const { value } = chosen
  return value?.place === place ? value.table : fromDevice(recall(place))
}
