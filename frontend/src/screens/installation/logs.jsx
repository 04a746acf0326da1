import { useState } from "preact/hooks"
import clearText from "#operations/logs-clear.graphql?raw"
import text from "#operations/kept-logs.graphql?raw"
import updateText from "#operations/installation-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { tell } from "../../shell/toasts.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("../../contract/types.d.ts").KeptLogsQuery["keptLogs"]} KeptLogs
 * @typedef {import("../../contract/types.d.ts").LogRetention} LogRetention
 * @typedef {{ message: string }[]} Errors
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").KeptLogsQuery, {}>} */
const KEPT_LOGS = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").InstallationUpdateMutation, import("../../contract/types.d.ts").InstallationUpdateMutationVariables>} */
const UPDATE = operation(updateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").LogsClearMutation, import("../../contract/types.d.ts").LogsClearMutationVariables>} */
const CLEAR = operation(clearText)
const NO_VARIABLES = {}
const RETENTIONS = /** @type {const} */ (["DAILY", "WEEKLY", "MONTHLY"])

/**
 * How often the log history is cleared (V36), and what that does and does not concern.
 *
 * @param {{ retention: LogRetention, onChanged: () => Promise<void> }} props
 */
export function LogsPanel({ retention, onChanged }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(KEPT_LOGS, NO_VARIABLES, { every: 30 })
  const may = viewer.value?.mayAdminister ?? false
  const changed = async () => void (await Promise.all([onChanged(), refetch()]))
  return (
    <Panel title={t("ui-logs")} actions={may && data && <ClearNow logs={data.keptLogs.logs} onCleared={refetch} />}>
      <div class="stack">
        {may
          ? <RetentionForm retention={retention} onChanged={changed} />
          : <p>{t("ui-retention")}: {t(`ui-retention-${retention}`)}</p>}
        {failure && <FailureNotice failure={failure} retry={refetch} />}
        {!data && loading && <Loading rows={6} />}
        {data && <LogTable kept={data.keptLogs} />}
      </div>
    </Panel>
  )
}

/** Takes effect when it is saved. @param {{ retention: LogRetention, onChanged: () => Promise<void> }} props */
function RetentionForm({ retention, onChanged }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {Errors} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const errorLogRetention = /** @type {LogRetention} */ (words.get("retention"))
    const answer = (await update({ input: { errorLogRetention } }))?.installationUpdate
    setRefused(answer?.userErrors ?? [])
    if (!answer?.installation) return
    tell(t("ui-saved"))
    await onChanged()
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-retention")} hint={t("ui-retention-hint")}>
        <select class="input" name="retention">
          {RETENTIONS.map((one) => <option value={one} selected={one === retention} key={one}>{t(`ui-retention-${one}`)}</option>)}
        </select>
      </Field>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions"><Button type="submit" look="main" busy={running}>{t("ui-save")}</Button></div>
    </form>
  )
}

/** @param {{ kept: KeptLogs }} props */
function LogTable({ kept }) {
  const t = useText()
  return (
    <>
      <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-logs")}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t("ui-log")}</th>
              <th scope="col" class="right">{t("ui-log-entries")}</th>
              <th scope="col">{t("ui-log-oldest")}</th>
              <th scope="col">{t("ui-log-kept")}</th>
            </tr>
          </thead>
          <tbody>
            {kept.logs.map((log) => (
              <tr key={log.kind}>
                <th scope="row">
                  {t(`ui-log-${log.kind}`)}
                  {!log.followsRetention && <span class="faint small installation__fixed"> {t(log.keptHours ? "ui-log-fixed" : "ui-log-never")}</span>}
                </th>
                <td class="right num">{new Intl.NumberFormat(t.locale).format(log.entries)}</td>
                <td>{log.oldestAt ? <When iso={log.oldestAt} /> : <span class="faint">–</span>}</td>
                <td><Kept log={log} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="faint small">{kept.nextPurgeAt ? <>{t("ui-log-next")} <When iso={kept.nextPurgeAt} />.</> : t("ui-log-next-unknown")}</p>
    </>
  )
}

/** @param {{ log: KeptLogs["logs"][number] }} props */
function Kept({ log }) {
  const t = useText()
  if (!log.keptHours) return <>{t("ui-log-as-order")}</>
  if (log.kind === "DEBUG_LINES") return <>{t("ui-log-after-debug", { count: log.keptHours })}</>
  return <>{t("ui-log-days", { count: log.keptHours / 24 })}</>
}

/**
 * What is deleted is named and counted first: it does not come back.
 *
 * @param {{ logs: KeptLogs["logs"], onCleared: () => Promise<void> }} props
 */
function ClearNow({ logs, onCleared }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [clear, { running, failure }] = useAction(CLEAR)
  const [refused, setRefused] = useState(/** @type {Errors} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const chosen = /** @type {import("../../contract/types.d.ts").LogKind[]} */ (words.getAll("log"))
    const answer = (await clear({ input: { logs: chosen } }))?.logsClear
    setRefused(answer?.userErrors ?? [])
    if (!answer || answer.userErrors.length) return
    setOpen(false)
    tell(t("ui-logs-cleared", { count: answer.cleared }))
    await onCleared()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ui-logs-clear")}</Button>
      <Modal open={open} title={t("ui-logs-clear-title")} onClose={() => setOpen(false)}>
        <form class="form" onSubmit={submit}>
          <p>{t("ui-logs-clear-means")}</p>
          <fieldset>
            <legend class="unseen">{t("ui-logs")}</legend>
            {logs.filter((log) => log.mayClear).map((log) => (
              <label class="tick" key={log.kind}>
                <input type="checkbox" name="log" value={log.kind} defaultChecked={log.followsRetention} />
                {t("ui-logs-clear-one", { log: t(`ui-log-${log.kind}`), count: log.entries })}
              </label>
            ))}
          </fieldset>
          <Refusals failure={failure} userErrors={refused} />
          <div class="form__actions">
            <Button type="submit" look="danger" busy={running}>{t("ui-logs-clear")}</Button>
            <Button onClick={() => setOpen(false)}>{t("ui-cancel")}</Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
