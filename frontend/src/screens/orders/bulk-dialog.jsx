import { useState } from "preact/hooks"
import { useAction, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { PREVIEW, START } from "./bulk.js"

/**
 * @typedef {import("./bulk.js").BulkAction} BulkAction
 * @typedef {import("./bulk.js").Which} Which
 * @typedef {import("../../contract/types.d.ts").CancelReason} CancelReason
 * @typedef {import("../../contract/types.d.ts").OrdersBulkPreviewQuery["ordersBulkPreview"]} Preview
 */

/** @type {CancelReason[]} */
const REASONS = ["NO_INVENTORY", "BUYER_CANCELLED", "SHIPPING_ADDRESS_UNDELIVERABLE", "CUSTOMER_EXCHANGE", "PRICING_ERROR"]
const COUNT_AGAINST_THE_SELLER = new Set(["NO_INVENTORY", "PRICING_ERROR"])

/**
 * Says what will happen and to how many orders, before it does.
 *
 * @param {object} props
 * @param {BulkAction | null} props.action null: closed
 * @param {Which} props.which
 * @param {CancelReason | null} [props.reason] chosen at first
 * @param {() => void} props.onClose
 * @param {(runId: string) => void} props.onStarted
 */
export function BulkDialog({ action, which, reason, onClose, onStarted }) {
  const t = useText()
  return (
    <Modal open={action !== null} title={action ? t(`ui-bulk-${action}`) : ""} onClose={onClose}>
      {action && <BulkForm action={action} which={which} first={reason ?? ""} onClose={onClose} onStarted={onStarted} />}
    </Modal>
  )
}

/** @param {{ action: BulkAction, which: Which, first: CancelReason | "", onClose: () => void, onStarted: (runId: string) => void }} props */
function BulkForm({ action, which, first, onClose, onStarted }) {
  const t = useText()
  const [chosen] = useState(which) // what was asked about, whatever becomes of the list behind
  const { data, failure, refetch } = useQuery(PREVIEW, { input: { action, ...chosen } })
  const [start, starting] = useAction(START)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const preview = data?.ordersBulkPreview
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const reason = /** @type {CancelReason | null} */ (words.get("reason"))
    const note = words.get("note")
    // What came since is no part of it: nobody has seen it.
    const seen = { upTo: preview?.upTo, atMost: preview?.total }
    const more = { ...seen, ...(reason && { reason }), ...(note && { note: String(note) }) }
    const answer = (await start({ input: { action, ...chosen, ...more } }))?.ordersBulkStart
    setRefused(answer?.userErrors ?? [])
    if (answer?.bulkRun) onStarted(answer.bulkRun.id)
    else void refetch()
  }
  const ready = preview && preview.refusal === null && preview.fits > 0
  return (
    <form class="form" onSubmit={submit}>
      <p>{t(`ui-bulk-means-${action}`)}</p>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!preview && !failure && <Loading rows={2} />}
      {preview && <Fits preview={preview} />}
      {ready && action === "CANCEL" && <CancelFields first={first} count={preview.fits} />}
      {ready && action === "IGNORE" && (
        <Field label={t("ui-ignore-reason")} hint={t("ui-ignore-reason-hint")}>
          <input class="input" name="note" maxLength={200} autocomplete="off" />
        </Field>
      )}
      <Refusals failure={starting.failure} userErrors={refused} />
      <div class="form__actions">
        {ready && (
          <Button type="submit" look={action === "CANCEL" ? "danger" : "main"} busy={starting.running}>
            {t(`ui-bulk-start-${action}`, { count: preview.fits })}
          </Button>
        )}
        <Button onClick={onClose}>{t(action === "CANCEL" ? "ui-bulk-keep" : "ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {{ preview: Preview }} props */
function Fits({ preview }) {
  const t = useText()
  const { total, fits, misfits, refusal } = preview
  if (refusal !== null) return <Notice tone="warn" title={refusal} />
  return (
    <Notice tone={fits ? "info" : "warn"} title={t("ui-bulk-fits", { fits, total })}>
      {misfits.length > 0 && (
        <>
          <p>{t("ui-bulk-misfits")}</p>
          <ul class="bulk-form__misfits">
            {misfits.map(({ code, sentence, count }) => <li key={code}><strong class="num">{count.toLocaleString(t.locale)}</strong> {sentence}</li>)}
          </ul>
        </>
      )}
    </Notice>
  )
}

/** @param {{ first: CancelReason | "", count: number }} props */
function CancelFields({ first, count }) {
  const t = useText()
  const [reason, setReason] = useState(/** @type {string} */ (first))
  return (
    <>
      <Field label={t("ui-cancel-reason")} hint={COUNT_AGAINST_THE_SELLER.has(reason) ? t("ui-cancel-counts") : undefined}>
        <select class="input" name="reason" required value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
          <option value="">{t("ui-cancel-reason-choose")}</option>
          {REASONS.map((each) => <option key={each} value={each}>{t(`ui-cancel-reason-${each}`)}</option>)}
        </select>
      </Field>
      <label class="tick">
        <input type="checkbox" required />
        {t("ui-bulk-cancel-sure", { count })}
      </label>
    </>
  )
}
