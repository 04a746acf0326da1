import { useState } from "preact/hooks"
import { useEvery, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { addressOf } from "../addresses.js"
import { RUNS, WHILE_QUIET, WHILE_RUNNING, isRunning } from "./operations.js"
import { RunProgress } from "./progress.jsx"
import "./runs.css"

/**
 * The runs that go on, whoever began them, and the one begun here until it is put away. Keyed by
 * that one, so that it is there at once.
 *
 * @param {{ begun: string | null }} props
 */
export function RunStrip({ begun }) {
  const t = useText()
  const [away, setAway] = useState("")
  const { data, refetch } = useQuery(RUNS, { first: 5 })
  const runs = data?.bulkRuns.nodes ?? []
  useEvery(runs.some(isRunning) ? WHILE_RUNNING : WHILE_QUIET, refetch)
  const shown = runs.filter((run) => isRunning(run) || (run.id === begun && run.id !== away))
  if (!shown.length) return null
  return (
    <ul class="run-strip" aria-label={t("ui-runs-now")}>
      {shown.map((run) => (
        <li class="run-strip__run" key={run.id}>
          <div class="run-strip__head">
            <p role="status"><strong>{t(`ui-bulk-${run.action}`)}</strong> · {t(`ui-run-${run.state}`)}</p>
            <div class="actions">
              <a href={addressOf.run(run.id)}>{t("ui-run-results")}</a>
              {!isRunning(run) && <Button look="bare" icon="close" label={t("ui-close")} onClick={() => setAway(run.id)} />}
            </div>
          </div>
          <RunProgress run={run} />
        </li>
      ))}
    </ul>
  )
}
