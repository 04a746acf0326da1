import { createContext } from "preact"
import { useContext } from "preact/hooks"
import text from "#operations/store-names.graphql?raw"
import { operation } from "../contract/client.js"
import { useQuery } from "../contract/query.js"

/**
 * @typedef {import("../contract/types.d.ts").StoreNamesQuery["stores"]["nodes"][number]} StoreName
 */

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").StoreNamesQuery, {}>} */
const STORE_NAMES = operation(text)
const NONE = /** @type {StoreName[]} */ ([])
const NO_VARIABLES = {}

const Stores = createContext(NONE)

/**
 * Reads the stores' names and how many of their orders wait, for every screen at once.
 *
 * @param {{ children: import("preact").ComponentChildren }} props
 */
export function StoresProvider({ children }) {
  const { data } = useQuery(STORE_NAMES, NO_VARIABLES, { every: 30 })
  return <Stores.Provider value={data?.stores.nodes ?? NONE}>{children}</Stores.Provider>
}

/** @returns {StoreName[]} empty until they are there */
export function useStores() {
  return useContext(Stores)
}
