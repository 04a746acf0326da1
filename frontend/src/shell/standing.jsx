import { createContext } from "preact"
import { useContext } from "preact/hooks"
import text from "#operations/standing.graphql?raw"
import { operation } from "../contract/client.js"
import { useQuery } from "../contract/query.js"

/** @typedef {import("../contract/types.d.ts").StandingQuery} Standing */

/** @type {import("../contract/client.js").Operation<Standing, {}>} */
const STANDING = operation(text)
const NO_VARIABLES = {}

const Context = createContext(
  /** @type {{ standing: Standing | undefined, refetch: () => Promise<void> }} */ ({ standing: undefined, refetch: async () => {} }),
)

/**
 * Reads what every screen says above itself: whether this is a copy, and what went wrong.
 *
 * @param {{ children: import("preact").ComponentChildren }} props
 */
export function StandingProvider({ children }) {
  const { data, refetch } = useQuery(STANDING, NO_VARIABLES, { every: 30 })
  return <Context.Provider value={{ standing: data, refetch }}>{children}</Context.Provider>
}

export function useStanding() {
  return useContext(Context)
}
