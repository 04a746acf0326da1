import text from "#operations/shipment-retry.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { Chip, ShipmentStateChip } from "./chip.jsx"
import { Icon } from "./icon.jsx"
import { Refusals } from "./outcome.jsx"
import { When } from "./when.jsx"
import "./shipments.css"

/**
 * @typedef {import("../contract/types.d.ts").OrderQuery} OrderQuery
 * @typedef {NonNullable<OrderQuery["order"]>["shipments"][number]} Shipment
 */

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").ShipmentRetryMutation, import("../contract/types.d.ts").ShipmentRetryMutationVariables>} */
const RETRY = operation(text)

/**
 * The parcels of an order, and how far each one's confirmation has come at Amazon.
 *
 * @param {{ shipments: Shipment[], onChanged: () => void }} props
 */
export function ShipmentList({ shipments, onChanged }) {
  return (
    <ul class="shipments">
      {shipments.map((shipment) => <Parcel shipment={shipment} onChanged={onChanged} key={shipment.id} />)}
    </ul>
  )
}

/** @param {{ shipment: Shipment, onChanged: () => void }} props */
function Parcel({ shipment, onChanged }) {
  const t = useText()
  return (
    <li class="shipment">
      <div class="shipment__head">
        <Icon name="truck" />
        <div class="shipment__words">
          <strong>{t("ui-parcel-number", { number: shipment.parcelReference })}</strong>
          <span>{[shipment.carrier, shipment.service].filter(Boolean).join(" · ")}</span>
          <span class="num shipment__tracking">{shipment.trackingNumber || t("ui-tracking-missing")}</span>
        </div>
        <div class="shipment__state">
          {shipment.byAmazon ? <Chip tone="teal">{t("ui-shipment-by-amazon")}</Chip> : <ShipmentStateChip state={shipment.state} waits={shipment.waitsForCarrier} />}
          <span class="faint small"><When iso={shipment.byAmazon ? shipment.shippedAt : shipment.stateAt} /></span>
        </div>
      </div>
      <p class="small soft">{t(shipment.byAmazon ? "ui-shipment-by-amazon-why" : `ui-shipment-why-${shipment.state}`)}</p>
      {shipment.reason && <p class="small shipment__reason">{shipment.reason}</p>}
      {shipment.waitsForCarrier && (
        <p class="small"><a href={`/amazon/carriers?text=${encodeURIComponent(shipment.carrier)}`}>{t("ui-carrier-map-this", { carrier: shipment.carrier })}</a></p>
      )}
      <ul class="shipment__items small">
        {shipment.items.map((item) => (
          <li key={item.orderItemId}><span class="num">{item.quantity} ×</span> {item.title} {item.sku && <span class="faint">{item.sku}</span>}</li>
        ))}
      </ul>
      {shipment.mayRetry && viewer.value?.mayOperate && <Retry shipment={shipment} onChanged={onChanged} />}
    </li>
  )
}

/** @param {{ shipment: Shipment, onChanged: () => void }} props */
function Retry({ shipment, onChanged }) {
  const t = useText()
  const [retry, { running, failure }] = useAction(RETRY)
  const [answer, setAnswer] = useState(/** @type {import("../contract/types.d.ts").ShipmentRetryMutation["shipmentRetry"] | undefined} */ (undefined))
  const again = async () => {
    const data = await retry({ input: { shipmentId: shipment.id } })
    setAnswer(data?.shipmentRetry)
    onChanged()
  }
  return (
    <div class="form">
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      <div class="form__actions">
        <Button icon="refresh" busy={running} onClick={again}>{t("ui-shipment-retry")}</Button>
        <span class="faint small">{t("ui-attempts", { count: shipment.attempts })}</span>
      </div>
    </div>
  )
}
