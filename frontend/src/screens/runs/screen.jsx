import { useState } from "preact/hooks"
import { useEvery, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { RUNS, WHILE_QUIET, WHILE_RUNNING, isRunning } from "./operations.js"
import { RunProgress } from "./progress.jsx"
import { RunStateChip } from "./states.jsx"
import "./runs.css"

const PAGE = 20

/** What was asked of many orders at once, lately. */
export default function RunsScreen() {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(RUNS, { first: PAGE, after: pages.at(-1) })
  const runs = data?.bulkRuns
  useEvery(runs?.nodes.some(isRunning) ? WHILE_RUNNING : WHILE_QUIET, refetch)
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-runs")}
        trail={[[t("ui-orders"), "/amazon/orders"]]}
        below={<p class="soft small">{t("ui-runs-lead")}</p>}
      />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!runs && loading && <Loading rows={6} />}
      {runs?.nodes.length === 0 && <Empty title={t("ui-runs-none")}><p>{t("ui-runs-none-why")}</p></Empty>}
      {runs && runs.nodes.length > 0 && (
        <div class="panel panel--flush">
          <ul class="runs">
            {runs.nodes.map((run) => (
              <li class="runs__run" key={run.id}>
                <div class="runs__words">
                  <p><a href={addressOf.run(run.id)}>{t(`ui-bulk-${run.action}`)}</a> <RunStateChip state={run.state} /></p>
                  <p class="small soft"><When iso={run.askedAt} /> · {run.askedBy}</p>
                </div>
                <div class="runs__progress"><RunProgress run={run} /></div>
              </li>
            ))}
          </ul>
          <Pages pages={pages} page={runs.pageInfo} onGo={setPages} />
        </div>
      )}
    </div>
  )
}
