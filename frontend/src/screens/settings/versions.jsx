import { useEffect, useState } from "preact/hooks"
import { useAction, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Modal } from "../../parts/modal.jsx"
import { FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import "./versions.css"

/**
 * @typedef {object} Version
 * @property {number} number
 * @property {string} at
 * @property {string} by
 * @property {number | null | undefined} [wentBackTo]
 * @property {boolean} isCurrent
 * @property {readonly { field: string, label: string, before: string, after: string }[]} changes
 */

/**
 * Who saved what and when, and the way back there.
 *
 * @template Going
 * @param {object} props
 * @param {string} props.storeId
 * @param {import("../../contract/client.js").Operation<{ versions?: readonly Version[] | null }, { storeId: string | number, before?: number | null }>} props.versions ten at a time
 * @param {import("../../contract/client.js").Operation<Going, { input: { storeId: string | number, version: number } }>} props.goBack
 * @param {(answer: Going) => readonly { message: string }[]} props.told the errors of its answer
 * @param {number} props.saves counts what was saved meanwhile
 * @param {() => void} props.onChanged
 */
export function VersionsPanel({ storeId, versions, goBack, told, saves, onChanged }) {
  const t = useText()
  const [before, setBefore] = useState(/** @type {number | null} */ (null))
  const [asked, setAsked] = useState(/** @type {number | null} */ (null))
  const { data, failure, loading, refetch } = useQuery(versions, { storeId, before })
  useEffect(() => {
    if (!saves) return
    setBefore(null)
    void refetch()
  }, [saves])
  const rows = data?.versions ?? []
  const last = rows.at(-1)
  return (
    <Panel title={t("ui-versions")} flush>
      <p class="small soft versions__lead">{t("ui-versions-lead")}</p>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={4} />}
      <ol class="versions">
        {rows.map((version) => <VersionRow version={version} key={version.number} onGoBack={() => setAsked(version.number)} />)}
      </ol>
      {(before !== null || (last && last.number > 1)) && (
        <div class="form__actions versions__more">
          {last && last.number > 1 && <Button onClick={() => setBefore(last.number)}>{t("ui-versions-more")}</Button>}
          {before !== null && <Button onClick={() => setBefore(null)}>{t("ui-version-current")}</Button>}
        </div>
      )}
      <Modal open={asked !== null} title={t("ui-version-go-back-ask", { number: asked ?? 0 })} onClose={() => setAsked(null)}>
        <GoBack
          goBack={goBack}
          told={told}
          input={{ storeId, version: asked ?? 0 }}
          onDone={() => { setAsked(null); onChanged() }}
          onCancel={() => setAsked(null)}
        />
      </Modal>
    </Panel>
  )
}

/** @param {{ version: Version, onGoBack: () => void }} props */
function VersionRow({ version, onGoBack }) {
  const t = useText()
  return (
    <li class="versions__one">
      <div class="versions__head">
        <strong>{t("ui-version", { number: version.number })}</strong>
        {version.isCurrent
          ? <Chip tone="green">{t("ui-version-current")}</Chip>
          : viewer.value?.mayAdminister && <Button look="quiet" onClick={onGoBack} label={`${t("ui-version-go-back")}: ${t("ui-version", { number: version.number })}`}>{t("ui-version-go-back")}</Button>}
      </div>
      <p class="small soft"><When iso={version.at} /> {t("ui-version-by", { by: version.by })}</p>
      {version.wentBackTo && <p class="small">{t("ui-version-back-to", { number: version.wentBackTo })}</p>}
      {version.number === 1 && <p class="small">{t("ui-version-first")}</p>}
      {version.changes.length > 0 && (
        <dl class="versions__changes">
          {version.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.label}</dt>
              <dd>{t("ui-version-change", { before: change.before, after: change.after })}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/**
 * @template Going
 * @param {object} props
 * @param {import("../../contract/client.js").Operation<Going, { input: { storeId: string | number, version: number } }>} props.goBack
 * @param {(answer: Going) => readonly { message: string }[]} props.told
 * @param {{ storeId: string, version: number }} props.input
 * @param {() => void} props.onDone
 * @param {() => void} props.onCancel
 */
function GoBack({ goBack, told, input, onDone, onCancel }) {
  const t = useText()
  const [run, { running, failure }] = useAction(goBack)
  const [errors, setErrors] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const go = async () => {
    const answer = await run({ input })
    if (!answer) return
    setErrors(told(answer))
    if (!told(answer).length) onDone()
  }
  return (
    <div class="form">
      <p>{t("ui-version-go-back-means")}</p>
      <Refusals failure={failure} userErrors={errors} />
      <div class="form__actions">
        <Button look="main" busy={running} onClick={go}>{t("ui-version-go-back")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </div>
  )
}
