import { useState } from "preact/hooks"
import text from "#operations/order-import.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"

/**
 * @typedef {import("../../contract/types.d.ts").OrderImportMutation["orderImport"]} Payload
 * @typedef {Omit<import("../../contract/types.d.ts").OrderImportInput, "storeId">} Wish
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderImportMutation, import("../../contract/types.d.ts").OrderImportMutationVariables>} */
const IMPORT = operation(text)

/**
 * Asks for orders by hand.
 *
 * @param {string} storeId
 * @param {() => void} onAsked
 */
export function useOrderImport(storeId, onAsked) {
  const [ask, { running, failure }] = useAction(IMPORT)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const take = async (/** @type {Wish} */ wish) => {
    const payload = (await ask({ input: { storeId, ...wish } }))?.orderImport
    setAnswer(payload)
    if (!payload || payload.userErrors.length) return false
    onAsked()
    return true
  }
  return { take, answer: running ? undefined : answer, running, failure }
}
