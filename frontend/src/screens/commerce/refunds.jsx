import { useState } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { isZero } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { RefundForm } from "./refund-form.jsx"
import "./refunds.css"

/** @typedef {import("./screen.jsx").CommerceOrder} CommerceOrder */

/**
 * What was given back, and recording more (V15). Nothing while nothing could be refunded yet.
 *
 * @param {{ order: CommerceOrder, onRecorded: () => Promise<void> }} props
 */
export function Refunds({ order, onRecorded }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const mayRecord = !order.refundRefusal && viewer.value?.mayOperate
  if (!order.refunds.length && !mayRecord) return null
  // The credit of an order that Amazon canceled is nobody's money.
  const toTheBuyer = mayRecord || order.refunds.some(({ reason }) => reason !== "ORDER_CANCELED")
  const recorded = () => {
    setAsking(false)
    setDone(true)
    void onRecorded()
  }
  return (
    <Panel
      title={t("ui-refunds")}
      actions={mayRecord && <Button onClick={() => setAsking(true)}>{t("ui-refund-record")}</Button>}
    >
      {done && <Notice tone="good" loud title={t("ui-refund-done")} actions={<Central order={order} />} />}
      {order.refunds.length ? <RefundList order={order} /> : !done && <p class="soft small">{t("ui-refund-none")}</p>}
      {!done && toTheBuyer && <p class="small soft refunds__where">{t("ui-refund-where")} <Central order={order} /></p>}
      <Modal open={asking} title={t("ui-refund-record-title", { number: order.number })} onClose={() => setAsking(false)}>
        <RefundForm order={order} onRecorded={recorded} onCancel={() => setAsking(false)} />
      </Modal>
    </Panel>
  )
}

/** @param {{ order: CommerceOrder }} props */
function RefundList({ order }) {
  const t = useText()
  return (
    <>
      <ul class="refunds">
        {order.refunds.map((refund) => (
          <li class="refunds__one" key={refund.number}>
            <span><strong>{t(`ui-refund-reason-${refund.reason}`)}</strong> <span class="faint small num">{refund.number}</span></span>
            <strong><Amount money={refund.amount} /></strong>
            <span class="soft small"><When iso={refund.at} />{refund.by && <> · {t("ui-refund-by", { who: refund.by })}</>}</span>
            <ul class="refunds__lines small soft">
              {refund.lines.map((line) => <RefundedLine line={line} key={line.lineReference} />)}
            </ul>
          </li>
        ))}
      </ul>
      {order.refunds.length > 1 && (
        <p class="refunds__sum"><span class="soft">{t("ui-refunded")}</span> <strong><Amount money={order.refunded} /></strong></p>
      )}
    </>
  )
}

/** @param {{ line: CommerceOrder["refunds"][number]["lines"][number] }} props */
function RefundedLine({ line }) {
  const t = useText()
  return (
    <li>
      <span class="num">{line.sku}</span>
      {!isZero(line.amount) && <> · <Amount money={line.amount} /></>}
      {!isZero(line.shipping) && <> · {t("ui-refund-shipping")} <Amount money={line.shipping} /></>}
      {line.returned > 0 && <> · {t("ui-refund-returned-count", { count: line.returned })}</>}
    </li>
  )
}

/**
 * The page of Seller Central where the buyer gets the money.
 *
 * @param {{ order: CommerceOrder }} props
 */
function Central({ order }) {
  const t = useText()
  if (!order.order) return null
  return (
    <a href={order.order.sellerCentralRefundUrl} target="_blank" rel="noopener">
      {t("ui-refund-central")}<span class="unseen"> {t("ui-new-tab")}</span>
    </a>
  )
}
