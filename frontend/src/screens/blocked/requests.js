import createText from "#operations/order-create-commerce-order.graphql?raw"
import ignoreText from "#operations/order-ignore.graphql?raw"
import retryText from "#operations/order-retry.graphql?raw"
import { operation } from "../../contract/client.js"

/**
 * What a person may ask of one order or of many, and what the server answers for each of them.
 *
 * @typedef {object} Answers
 * @property {readonly { orderId: string, order: { amazonOrderNumber: string, needsAttention: boolean } | null, userErrors: readonly { message: string }[] }[]} results
 * @property {readonly { message: string }[]} userErrors
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
 * The payload, whichever mutation it came from.
 *
 * @param {Record<string, Answers> | undefined} data
 */
export const answersIn = (data) => data && Object.values(data)[0]
