import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { Personal } from "../../parts/personal.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @typedef {import("./screen.jsx").CommerceOrder} CommerceOrder */

/** @param {{ order: CommerceOrder }} props */
export function CommerceFacts({ order }) {
  const t = useText()
  const wipedAt = order.order?.personalDataWipedAt
  const amazon = order.order
    ? <a class="num" href={addressOf.order(order.order.id)}>{order.paymentReference}</a>
    : <span class="num">{order.paymentReference}</span>
  return (
    <div class="columns">
      <Panel title={t("ui-payment-shipping")}>
        <Facts
          facts={[
            [t("ui-payment-method"), order.paymentMethod],
            [t("ui-column-amazonNumber"), amazon],
            [t("ui-invoice"), <Invoice order={order} />],
            [t("ui-shipping-method"), order.shippingMethod],
            ...(order.stockSource ? /** @type {[string, string][]} */ ([[t("ui-stock-source"), order.stockSource]]) : []),
            ...(order.tags.length ? [tagsOf(order, t("ui-tags"))] : []),
            [t("ui-buyer-mail"), order.buyerMailSuppressed ? t("ui-buyer-mail-suppressed") : t("ui-buyer-mail-sent")],
            [t("ui-created"), <When iso={order.createdAt} />],
            [t("ui-updated"), <When iso={order.updatedAt} />],
          ]}
        />
        <AmazonLinks order={order} />
      </Panel>
      <Panel title={t("ui-customer")}>
        <Facts
          facts={[
            [t("ui-account-kind"), <Account order={order} />],
            [t("ui-column-buyer"), <Personal value={order.buyerName} wipedAt={wipedAt} />],
            [t("ui-email"), <Personal value={order.buyerEmail} wipedAt={wipedAt} />],
            [t("ui-ship-to"), <Personal value={order.shippingAddress && <AddressLines address={order.shippingAddress} />} wipedAt={wipedAt} />],
          ]}
        />
      </Panel>
    </div>
  )
}

/**
 * Where the order lives at Amazon, and what may be done about it there (V14).
 *
 * @param {{ order: CommerceOrder }} props
 */
function AmazonLinks({ order: { order } }) {
  const t = useText()
  return (
    <p class="small commerce__links">
      {order && <a href={addressOf.order(order.id)}>{t("ui-amazon-view")}</a>}
      {order?.mayCancel && viewer.value?.mayOperate && <a href={addressOf.cancelOrder(order.id)}>{t("ui-amazon-cancel")}</a>}
      {order && (
        <a href={order.sellerCentralUrl} target="_blank" rel="noopener">
          {t("ui-amazon-seller-central")}<span class="unseen"> {t("ui-new-tab")}</span>
        </a>
      )}
      <a href="/amazon/orders">{t("ui-amazon-view-all")}</a>
    </p>
  )
}

/** @param {{ order: CommerceOrder }} props */
function Invoice({ order }) {
  const t = useText()
  if (!order.invoiceNumber) return <span class="faint">{t("ui-invoice-none")}</span>
  return (
    <>
      <a class="num" href={addressOf.invoice(order.number)}>{order.invoiceNumber}</a>
      {order.invoicedAt && <span class="soft small commerce__beside"><When iso={order.invoicedAt} /></span>}
      <p class="faint small">{t("ui-invoice-offline")}</p>
    </>
  )
}

/**
 * The account, or why there is none.
 *
 * @param {{ order: CommerceOrder }} props
 */
function Account({ order }) {
  const t = useText()
  if (!order.customerNumber) {
    return <>{t("ui-guest")}<p class="faint small">{t(`ui-customer-${order.customerOutcome}`)}</p></>
  }
  return (
    <>
      <a class="num" href={addressOf.customer(order.customerNumber)}>{t("ui-customer-title", { number: order.customerNumber })}</a>
      <p class="faint small">{t(`ui-customer-${order.customerOutcome}`)}</p>
    </>
  )
}

/**
 * @param {CommerceOrder} order
 * @param {string} name
 * @returns {[string, import("preact").ComponentChildren]}
 */
function tagsOf(order, name) {
  return [name, <span class="commerce__tags">{order.tags.map((tag) => <Chip tone="grey" key={tag}>{tag}</Chip>)}</span>]
}
