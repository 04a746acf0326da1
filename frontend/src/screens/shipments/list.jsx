import { useText } from "../../language/language.js"
import { Chip, ShipmentStateChip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { ShipmentActions } from "../../parts/shipment-actions.jsx"
import { ShipmentReason } from "../../parts/shipment-reason.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/shipments.css"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").ShipmentsQuery["shipments"]["nodes"][number]} Shipment
 * @typedef {{ shipment: Shipment, onChanged: () => void }} RowProps
 */

/** @param {{ shipments: Shipment[], onChanged: () => void }} props */
export function ShipmentTable({ shipments, onChanged }) {
  const As = useNarrow() ? Cards : Table
  return <As shipments={shipments} onChanged={onChanged} />
}

/** @param {{ shipments: Shipment[], onChanged: () => void }} props */
function Table({ shipments, onChanged }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-shipments")}>
      <table class="table parcels">
        <caption class="unseen">{t("ui-shipments")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-order")}</th>
            <th scope="col">{t("ui-parcel-one")}</th>
            <th scope="col">{t("ui-shipment-left")}</th>
            <th scope="col">{t("ui-shipment-state")}</th>
            <th scope="col"><span class="unseen">{t("ui-shipment-actions")}</span></th>
          </tr>
        </thead>
        <tbody>
          {shipments.map((shipment) => (
            <tr key={shipment.id}>
              <td><OrderOf shipment={shipment} /></td>
              <td><Label shipment={shipment} /></td>
              <td class="parcels__when"><When iso={shipment.shippedAt} zone={shipment.order.store.marketplace.timeZone} /></td>
              <td class="parcels__state"><State shipment={shipment} /></td>
              <td><Actions shipment={shipment} onChanged={onChanged} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ shipments: Shipment[], onChanged: () => void }} props */
function Cards({ shipments, onChanged }) {
  return (
    <ul>
      {shipments.map((shipment) => (
        <li class="parcels__card" key={shipment.id}>
          <OrderOf shipment={shipment} />
          <Label shipment={shipment} left />
          <State shipment={shipment} />
          <Actions shipment={shipment} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ shipment: Shipment }} props */
function OrderOf({ shipment: { order } }) {
  return (
    <div class="parcels__lines">
      <a class="num parcels__number" href={`${addressOf.order(order.id)}?tab=tracking`}>{order.amazonOrderNumber}</a>
      <span class="faint small">{order.store.name}</span>
    </div>
  )
}

/** @param {{ shipment: Shipment, left?: boolean }} props left: say when it left, too */
function Label({ shipment, left }) {
  const t = useText()
  return (
    <div class="parcels__lines">
      <span class="num shipment__tracking">{shipment.trackingNumber || t("ui-tracking-missing")}</span>
      <span class="small">{[shipment.carrier, shipment.service].filter(Boolean).join(" · ")}</span>
      {left && <span class="faint small">{t("ui-shipment-left")} <When iso={shipment.shippedAt} /></span>}
    </div>
  )
}

/** @param {{ shipment: Shipment }} props */
function State({ shipment }) {
  const t = useText()
  return (
    <div class="parcels__lines">
      <div class="parcels__chip">
        {shipment.byAmazon ? <Chip tone="teal">{t("ui-shipment-by-amazon")}</Chip> : <ShipmentStateChip state={shipment.state} waits={shipment.waitsForCarrier} settled={Boolean(shipment.dismissedAt)} />}
        <span class="faint small"><When iso={shipment.stateAt} /></span>
      </div>
      <ShipmentReason shipment={shipment} />
      {shipment.waitsForCarrier && !shipment.dismissedAt && (
        <a class="small" href={addressOf.carriers(shipment.carrier)}>{t("ui-carrier-map-this", { carrier: shipment.carrier })}</a>
      )}
    </div>
  )
}

/** @param {RowProps} props */
function Actions({ shipment, onChanged }) {
  const t = useText()
  const { order } = shipment
  if (shipment.needsYou && order.buyerWish === "OPEN") {
    return <div class="form__actions"><a class="button" href={addressOf.order(order.id)}>{t("ui-shipment-answer")}</a></div>
  }
  return <ShipmentActions shipment={shipment} marketplaceId={order.store.marketplaceId} onChanged={onChanged} />
}
