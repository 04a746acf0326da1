import { useText } from "../../language/language.js"
import { Progress } from "../../parts/progress.jsx"

/** @typedef {Pick<import("./operations.js").Run, "action" | "state" | "total" | "waiting" | "done" | "skipped" | "failed" | "left" | "gone">} Standing */

/**
 * How far a run is, and how it went so far.
 *
 * @param {{ run: Standing }} props
 */
export function RunProgress({ run }) {
  const t = useText()
  return (
    <Progress label={t(`ui-bulk-${run.action}`)} done={run.total - run.waiting - run.left} total={run.total}>
      <span><RunCounts run={run} /></span>
    </Progress>
  )
}

/** @param {{ run: Standing }} props */
export function RunCounts({ run }) {
  const t = useText()
  const counts = /** @type {const} */ ([["done", run.done], ["skipped", run.skipped], ["failed", run.failed], ["left", run.left], ["gone", run.gone]])
  const said = counts.filter(([, count]) => count > 0).map(([name, count]) => t(`ui-run-count-${name}`, { count }))
  return <>{said.join(" · ")}</>
}
