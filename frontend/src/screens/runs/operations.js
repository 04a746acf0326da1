import runText from "#operations/bulk-run.graphql?raw"
import runsText from "#operations/bulk-runs.graphql?raw"
import stopText from "#operations/orders-bulk-stop.graphql?raw"
import { operation } from "../../contract/client.js"

/**
 * @typedef {import("../../contract/types.d.ts").BulkRunQuery} RunQuery
 * @typedef {NonNullable<RunQuery["bulkRun"]>} Run
 * @typedef {Run["results"]["nodes"][number]} Result
 * @typedef {import("../../contract/types.d.ts").BulkRunsQuery} RunsQuery
 * @typedef {RunsQuery["bulkRuns"]["nodes"][number]} RunRow
 * @typedef {import("../../contract/types.d.ts").BulkResultState} ResultState
 */

/** @type {import("../../contract/client.js").Operation<RunQuery, import("../../contract/types.d.ts").BulkRunQueryVariables>} */
export const RUN = operation(runText)
/** @type {import("../../contract/client.js").Operation<RunsQuery, import("../../contract/types.d.ts").BulkRunsQueryVariables>} */
export const RUNS = operation(runsText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrdersBulkStopMutation, import("../../contract/types.d.ts").OrdersBulkStopMutationVariables>} */
export const STOP = operation(stopText)

/** What is left to be tried again. @type {ResultState[]} */
export const UNDONE = ["SKIPPED", "FAILED", "LEFT"]

/** @param {{ state: import("../../contract/types.d.ts").BulkRunState }} run */
export const isRunning = ({ state }) => state === "RUNNING"

/** Seconds between two looks at a run: while it runs, and for a list in which one may begin. */
export const WHILE_RUNNING = 1
export const WHILE_QUIET = 15
