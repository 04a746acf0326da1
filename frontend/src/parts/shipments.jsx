import { useText } from "../language/language.js"
import { Chip, ShipmentStateChip } from "./chip.jsx"
import { Copyable } from "./copy.jsx"
import { Icon } from "./icon.jsx"
import { ShipmentActions } from "./shipment-actions.jsx"
import { ShipmentReason } from "./shipment-reason.jsx"
import { When } from "./when.jsx"
import "./shipments.css"

/**
 * @typedef {import("../contract/types.d.ts").OrderQuery} OrderQuery
 * @typedef {NonNullable<OrderQuery["order"]>["shipments"][number]} Shipment
 */

/**
 * The parcels of an order, and how far each one's confirmation has come at Amazon.
 *
 * @param {{ shipments: Shipment[], marketplaceId: string, onChanged: () => void }} props
 */
export function ShipmentList({ shipments, marketplaceId, onChanged }) {
  return (
    <ul class="shipments">
      {shipments.map((shipment) => <Parcel shipment={shipment} marketplaceId={marketplaceId} onChanged={onChanged} key={shipment.id} />)}
    </ul>
  )
}

/** @param {{ shipment: Shipment, marketplaceId: string, onChanged: () => void }} props */
function Parcel({ shipment, marketplaceId, onChanged }) {
  const t = useText()
  return (
    <li class="shipment">
      <div class="shipment__head">
        <Icon name="truck" />
        <div class="shipment__words">
          <strong>{t("ui-parcel-number", { number: shipment.parcelReference })}</strong>
          <span>{[shipment.carrier, shipment.service].filter(Boolean).join(" · ")}</span>
          <span class="shipment__tracking">{shipment.trackingNumber ? <Copyable value={shipment.trackingNumber} what={t("ui-tracking-number")} /> : t("ui-tracking-missing")}</span>
        </div>
        <div class="shipment__state">
          {shipment.byAmazon ? <Chip tone="teal">{t("ui-shipment-by-amazon")}</Chip> : <ShipmentStateChip state={shipment.state} waits={shipment.waitsForCarrier} settled={Boolean(shipment.dismissedAt)} />}
          <span class="faint small"><When iso={shipment.byAmazon ? shipment.shippedAt : shipment.stateAt} /></span>
        </div>
      </div>
      <p class="small soft">{t(shipment.byAmazon ? "ui-shipment-by-amazon-why" : `ui-shipment-why-${shipment.state}`)}</p>
      <ShipmentReason shipment={shipment} />
      {shipment.waitsForCarrier && !shipment.dismissedAt && (
        <p class="small"><a href={`/amazon/carriers?text=${encodeURIComponent(shipment.carrier)}`}>{t("ui-carrier-map-this", { carrier: shipment.carrier })}</a></p>
      )}
      <ul class="shipment__items small">
        {shipment.items.map((item) => (
          <li key={item.orderItemId}><span class="num">{item.quantity} ×</span> {item.title} {item.sku && <span class="faint">{item.sku}</span>}</li>
        ))}
      </ul>
      {shipment.mayRetry && <p class="faint small">{t("ui-attempts", { count: shipment.attempts })}</p>}
      <ShipmentActions shipment={shipment} marketplaceId={marketplaceId} onChanged={onChanged} />
    </li>
  )
}
