import previewText from "#operations/orders-bulk-preview.graphql?raw"
import startText from "#operations/orders-bulk-start.graphql?raw"
import { operation } from "../../contract/client.js"
import { toOrderFilter } from "./filter.js"

/**
 * What may be asked of many orders at once, and of which.
 *
 * @typedef {import("../../contract/types.d.ts").BulkAction} BulkAction
 * @typedef {import("../../contract/types.d.ts").OrderFilter} OrderFilter
 * @typedef {{ orderIds: string[] } | { filter: OrderFilter } | { runId: string }} Which
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersBulkPreviewQuery, import("../../contract/types.d.ts").OrdersBulkPreviewQueryVariables>} */
export const PREVIEW = operation(previewText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersBulkStartMutation, import("../../contract/types.d.ts").OrdersBulkStartMutationVariables>} */
export const START = operation(startText)

/** The most usual first; what cannot be undone last. @type {readonly BulkAction[]} */
export const ACTIONS = ["CREATE_COMMERCE_ORDER", "RETRY", "IGNORE", "STOP_IGNORING", "CANCEL"]

/**
 * @param {import("./selection.js").Selection} selection
 * @param {import("./filter.js").Filter} filter
 * @returns {Which}
 */
export function whichOf(selection, filter) {
  return selection.all ? { filter: toOrderFilter(filter) } : { orderIds: selection.ids }
}
