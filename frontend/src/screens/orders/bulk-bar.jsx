import { useState } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { useMedia } from "../../parts/media.js"
import { Popover } from "../../parts/popover.jsx"
import { addressOf } from "../addresses.js"
import { BulkDialog } from "./bulk-dialog.jsx"
import { ACTIONS, whichOf } from "./bulk.js"
import "./bulk-bar.css"

/** As many as fit on the page of packing slips. */
const MOST_SLIPS = 100

/**
 * What can be done with the ticked orders. It is there as soon as one is ticked.
 *
 * @param {object} props
 * @param {import("./selection.js").Selection} props.selection
 * @param {import("./filter.js").Filter} props.filter
 * @param {number} props.total how many orders match the filter
 * @param {(runId: string) => void} props.onStarted
 */
export function BulkBar({ selection, filter, total, onStarted }) {
  const t = useText()
  const [asked, setAsked] = useState(/** @type {import("./bulk.js").BulkAction | null} */ (null))
  // All of them in one row, or behind one button: two rows would hide the orders.
  const narrow = useMedia("(width < 75rem)")
  if (!selection.count) return null
  const started = (/** @type {string} */ runId) => {
    setAsked(null)
    selection.clear()
    onStarted(runId)
  }
  const actions = viewer.value?.mayOperate
    ? ACTIONS.map((action) => (
        <Button key={action} look={action === "CANCEL" ? "danger" : "plain"} onClick={() => setAsked(action)}>{t(`ui-bulk-${action}`)}</Button>
      ))
    : []
  const slips = !selection.all && selection.count <= MOST_SLIPS && <ButtonLink href={addressOf.slips(selection.ids)}>{t("ui-slips")}</ButtonLink>
  return (
    <section class="bulk-bar" aria-label={t("ui-bulk-bar")}>
      <p class="bulk-bar__count" role="status">
        <strong class="num">{t("ui-bulk-chosen", { count: selection.count })}</strong>
        {!selection.all && selection.page === "all" && selection.count < total && (
          <Button look="quiet" onClick={selection.tickAll}>{t("ui-bulk-all", { count: total })}</Button>
        )}
      </p>
      <div class="bulk-bar__actions">
        {narrow ? <Popover side="end" button={t("ui-bulk-do")}><div class="bulk-bar__list">{actions}{slips}</div></Popover> : <>{actions}{slips}</>}
        <Button look="quiet" icon="close" onClick={selection.clear}>{t("ui-bulk-clear")}</Button>
      </div>
      <BulkDialog action={asked} which={whichOf(selection, filter)} onClose={() => setAsked(null)} onStarted={started} />
    </section>
  )
}
