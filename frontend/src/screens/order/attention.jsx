import { useLocation } from "preact-iso"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { When } from "../../parts/when.jsx"
import { OrderActions } from "../blocked/actions.jsx"
import { isOfCancellation } from "./cancel.jsx"

/**
 * Why the order waits or was not created, and the buttons for what may be done about it (D10, D15).
 * What came of the last one stays in view when the reason is gone.
 *
 * @param {{ order: import("./screen.jsx").Order, onDone: () => void | Promise<void> }} props
 */
export function AttentionBox({ order, onDone }) {
  const t = useText()
  const { attention, decision } = order
  // The tab "Why" begins with the same sentence.
  const saidBelow = useLocation().query.tab === "why"
  const saidAbove = attention !== null && isOfCancellation(attention.code) && order.cancellation !== null
  const actions = attention?.actions ?? decision?.actions ?? []
  return (
    <>
      {attention && !saidAbove && (
        <Notice tone="warn" title={attention.reason}>
          <p>{attention.remedy}</p>
          <p class="small soft">{t("ui-attention-since")} <When iso={attention.since} /></p>
        </Notice>
      )}
      {!attention && actions.length > 0 && !saidBelow && <Notice tone="info" title={decision?.sentence} />}
      <OrderActions order={order} actions={viewer.value?.mayOperate ? actions : []} subject={attention?.subject} onDone={onDone} />
    </>
  )
}
