import createText from "#operations/order-create-commerce-order.graphql?raw"
import ignoreText from "#operations/order-ignore.graphql?raw"
import retryText from "#operations/order-retry.graphql?raw"
import { operation, send } from "../../contract/client.js"
import { Failure } from "../../contract/failures.js"

/** So many are asked for at once that a person sees it go on. */
const PORTION = 20

/**
 * What a person may ask of one order or of many, and what the server answers for each of them.
 *
 * @typedef {object} Answers
 * @property {readonly { orderId: string, order: { amazonOrderNumber: string, needsAttention: boolean } | null, userErrors: readonly { message: string }[] }[]} results
 * @property {readonly { message: string }[]} userErrors
 * @property {Failure} [failure] what kept the rest from being asked for
 *
 * @typedef {"CREATE" | "RETRY" | "IGNORE"} Request
 */

/** @type {Record<Request, import("../../contract/client.js").Operation<Record<string, Answers>, { input: { orderIds: string[], reason?: string } }>>} */
export const REQUESTS = {
  CREATE: operation(createText),
  RETRY: operation(retryText),
  IGNORE: operation(ignoreText),
}

/**
 * @param {string} action
 * @returns {action is Request}
 */
export const isRequest = (action) => action in REQUESTS

/**
 * Asks for all of them, portion by portion. What came of a portion stands, whatever becomes of the
 * next: it ends with the first that is refused as a whole or does not arrive.
 *
 * @param {Request} request
 * @param {readonly string[]} orderIds
 * @param {string} reason
 * @param {(done: number) => void} onGone
 * @returns {Promise<Answers>}
 */
export async function askFor(request, orderIds, reason, onGone) {
  const results = /** @type {Answers["results"][number][]} */ ([])
  for (let from = 0; from < orderIds.length; from += PORTION) {
    const portion = orderIds.slice(from, from + PORTION)
    try {
      const { data } = await send(REQUESTS[request], { input: { orderIds: portion, ...(request === "IGNORE" && { reason }) } })
      const answers = Object.values(data)[0]
      results.push(...(answers?.results ?? []))
      if (answers?.userErrors.length) return { results, userErrors: answers.userErrors }
    } catch (error) {
      return { results, userErrors: [], failure: error instanceof Failure ? error : new Failure(String(error)) }
    }
    onGone(from + portion.length)
  }
  return { results, userErrors: [] }
}
