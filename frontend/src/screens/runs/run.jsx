import { useLocation, useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import { useAction, useEvery, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { BulkDialog } from "../orders/bulk-dialog.jsx"
import { RUN, STOP, UNDONE, WHILE_RUNNING, isRunning } from "./operations.js"
import { RunProgress } from "./progress.jsx"
import { Results } from "./results.jsx"
import { RunStateChip } from "./states.jsx"
import "./runs.css"

/** One run: how far it is, and what became of each of its orders. */
export default function RunScreen() {
  const { id = "" } = useRoute().params
  return <TheRun id={decodeURIComponent(id)} key={id} />
}

/** @param {{ id: string }} props */
function TheRun({ id }) {
  const t = useText()
  const [undone, setUndone] = useState(false)
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const variables = { id, states: undone ? UNDONE : undefined, after: pages.at(-1) }
  const { data, failure, loading, refetch } = useQuery(RUN, variables)
  const run = data?.bulkRun
  // Nothing of it changes any more when it is over.
  useEvery(run && isRunning(run) ? WHILE_RUNNING : undefined, refetch)
  const filter = (/** @type {boolean} */ only) => {
    setPages([])
    setUndone(only)
  }
  if (data && !run) return <Gone />
  return (
    <div class="page page--middle">
      <PageHead
        title={run ? t(`ui-bulk-${run.action}`) : t("ui-run")}
        trail={[[t("ui-orders"), "/amazon/orders"], [t("ui-runs"), addressOf.runs]]}
        beside={run && <RunStateChip state={run.state} />}
        actions={run && viewer.value?.mayOperate && <RunActions run={run} onStopped={refetch} />}
      />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!run && loading && <Loading rows={10} />}
      {run && (
        <>
          <Panel>
            <div class="run__standing">
              <RunProgress run={run} />
              <About run={run} />
            </div>
          </Panel>
          <Results run={run} undone={undone} onFilter={filter} pages={pages} onGo={setPages} busy={loading} />
        </>
      )}
    </div>
  )
}

function Gone() {
  const t = useText()
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-run")} trail={[[t("ui-orders"), "/amazon/orders"], [t("ui-runs"), addressOf.runs]]} />
      <Empty title={t("ui-run-gone")}><p>{t("ui-runs-lead")}</p></Empty>
    </div>
  )
}

/** @param {{ run: import("./operations.js").Run }} props */
function About({ run }) {
  const t = useText()
  /** @type {[string, import("preact").ComponentChildren][]} */
  const facts = [
    [t("ui-run-asked"), <><When iso={run.askedAt} /> · {run.askedBy}</>],
    [t("ui-run-which"), t(run.byFilter ? "ui-run-by-filter" : "ui-run-by-hand", { count: run.total })],
  ]
  if (run.reason) facts.push([t("ui-cancel-reason"), t(`ui-cancel-reason-${run.reason}`)])
  if (run.note) facts.push([t("ui-ignore-reason"), run.note])
  if (run.finishedAt) facts.push([t("ui-run-ended"), <><When iso={run.finishedAt} />{run.stoppedBy && ` · ${t("ui-run-stopped-by", { who: run.stoppedBy })}`}</>])
  return <Facts facts={facts} />
}

/** @param {{ run: import("./operations.js").Run, onStopped: () => void }} props */
function RunActions({ run, onStopped }) {
  const t = useText()
  const { route } = useLocation()
  const [again, setAgain] = useState(false)
  const [stop, stopping] = useAction(STOP)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const undone = run.skipped + run.failed + run.left
  const stopNow = async () => {
    const answer = await stop({ input: { runId: run.id } })
    setRefused(answer?.ordersBulkStop.userErrors ?? [])
    onStopped()
  }
  return (
    <>
      {isRunning(run) && <Button icon="close" busy={stopping.running} onClick={stopNow}>{t("ui-run-stop")}</Button>}
      {!isRunning(run) && undone > 0 && (
        <Button icon="refresh" onClick={() => setAgain(true)}>{t("ui-run-again", { count: undone })}</Button>
      )}
      <Refusals failure={stopping.failure} userErrors={refused} />
      <BulkDialog
        action={again ? run.action : null}
        which={{ runId: run.id }}
        reason={run.reason}
        onClose={() => setAgain(false)}
        onStarted={(id) => route(addressOf.run(id))}
      />
    </>
  )
}
