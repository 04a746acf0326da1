import { useLocation, useRoute } from "preact-iso"
import personalText from "#operations/order-personal.graphql?raw"
import text from "#operations/order.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Icon } from "../../parts/icon.jsx"
import { PersonalButton, PersonalFailure, useOnDemand } from "../../parts/on-demand.jsx"
import { PageHead } from "../../parts/page.jsx"
import { PackingNotes } from "../../parts/packing.jsx"
import { PersonalAsked } from "../../parts/personal.jsx"
import { Tabs } from "../../parts/tabs.jsx"
import { When, Zone } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { CommerceNumber } from "../orders/columns.jsx"
import { placeIn } from "../orders/walk.js"
import { AttentionBox } from "./attention.jsx"
import { BuyerWish } from "./buyer-wish.jsx"
import { CancelButton, CancelState } from "./cancel.jsx"
import { CommerceOrderTab } from "./commerce-order.jsx"
import { DetailsTab } from "./details.jsx"
import { ItemsTab } from "./items.jsx"
import { withPersonal } from "./personal.js"
import { TimelineTab } from "./timeline.jsx"
import { TrackingTab } from "./tracking.jsx"
import { WhyTab } from "./why.jsx"
import "./order.css"

/**
 * @typedef {import("../../contract/types.d.ts").OrderQuery} OrderQuery
 * @typedef {import("./personal.js").Order} Order
 * @typedef {import("../../contract/types.d.ts").OrderPersonalQuery} OrderPersonalQuery
 * @typedef {import("../../parts/on-demand.jsx").OnDemand<OrderPersonalQuery>} PersonalOfOrder
 */

/** @type {import("../../contract/client.js").Operation<OrderQuery, import("../../contract/types.d.ts").OrderQueryVariables>} */
const ORDER = operation(text)
/** @type {import("../../contract/client.js").Operation<OrderPersonalQuery, import("../../contract/types.d.ts").OrderPersonalQueryVariables>} */
const PERSONAL = operation(personalText)

/** What can be packed, or has been. */
const PACKED = new Set(["UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "COMPLETED"])

/** Amazon Order Details (F36, V16). */
export default function OrderScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <OrderOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function OrderOf({ id }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(ORDER, { id }, { every: 10 })
  const personal = useOnDemand(PERSONAL, { id })
  const order = data?.order && withPersonal(data.order, personal.data?.order)
  const walk = placeIn(id)
  const trail = /** @type {[string, string][]} */ ([[t("ui-orders"), walk?.address ?? "/amazon/orders"]])
  return (
    <div class="page page--middle">
      {order ? <Head order={order} trail={trail} personal={personal} onChanged={refetch} /> : <PageHead title={t("ui-order-details")} trail={trail} />}
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {order && <Next order={order} />}
      <PersonalFailure personal={personal} />
      {order?.buyerWish === "OPEN" && <BuyerWish order={order} onAnswered={refetch} />}
      {order?.cancellation && <CancelState order={order} cancellation={order.cancellation} />}
      {order && order.buyerWish !== "OPEN" && <AttentionBox order={order} onDone={refetch} />}
      {order?.mayShip && <PackingNotes order={order} />}
      {order && (
        <PersonalAsked.Provider value={personal.shown}>
          <Zone.Provider value={order.store.marketplace.timeZone}><OrderTabs order={order} personal={personal} onChanged={refetch} /></Zone.Provider>
        </PersonalAsked.Provider>
      )}
      {!data && loading && <Loading rows={14} />}
      {data && !order && (
        <Empty title={t("ui-order-unknown")} actions={<a class="button" href="/amazon/orders">{t("ui-orders-all")}</a>} />
      )}
    </div>
  )
}

/** @param {{ order: Order, trail: [string, string][], personal: PersonalOfOrder, onChanged: () => void }} props */
function Head({ order, trail, personal, onChanged }) {
  const t = useText()
  return (
    <PageHead
      title={t("ui-order-title", { number: order.amazonOrderNumber })}
      trail={trail}
      beside={<OrderStatusChip status={order.status} amazonStatus={order.amazonStatus} />}
      below={
        <div class="soft small order__line">
          <span><a href={addressOf.store(order.store.id)}>{order.store.name}</a></span>
          <span>{t(`ui-channel-${order.fulfillmentChannel}`)}</span>
          <span>{t("ui-column-commerceNumber")}: <CommerceNumber order={order} t={t} /></span>
          <Beside id={order.id} />
        </div>
      }
      actions={
        <>
          <PersonalButton personal={personal} wipedAt={order.personalDataWipedAt} />
          {order.fulfillmentChannel === "MERCHANT" && PACKED.has(order.status) && <a class="button" href={addressOf.slips([order.id])}>{t("ui-slip")}</a>}
          {order.mayCancel && order.buyerWish !== "OPEN" && <CancelButton order={order} onAsked={onChanged} />}
          <a class="button" href={order.sellerCentralUrl} target="_blank" rel="noopener">
            {t("ui-seller-central")}<span class="unseen"> {t("ui-new-tab")}</span>
          </a>
          {order.commerceOrderNumber && (
            <a class="button button--main" href={addressOf.commerceOrder(order.commerceOrderNumber)}>
              {order.mayShip ? t("ui-ship-this") : t("ui-commerce-open")}
            </a>
          )}
        </>
      }
    />
  )
}

/**
 * The way to the orders beside this one in the list.
 *
 * @param {{ id: string }} props
 */
function Beside({ id }) {
  const t = useText()
  const { query } = useLocation()
  const walk = placeIn(id)
  if (!walk || walk.count < 2) return null
  const way = (/** @type {string} */ to) => addressOf.order(to) + (query.tab ? `?tab=${query.tab}` : "")
  return (
    <nav class="order__beside" aria-label={t("ui-order-place", { place: walk.place, count: walk.count })}>
      {walk.before && <a class="button button--bare" href={way(walk.before)} title={t("ui-order-before")}><Icon name="left" /><span class="unseen">{t("ui-order-before")}</span></a>}
      <span class="num">{walk.place} / {walk.count}</span>
      {walk.after && <a class="button button--bare" href={way(walk.after)} title={t("ui-order-after")}><Icon name="right" /><span class="unseen">{t("ui-order-after")}</span></a>}
    </nav>
  )
}

/** What happens to it next, and by when it must leave. @param {{ order: Order }} props */
function Next({ order }) {
  const t = useText()
  const zone = order.store.marketplace.timeZone
  return (
    <p class="order__next">
      <strong>{t("ui-next")}:</strong> {order.nextStep}{" "}
      {order.shipBy && order.mayShip && (
        <span class="nowrap">{t("ui-ship-by-hand-over")}: <strong><When iso={order.shipBy.handOverBy} zone={zone} /></strong> <span class="soft">(<When iso={order.shipBy.handOverBy} zone={zone} ago />)</span></span>
      )}
    </p>
  )
}

/** @param {{ order: Order, personal: PersonalOfOrder, onChanged: () => void }} props */
function OrderTabs({ order, personal, onChanged }) {
  const t = useText()
  const { path, query, route } = useLocation()
  const tabs = [
    { id: "details", title: t("ui-tab-details"), content: () => <DetailsTab order={order} personal={personal} onChanged={onChanged} /> },
    { id: "items", title: counted(t("ui-tab-items"), order.items.length), content: () => <ItemsTab order={order} /> },
    {
      id: "tracking",
      title: counted(t("ui-tab-tracking"), order.shipments.length),
      content: () => <TrackingTab order={order} onChanged={onChanged} />,
    },
    { id: "timeline", title: t("ui-tab-timeline"), content: () => <TimelineTab order={order} /> },
    { id: "why", title: t("ui-tab-why"), content: () => <WhyTab order={order} /> },
    { id: "commerce", title: t("ui-tab-commerce"), content: () => <CommerceOrderTab order={order} /> },
  ]
  const selected = tabs.some((tab) => tab.id === query.tab) ? String(query.tab) : "details"
  return (
    <Tabs
      label={t("ui-order-details")}
      tabs={tabs}
      selected={selected}
      onSelect={(id) => route(id === "details" ? path : `${path}?tab=${id}`, true)}
    />
  )
}

/**
 * @param {string} title
 * @param {number} count
 */
function counted(title, count) {
  return <>{title}{count > 0 && <span class="tabs__count num">{count}</span>}</>
}
