import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { Empty } from "../../parts/outcome.jsx"
import { ShipmentList } from "../../parts/shipments.jsx"
import { addressOf } from "../addresses.js"

/** @param {{ order: import("./screen.jsx").Order, onChanged: () => void }} props */
export function TrackingTab({ order, onChanged }) {
  const t = useText()
  const number = order.commerceOrderNumber
  return (
    <div class="stack">
      {order.shipRefusal && !order.trackingNote && <Notice tone="info" title={order.shipRefusal} />}
      {order.shipments.length > 0 && <ShipmentList shipments={order.shipments} onChanged={onChanged} />}
      {order.shipments.length === 0 && (
        <Empty
          title={t(order.trackingNote ? "ui-tracking-not-told" : "ui-tracking-none")}
          actions={order.mayShip && number && <a class="button button--main" href={addressOf.commerceOrder(number)}>{t("ui-ship-this")}</a>}
        >
          <p>{order.trackingNote ?? t(order.mayShip ? "ui-tracking-none-ship" : "ui-tracking-none-why")}</p>
        </Empty>
      )}
    </div>
  )
}
