import { useEffect, useState } from "preact/hooks"
import { useAction } from "../contract/query.js"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { FailureNotice } from "./outcome.jsx"

/**
 * @template Data
 * @typedef {object} OnDemand
 * @property {Data | undefined} data
 * @property {boolean} shown
 * @property {boolean} running
 * @property {import("../contract/failures.js").Failure} [failure]
 * @property {() => Promise<void>} show asks, and asks again
 * @property {() => void} hide
 */

/**
 * What belongs to the buyer, asked for when a person wants to see it: the server writes down who did
 * (ADR 16). It is there for as long as the page is, and not among the answers that going back shows.
 *
 * @template Data, Variables
 * @param {import("../contract/client.js").Operation<Data, Variables>} operation
 * @param {Variables} variables
 * @param {boolean} [atOnce] the page is one that cannot be worked on without
 * @returns {OnDemand<Data>}
 */
export function useOnDemand(operation, variables, atOnce = false) {
  const [read, { running, failure }] = useAction(operation)
  const [data, setData] = useState(/** @type {Data | undefined} */ (undefined))
  const show = async () => {
    const fresh = await read(variables)
    if (fresh) setData(fresh)
  }
  useEffect(() => {
    if (atOnce) void show()
  }, [atOnce])
  return { data, shown: data !== undefined, running, failure, show, hide: () => setData(undefined) }
}

/**
 * Shows all that belongs to the buyer on this page, or hides it again. Nothing for whoever may not
 * see it, and where it was wiped.
 *
 * @param {object} props
 * @param {Pick<OnDemand<unknown>, "shown" | "running" | "show" | "hide">} props.personal
 * @param {string | null} [props.wipedAt]
 */
export function PersonalButton({ personal, wipedAt }) {
  const t = useText()
  if (!viewer.value?.mayReadPersonalData || wipedAt) return null
  return (
    <Button busy={personal.running} title={t("ui-personal-recorded")} onClick={personal.shown ? personal.hide : () => void personal.show()}>
      {t(personal.shown ? "ui-personal-hide" : "ui-personal-show")}
    </Button>
  )
}

/** When it did not come. @param {{ personal: OnDemand<unknown> }} props */
export function PersonalFailure({ personal }) {
  return personal.failure ? <FailureNotice failure={personal.failure} retry={() => void personal.show()} /> : null
}
