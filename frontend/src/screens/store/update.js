import { useState } from "preact/hooks"
import text from "#operations/store-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"

/**
 * @typedef {import("../../contract/types.d.ts").StoreUpdateMutation["storeUpdate"]} Payload
 * @typedef {Omit<import("../../contract/types.d.ts").StoreUpdateInput, "storeId">} Changes
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreUpdateMutation, import("../../contract/types.d.ts").StoreUpdateMutationVariables>} */
const UPDATE = operation(text)

/**
 * Changes something of a store.
 *
 * @param {string} storeId
 * @param {() => void} onChanged
 */
export function useStoreUpdate(storeId, onChanged) {
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {Payload["userErrors"]} */ ([]))
  const save = async (/** @type {Changes} */ changes) => {
    const answer = (await update({ input: { storeId, ...changes } }))?.storeUpdate
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onChanged()
  }
  return { save, running, failure, refused }
}
