import { viewer } from "../../contract/session.js"
import { shortTime } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Copyable } from "../../parts/copy.jsx"
import { PersonalButton } from "../../parts/on-demand.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { Personal } from "../../parts/personal.jsx"
import { serviceLevel } from "../../parts/service-level.js"
import { addressOf } from "../addresses.js"
import { CommerceNumber } from "../orders/columns.jsx"
import { Difference } from "./difference.jsx"
import { ReadBy } from "./read-by.jsx"
import { ShipTo } from "./ship-to.jsx"
import { Totals } from "./totals.jsx"

/**
 * @typedef {import("./screen.jsx").Order} Order
 * @typedef {{ order: Order, personal: import("./screen.jsx").PersonalOfOrder, onChanged: () => void }} Props
 */

/** @param {Props} props */
export function DetailsTab({ order, personal, onChanged }) {
  return (
    <div class="columns">
      <div class="stack">
        <OrderFacts order={order} />
        <TotalsPanel order={order} />
      </div>
      <div class="stack">
        <ShippingFacts order={order} personal={personal} onChanged={onChanged} />
        <BuyerFacts order={order} personal={personal} />
        {viewer.value?.mayAdminister && <ReadBy order={order} shown={personal.shown} />}
      </div>
    </div>
  )
}

/** @param {{ order: Order }} props */
function OrderFacts({ order }) {
  const t = useText()
  return (
    <Panel title={t("ui-order")}>
      <Facts
        facts={[
          [t("ui-column-amazonNumber"), <Copyable value={order.amazonOrderNumber} what={t("ui-column-amazonNumber")} />],
          [t("ui-column-commerceNumber"), <CommerceNumber order={order} t={t} />],
          [t("ui-column-orderId"), <span class="num">{order.orderNumber}</span>],
          [t("ui-marketplace"), order.store.marketplace.name],
          [t("ui-column-purchased"), <Both iso={order.purchaseDate} order={order} />],
          [t("ui-amazon-status"), order.amazonStatus],
          [t("ui-column-reserved"), t(order.reserved ? "ui-yes" : "ui-no")],
          [t("ui-stock-hold"), order.hold?.sentence],
          [t("ui-order-marks"), <Marks order={order} />],
          [t("ui-order-tags"), order.tags.length > 0 ? <Tags tags={order.tags} /> : null],
          [t("ui-column-lastAction"), <>{order.lastAction} <span class="faint"><When iso={order.lastActionAt} ago /></span></>],
          [t("ui-updated"), <When iso={order.updatedAt} />],
        ]}
      />
    </Panel>
  )
}

/**
 * What rules put on it; each leads to the orders that have it too.
 *
 * @param {{ tags: readonly string[] }} props
 */
function Tags({ tags }) {
  return (
    <span class="order__tags">
      {tags.map((tag) => <a href={addressOf.ordersTagged(tag)} key={tag}>{tag}</a>)}
    </span>
  )
}

/**
 * A moment by the reader's clock and, where that differs, by the marketplace's.
 *
 * @param {{ iso: string | null, order: Order }} props
 */
function Both({ iso, order }) {
  const t = useText()
  const zone = order.store.marketplace.timeZone
  const there = iso && shortTime(t.locale, iso, { timeZone: zone })
  return (
    <>
      <When iso={iso} zone={zone} />
      {iso && there !== shortTime(t.locale, iso) && <span class="faint small"> {t("ui-time-there", { time: there ?? "" })}</span>}
    </>
  )
}

/** @param {{ order: Order }} props */
function Marks({ order }) {
  const t = useText()
  const marks = /** @type {const} */ (["isPrime", "isBusiness", "isPremium", "isReplacement", "isGift"])
    .filter((mark) => order[mark])
    .map((mark) => t(`ui-mark-${mark}`))
  if (!marks.length) return <span class="faint">–</span>
  return <span class="order__marks">{marks.map((mark) => <Chip tone="violet" key={mark}>{mark}</Chip>)}</span>
}

/** @param {Props} props */
function ShippingFacts({ order, personal, onChanged }) {
  const t = useText()
  return (
    <Panel title={t("ui-shipping")}>
      <Facts
        facts={[
          [t("ui-column-channel"), t(`ui-channel-${order.fulfillmentChannel}`)],
          [t("ui-service-level"), serviceLevel(order.serviceLevel, t)],
          [t("ui-earliest-ship"), <Both iso={order.earliestShipDate} order={order} />],
          [t("ui-column-shipBy"), <Both iso={order.latestShipDate} order={order} />],
          ...(order.shipBy
            ? /** @type {[string, import("preact").ComponentChildren][]} */ ([[t("ui-ship-by-hand-over"), <Both iso={order.shipBy.handOverBy} order={order} />]])
            : []),
          [t("ui-latest-delivery"), <Both iso={order.latestDeliveryDate} order={order} />],
          [t("ui-items-progress"), t("ui-items-progress-value", { shipped: order.itemsShipped, ordered: order.itemsOrdered, open: order.itemsUnshipped })],
          [t("ui-ship-to"), <ShipTo order={order} personal={personal} onChanged={onChanged} />],
          [t("ui-address-type"), order.shippingAddress?.addressType && t(`ui-address-type-${order.shippingAddress.addressType}`)],
        ]}
      />
    </Panel>
  )
}

/** @param {Omit<Props, "onChanged">} props */
function BuyerFacts({ order, personal }) {
  const t = useText()
  const wipedAt = order.personalDataWipedAt
  const email = order.buyerEmail && (
    <>
      <a href={`mailto:${order.buyerEmail}`}>{order.buyerEmail}</a>
      {order.buyerEmailIsRelay && <span class="faint small"> {t("ui-email-relay")}</span>}
    </>
  )
  return (
    <Panel title={t("ui-buyer")} actions={!personal.shown && <PersonalButton personal={personal} wipedAt={wipedAt} />}>
      <Facts
        facts={[
          [t("ui-column-buyer"), <Personal value={order.buyerName} wipedAt={wipedAt} />],
          [t("ui-email"), <Personal value={email} wipedAt={wipedAt} />],
          ...(order.isBusiness || order.buyerCompany || order.purchaseOrderNumber
            ? /** @type {[string, import("preact").ComponentChildren][]} */ ([
                [t("ui-company"), <Personal value={order.buyerCompany} wipedAt={wipedAt} />],
                [t("ui-purchase-order"), <Personal value={order.purchaseOrderNumber} wipedAt={wipedAt} />],
              ])
            : []),
          ...taxNumbers(order, t),
        ]}
      />
      {viewer.value?.mayReadPersonalData && !wipedAt && <p class="faint small order__recorded">{t("ui-personal-recorded")}</p>}
    </Panel>
  )
}

/**
 * @param {Order} order
 * @param {import("../../language/text.js").Text} t
 * @returns {[string, import("preact").ComponentChildren][]}
 */
function taxNumbers(order, t) {
  const told = order.buyerTaxRegistrations ?? []
  if (!told.length) return []
  return [[
    t("ui-tax-numbers"),
    <div class="stack">
      {told.map((one, row) => (
        <span key={row}>
          <span class="num">{one.number}</span> {one.kind && <span class="faint small">{one.kind}</span>}
          {one.legalName && <span class="soft small"><br />{one.legalName}</span>}
          {one.taxOffice && <span class="faint small"><br />{one.taxOffice}</span>}
        </span>
      ))}
    </div>,
  ]]
}

/** @param {{ order: Order }} props */
function TotalsPanel({ order }) {
  const t = useText()
  return (
    <Panel title={t("ui-totals")}>
      <Difference order={order} />
      {order.totals.length ? <Totals lines={order.totals} taxByMarketplace={order.taxByMarketplace} /> : <Facts facts={[[t("ui-column-total"), <Amount money={order.total} />]]} />}
    </Panel>
  )
}
