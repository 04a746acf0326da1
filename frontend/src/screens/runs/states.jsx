import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"

/** @typedef {import("../../parts/chip.jsx").Tone} Tone */

/** @type {Record<import("../../contract/types.d.ts").BulkRunState, Tone>} */
const RUNS = { RUNNING: "blue", STOPPED: "amber", FINISHED: "green" }
/** @type {Record<import("./operations.js").ResultState, Tone>} */
const RESULTS = { WAITING: "grey", DONE: "green", SKIPPED: "amber", FAILED: "red", LEFT: "grey" }

/** @param {{ state: import("../../contract/types.d.ts").BulkRunState }} props */
export function RunStateChip({ state }) {
  const t = useText()
  return <Chip tone={RUNS[state]}>{t(`ui-run-${state}`)}</Chip>
}

/** @param {{ state: import("./operations.js").ResultState }} props */
export function ResultStateChip({ state }) {
  const t = useText()
  return <Chip tone={RESULTS[state]}>{t(`ui-result-${state}`)}</Chip>
}
