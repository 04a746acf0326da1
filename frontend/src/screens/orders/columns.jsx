import { fullTime, urgency } from "../../formats/time.js"
import { Amount } from "../../parts/amount.jsx"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Icon } from "../../parts/icon.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/**
 * @typedef {import("./live.js").OrderRow} OrderRow
 * @typedef {import("../../language/text.js").Text} Text
 *
 * @typedef {object} Column
 * @property {string} key
 * @property {import("./filter.js").OrderSortField} [sort] absent: the server cannot sort by it
 * @property {boolean} [right] numbers line up at the right
 * @property {(order: OrderRow, t: Text) => import("preact").ComponentChildren} cell
 *
 * @typedef {Column & { width: number | null }} ShownColumn in pixels; null: as wide as what is in it
 */

/** The 13 default and 4 optional columns of the Orders tab (F41-F57), in their order. @type {Column[]} */
export const COLUMNS = [
  { key: "amazonNumber", sort: "AMAZON_ORDER_NUMBER", cell: (order, t) => <AmazonNumber order={order} t={t} /> },
  { key: "store", sort: "STORE_NAME", cell: (order) => <a href={addressOf.store(order.store.id)}>{order.store.name}</a> },
  { key: "commerceNumber", sort: "COMMERCE_ORDER_NUMBER", cell: (order, t) => <CommerceNumber order={order} t={t} /> },
  { key: "buyer", cell: (order, t) => order.buyerName ?? <span class="faint">{t("ui-not-shown")}</span> },
  { key: "status", sort: "STATUS", cell: (order, t) => <Status order={order} t={t} /> },
  { key: "total", sort: "TOTAL", right: true, cell: (order) => <Amount money={order.total} /> },
  { key: "channel", sort: "FULFILLMENT_CHANNEL", cell: (order, t) => t(`ui-channel-${order.fulfillmentChannel}`) },
  { key: "unshipped", sort: "ITEMS_UNSHIPPED", right: true, cell: (order) => <span class="num">{order.itemsUnshipped}</span> },
  { key: "reserved", sort: "RESERVED", cell: (order, t) => yesNo(order.reserved, t) },
  { key: "purchased", sort: "PURCHASE_DATE", cell: (order) => <When iso={order.purchaseDate} zone={order.store.marketplace.timeZone} /> },
  { key: "shipBy", sort: "LATEST_SHIP_DATE", cell: (order, t) => <ShipBy order={order} t={t} /> },
  { key: "lastAction", sort: "LAST_ACTION_AT", cell: (order, t) => <LastAction order={order} t={t} /> },
  { key: "action", cell: (order, t) => <ViewDetails order={order} t={t} /> },
  { key: "orderId", sort: "ORDER_NUMBER", right: true, cell: (order) => <span class="num">{order.orderNumber}</span> },
  { key: "merchantId", sort: "MERCHANT_ID", right: true, cell: (order) => <span class="num">{order.store.merchantId}</span> },
  { key: "prime", sort: "IS_PRIME", cell: (order, t) => yesNo(order.isPrime, t) },
  { key: "shipped", sort: "ITEMS_SHIPPED", right: true, cell: (order) => <span class="num">{order.itemsShipped}</span> },
]

const BY_KEY = new Map(COLUMNS.map((column) => [column.key, column]))

/**
 * @param {readonly import("./table-choice.js").ChosenColumn[]} chosen
 * @returns {ShownColumn[]}
 */
export function shownColumns(chosen) {
  return chosen.flatMap(({ key, width }) => {
    const column = BY_KEY.get(key)
    return column ? [{ ...column, width }] : []
  })
}

/**
 * @param {boolean} yes
 * @param {Text} t
 */
function yesNo(yes, t) {
  return t(yes ? "ui-yes" : "ui-no")
}

/** @param {{ order: OrderRow, t: Text }} props */
export function AmazonNumber({ order, t }) {
  const marks = [order.isPrime && "Prime", order.isBusiness && "Business", order.isGift && t("ui-gift")].filter(Boolean)
  return (
    <>
      <NumberLink order={order} t={t} />
      {marks.length > 0 && <span class="orders__marks">{marks.join(" · ")}</span>}
    </>
  )
}

/**
 * To the order's details (F36); to Seller Central where the order is not and will not be in Commerce,
 * because its store's import is off: it is managed there (F35, F68).
 *
 * @param {{ order: OrderRow, t: Text }} props
 */
function NumberLink({ order, t }) {
  const here = order.store.orderSettings.importOrders || order.commerceOrderNumber
  if (here) return <a class="num nowrap" href={addressOf.order(order.id)}>{order.amazonOrderNumber}</a>
  return (
    <a class="num nowrap orders__outside" href={order.sellerCentralUrl} target="_blank" rel="noopener" title={t("ui-seller-central-manages")}>
      {order.amazonOrderNumber} <Icon name="external" />
      <span class="unseen"> {t("ui-seller-central-manages")} {t("ui-new-tab")}</span>
    </a>
  )
}

/** @param {{ order: Pick<OrderRow, "commerceOrderNumber" | "commerceOrderUrl">, t: Text }} props */
export function CommerceNumber({ order, t }) {
  if (!order.commerceOrderNumber) return <span class="faint">–</span>
  if (!order.commerceOrderUrl) return <span class="num">{order.commerceOrderNumber}</span>
  return (
    <a class="num" href={order.commerceOrderUrl} target="_blank" rel="noopener">
      {order.commerceOrderNumber}
      <span class="unseen"> {t("ui-new-tab")}</span>
    </a>
  )
}

/** @param {{ order: OrderRow, t: Text }} props */
export function Status({ order, t }) {
  return (
    <>
      <OrderStatusChip status={order.status} amazonStatus={order.amazonStatus} />
      {order.needsAttention && (
        <span class="orders__attention"><Icon name="alert" /> {t("ui-needs-attention")}</span>
      )}
    </>
  )
}

/** @param {{ order: OrderRow, t: Text }} props */
function ShipBy({ order, t }) {
  const open = order.latestShipDate && (order.status === "UNSHIPPED" || order.status === "PARTIALLY_SHIPPED")
  const near = open && order.latestShipDate ? urgency(order.latestShipDate) : "later"
  return (
    <>
      <When iso={order.latestShipDate} zone={order.store.marketplace.timeZone} />
      {near !== "later" && <span class={`orders__due orders__due--${near}`}>{t(`ui-ship-by-${near}`)}</span>}
    </>
  )
}

/**
 * Two lines of it: the rest, and when it was, on hover and on the order's own page.
 *
 * @param {{ order: OrderRow, t: Text }} props
 */
function LastAction({ order, t }) {
  const whole = `${order.lastAction}\n${fullTime(t.locale, order.lastActionAt, order.store.marketplace.timeZone)}`
  return <span class="orders__last-action" title={whole}>{order.lastAction}</span>
}

/** @param {{ order: OrderRow, t: Text }} props */
function ViewDetails({ order, t }) {
  return (
    <a href={addressOf.order(order.id)} title={t("ui-view-details")}>
      {t("ui-view")}<span class="unseen"> {t("ui-view-details-of", { number: order.amazonOrderNumber })}</span>
    </a>
  )
}
