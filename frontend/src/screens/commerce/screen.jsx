import { useRoute } from "preact-iso"
import { useEffect, useState } from "preact/hooks"
import personalText from "#operations/commerce-order-personal.graphql?raw"
import text from "#operations/commerce-order.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { CommerceStateChip } from "../../parts/chip.jsx"
import { PersonalButton, PersonalFailure, useOnDemand } from "../../parts/on-demand.jsx"
import "../../parts/history.css"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { PersonalAsked } from "../../parts/personal.jsx"
import { ShipmentList } from "../../parts/shipments.jsx"
import { When, Zone } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { CommerceFacts } from "./facts.jsx"
import { HistoryPanel } from "./history.jsx"
import { CommerceItems } from "./items.jsx"
import { withPersonal } from "./personal.js"
import { Refunds } from "./refunds.jsx"
import { ShipPanel } from "./ship-panel.jsx"
import "./commerce.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceOrderQuery} CommerceOrderQuery
 * @typedef {import("../../contract/types.d.ts").CommerceOrderPersonalQuery} PersonalQuery
 * @typedef {import("./personal.js").CommerceOrder} CommerceOrder
 */

/** @type {import("../../contract/client.js").Operation<CommerceOrderQuery, import("../../contract/types.d.ts").CommerceOrderQueryVariables>} */
const COMMERCE_ORDER = operation(text)
/** @type {import("../../contract/client.js").Operation<PersonalQuery, import("../../contract/types.d.ts").CommerceOrderPersonalQueryVariables>} */
const PERSONAL = operation(personalText)

/** Parcels on their way to Amazon are worth a look every few seconds. */
const WATCHING = 3
const RESTING = 20

/** The Commerce order: where an order is shipped (F25). */
export default function CommerceOrderScreen() {
  const { params } = useRoute()
  const number = params.number ?? ""
  return <CommerceOrderOf number={number} key={number} />
}

/** @param {{ number: string }} props */
function CommerceOrderOf({ number }) {
  const t = useText()
  const [every, setEvery] = useState(RESTING)
  const { data, failure, loading, refetch } = useQuery(COMMERCE_ORDER, { number }, { every })
  const told = data?.commerceOrder
  const personal = useOnDemand(PERSONAL, { number }, isToShip(told))
  const order = told && withPersonal(told, personal.data?.commerceOrder)
  useEffect(() => setEvery(onTheWay(told) ? WATCHING : RESTING), [told])
  const trail = /** @type {[string, string][]} */ ([[t("ui-orders"), "/amazon/orders"]])
  return (
    <div class="page page--middle">
      {order ? <Head order={order} trail={trail} personal={personal} /> : <PageHead title={t("ui-commerce-title", { number })} trail={trail} />}
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      <PersonalFailure personal={personal} />
      {order && (
        <PersonalAsked.Provider value={personal.shown}>
          <Zone.Provider value={order.order?.store.marketplace.timeZone}><Body order={order} onChanged={refetch} /></Zone.Provider>
        </PersonalAsked.Provider>
      )}
      {!data && loading && <Loading rows={14} />}
      {data && !order && (
        <Empty title={t("ui-commerce-unknown", { number })} actions={<a class="button" href="/amazon/orders">{t("ui-orders-all")}</a>} />
      )}
    </div>
  )
}

/**
 * Whoever opens it to ship needs to know where it goes, and what the buyer wishes.
 *
 * @param {import("./personal.js").Told | null | undefined} order
 */
function isToShip(order) {
  const may = viewer.value?.mayOperate && order?.order?.mayShip
  return Boolean(may) && Boolean(order?.items.some((item) => item.quantityOpen > 0))
}

/** @param {import("./personal.js").Told | null | undefined} order */
function onTheWay(order) {
  return Boolean(order?.order?.shipments.some(({ byAmazon, state }) => !byAmazon && (state === "QUEUED" || state === "SENT")))
}

/**
 * @param {object} props
 * @param {CommerceOrder} props.order
 * @param {[string, string][]} props.trail
 * @param {import("../../parts/on-demand.jsx").OnDemand<PersonalQuery>} props.personal
 */
function Head({ order, trail, personal }) {
  const t = useText()
  return (
    <PageHead
      title={t("ui-commerce-title", { number: order.number })}
      trail={trail}
      beside={<CommerceStateChip state={order.state} label={order.statusLabel} />}
      below={
        <p class="soft small">
          {order.store.name} · {t("ui-column-purchased")} <When iso={order.purchasedAt} zone={order.order?.store.marketplace.timeZone} />
        </p>
      }
      actions={
        <>
          <PersonalButton personal={personal} wipedAt={order.order?.personalDataWipedAt} />
          {order.order && <a class="button" href={addressOf.order(order.order.id)}>{t("ui-amazon-order-open")}</a>}
        </>
      }
    />
  )
}

/** @param {{ order: CommerceOrder, onChanged: () => Promise<void> }} props */
function Body({ order, onChanged }) {
  return (
    <>
      <CommerceItems order={order} />
      <ShipPanel order={order} onShipped={onChanged} />
      <Shipments order={order} onChanged={onChanged} />
      <Refunds order={order} onRecorded={onChanged} />
      <CommerceFacts order={order} />
      <HistoryPanel order={order} onCommented={onChanged} />
    </>
  )
}

/**
 * The parcels; nothing while there are none.
 *
 * @param {{ order: CommerceOrder, onChanged: () => void }} props
 */
function Shipments({ order, onChanged }) {
  const t = useText()
  const shipments = order.order?.shipments ?? []
  if (!shipments.length && !order.shipments.length) return null
  return (
    <Panel title={t("ui-shipments")}>
      {shipments.length ? <ShipmentList shipments={shipments} marketplaceId={order.order?.store.marketplaceId ?? ""} onChanged={onChanged} /> : <PlainShipments shipments={order.shipments} />}
    </Panel>
  )
}

/**
 * Parcels of a Commerce order whose Amazon order is no longer here.
 *
 * @param {{ shipments: CommerceOrder["shipments"] }} props
 */
function PlainShipments({ shipments }) {
  return (
    <ul class="history">
      {shipments.map((shipment) => (
        <li key={shipment.number}>
          <span class="num">{shipment.trackingNumber}</span>
          <span>{[shipment.carrier, shipment.service].filter(Boolean).join(" · ")} · <When iso={shipment.shippedAt} /></span>
        </li>
      ))}
    </ul>
  )
}
