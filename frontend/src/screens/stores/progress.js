import { recall, remember } from "../../contract/storage.js"

/**
 * Which store is being set up on this device: the way to Seller Central and back ends on the
 * store's own page, which then leads on to its setup. An earlier connection's test counts no more.
 *
 * @param {string} storeId
 */
export function rememberSetup(storeId) {
  remember("setup", storeId)
  remember(`tested.${storeId}`, null)
}

/** @param {string} storeId */
export function isBeingSetUp(storeId) {
  return recall("setup") === storeId
}

export function forgetSetup() {
  remember("setup", null)
}

/**
 * @typedef {{ at: string, works: number, fails: number }} Tested how many parts of a connection work
 */

/**
 * @param {string} storeId
 * @param {Tested} tested
 */
export function rememberTest(storeId, tested) {
  remember(`tested.${storeId}`, JSON.stringify(tested))
}

/**
 * When a store's connection was last tried in its setup, on this device.
 *
 * @param {string} storeId
 * @returns {Tested | null}
 */
export function testedAt(storeId) {
  try {
    return JSON.parse(recall(`tested.${storeId}`) ?? "null")
  } catch {
    return null
  }
}
