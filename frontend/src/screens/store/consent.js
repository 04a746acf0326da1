import { useState } from "preact/hooks"
import text from "#operations/store-connect.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"

/**
 * @typedef {import("../../contract/types.d.ts").StoreConnectMutation["storeConnect"]} Payload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreConnectMutation, import("../../contract/types.d.ts").StoreConnectMutationVariables>} */
export const CONNECT = operation(text)

/**
 * The way to Seller Central, where the seller consents; it comes back to the store's page.
 *
 * @param {string} storeId
 */
export function useConsent(storeId) {
  const [connect, { running, failure }] = useAction(CONNECT)
  const [refused, setRefused] = useState(/** @type {Payload["userErrors"]} */ ([]))
  const [leaving, setLeaving] = useState(false)
  const go = async () => {
    const answer = (await connect({ input: { storeId } }))?.storeConnect
    setRefused(answer?.userErrors ?? [])
    if (!answer?.consentUrl) return
    setLeaving(true)
    location.assign(answer.consentUrl)
  }
  return { go, busy: running || leaving, failure, refused }
}
