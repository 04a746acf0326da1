/**
 * @typedef {import("./screen.jsx").Settings} Settings
 * @typedef {import("../../contract/types.d.ts").OrderSettingsUpdateInput} Input
 * @typedef {ReturnType<typeof draftOf>} Draft
 */

/** Where Amazon can be while the Commerce order is open. */
export const MAPPABLE = /** @type {const} */ (["PENDING", "PENDING_AVAILABILITY", "UNSHIPPED", "PARTIALLY_SHIPPED"])

/**
 * The form's contents: what is in force, until somebody changes it.
 *
 * @param {Settings} settings
 */
export function draftOf(settings) {
  const { targetStore, statusMap, customStatus, ...plain } = settings
  return {
    ...plain,
    targetStore: targetStore.code,
    customStatus: customStatus ?? "",
    statusMap: /** @type {Record<string, string>} */ (Object.fromEntries(statusMap.map((each) => [each.amazonStatus, each.commerceStatus]))),
  }
}

/**
 * What is sent. While importing is off all else is disabled (F67), and a custom status goes with
 * its choice only (F80).
 *
 * @param {string} storeId
 * @param {Draft} draft
 * @returns {Input}
 */
export function inputOf(storeId, draft) {
  if (!draft.importOrders) return { storeId, importOrders: false }
  const statusMap = /** @type {Input["statusMap"]} */ (
    Object.entries(draft.statusMap).filter(([, code]) => code).map(([amazonStatus, commerceStatus]) => ({ amazonStatus, commerceStatus }))
  )
  return { storeId, ...draft, statusMap, customStatus: draft.orderStatus === "CUSTOM" ? draft.customStatus : null }
}
