import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").OutboxState} OutboxState
 * @typedef {import("../../contract/types.d.ts").OutboxQuery["outbox"]["counts"][number]} Count
 */

/** What somebody has to do something about comes first. @type {OutboxState[]} */
const STATES = ["BLOCKED", "WAITING", "CLAIMED", "DONE"]

/** The state that an address names. @param {string | undefined} word @returns {OutboxState} */
export function stateOf(word) {
  return STATES.find((state) => state === word) ?? "BLOCKED"
}

/**
 * The states, each with how many there are.
 *
 * @param {{ chosen: OutboxState, counts?: readonly Count[], onChoose: (state: OutboxState) => void }} props
 */
export function OutboxStates({ chosen, counts, onChoose }) {
  const t = useText()
  const words = (/** @type {OutboxState} */ state) => {
    const found = counts?.find((one) => one.state === state)
    const name = t(`ui-outbox-state-${state}`)
    if (!found) return name
    return t(found.more ? "ui-outbox-tab-more" : "ui-outbox-tab", { state: name, count: found.count })
  }
  return (
    <div class="outbox__states" role="group" aria-label={t("ui-outbox-state")}>
      {STATES.map((state) => (
        <Button class="toggle" aria-pressed={state === chosen} onClick={() => onChoose(state)} key={state}>{words(state)}</Button>
      ))}
    </div>
  )
}
