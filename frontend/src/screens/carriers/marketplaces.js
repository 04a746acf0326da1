import text from "#operations/marketplaces.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useStores } from "../../shell/stores.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").MarketplacesQuery} MarketplacesQuery
 * @typedef {MarketplacesQuery["marketplaces"][number]} Marketplace
 */

/** @type {import("../../contract/client.js").Operation<MarketplacesQuery, {}>} */
const MARKETPLACES = operation(text)
const NO_VARIABLES = {}

/** Those that the merchant sells in, or all while there is no store. @returns {Marketplace[]} */
export function useMarketplaces() {
  const { data } = useQuery(MARKETPLACES, NO_VARIABLES)
  const countries = useStores().map(({ countryCode }) => countryCode)
  const all = data?.marketplaces ?? []
  const own = all.filter(({ countryCode }) => countries.includes(countryCode))
  return own.length ? own : all
}
