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
/** Where the device remembers, by person, what the server may not have yet, and what it had last. */
const CHOSEN = "orders-table."
const SEEN = "orders-seen."

/** What was chosen since the page was loaded, and by whom. @type {import("@preact/signals").Signal<{ person: string, table: Table } | null>} */
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
  const kept = data?.viewer ?? lastSeen(recall(SEEN + person))
  const mine = Boolean(data?.viewer.ordersTable)

  useEffect(() => {
    if (data) remember(SEEN + person, JSON.stringify(data.viewer))
  }, [data])
  useEffect(() => {
    if (mine && recall(CHOSEN + person)) sendSoon(person)
  }, [person, mine])

  const keep = (/** @type {Table} */ table) => {
    chosen.value = { person, table }
    remember(CHOSEN + person, JSON.stringify(table))
    if (mine) sendSoon(person)
  }
  return {
    keepsViews: Boolean(kept?.ordersTable),
    views: kept?.savedViews ?? [],
    refetch,
    table: latest(person) ?? (kept?.ordersTable ? fromServer(kept.ordersTable) : firstTable()),
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

/** @param {string} person */
function sendSoon(person, after = QUIET) {
  clearTimeout(timer)
  timer = setTimeout(() => void sendNow(person), after)
}

/** @param {string} person */
async function sendNow(person) {
  const table = latest(person)
  if (!table || person !== viewer.peek()?.id) return
  try {
    const { ordersTable } = (await send(UPDATE, { input: toInput(table) })).data.ordersTableUpdate
    if (!ordersTable || JSON.stringify(latest(person)) !== JSON.stringify(table)) return
    remember(CHOSEN + person, null)
    const seen = lastSeen(recall(SEEN + person))
    if (seen) remember(SEEN + person, JSON.stringify({ ...seen, ordersTable }))
  } catch (error) {
    // Out of reach: the line above the page says so, and it is sent when it can be.
    if (error instanceof Unreachable) sendSoon(person, AGAIN)
  }
}

/**
 * What was chosen here, whether the server has it or not.
 *
 * @param {string} person
 */
function latest(person) {
  const { value } = chosen
  return value?.person === person ? value.table : fromDevice(recall(CHOSEN + person))
}
