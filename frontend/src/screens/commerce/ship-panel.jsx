import { useState } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { Panel } from "../../parts/page.jsx"
import { PackingNotes } from "../../parts/packing.jsx"
import { addressOf } from "../addresses.js"
import { ShipForm } from "./ship-form.jsx"

/**
 * The ship form, or why there is none.
 *
 * @param {{ order: import("./screen.jsx").CommerceOrder, onShipped: () => Promise<void> }} props
 */
export function ShipPanel({ order, onShipped }) {
  const t = useText()
  const [sent, setSent] = useState(0)
  const open = order.items.filter((item) => item.quantityOpen > 0)
  const thanks = sent > 0 && (
    <Notice tone="good" loud title={t("ui-shipped-now", { count: sent })}>
      <p>{t(open.length ? "ui-shipped-rest" : "ui-shipped-all")}</p>
    </Notice>
  )
  if (!open.length || order.state === "CANCELED" || !order.order) return thanks || null
  const refusal = order.order.mayShip
    ? !viewer.value?.mayOperate && t("ui-ship-role")
    : order.order.shipRefusal ?? t("ui-ship-refused")
  if (refusal) return <>{thanks}<Notice tone="info" title={refusal} /></>
  const codes = new Set(order.order.items.filter((item) => item.isTransparency).map((item) => item.orderItemId))
  const lines = open.map((item) => ({ ...item, isTransparency: codes.has(item.lineReference) }))
  const shipped = (/** @type {number} */ count) => {
    setSent(count)
    return onShipped()
  }
  // A new form whenever other units are open: its proposal would be the old one's.
  const proposal = lines.map((line) => `${line.lineReference}:${line.quantityOpen}`).join()
  return (
    <>
      {thanks}
      <PackingNotes order={order.order} />
      <Panel title={t("ui-ship")} actions={<a class="button" href={addressOf.slips([order.order.id])}>{t("ui-slip")}</a>}>
        <ShipForm order={order} lines={lines} marketplaceId={order.order.store.marketplaceId} takesCodMethod={order.order.packing.takesCodMethod} onShipped={shipped} key={proposal} />
      </Panel>
    </>
  )
}
