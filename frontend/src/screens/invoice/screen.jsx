import { useRoute } from "preact-iso"
import text from "#operations/commerce-invoice.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { negated } from "../../formats/money.js"
import { dayOf } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Amount } from "../../parts/amount.jsx"
import { Button } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Personal } from "../../parts/personal.jsx"
import "../../parts/sheet.css"
import "../../parts/table.css"
import { addressOf } from "../addresses.js"
import { Totals, UnitPrice } from "../commerce/items.jsx"
import "./invoice.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceInvoiceQuery} InvoiceQuery
 * @typedef {NonNullable<InvoiceQuery["commerceOrder"]>} Order
 */

/** @type {import("../../contract/client.js").Operation<InvoiceQuery, import("../../contract/types.d.ts").CommerceInvoiceQueryVariables>} */
const INVOICE = operation(text)

/** The offline invoice of a Commerce order, on paper (V15). */
export default function InvoiceScreen() {
  const t = useText()
  const { params } = useRoute()
  const number = params.number ?? ""
  const { data, failure, loading, refetch } = useQuery(INVOICE, { number }, { kept: false })
  const order = data?.commerceOrder
  const back = addressOf.commerceOrder(number)
  const invoiced = order?.invoiceNumber
  return (
    <div class="page page--middle sheets" key={number}>
      <div class="sheets__head">
        <PageHead
          title={invoiced ? t("ui-invoice-title", { number: invoiced }) : t("ui-invoice")}
          trail={[[t("ui-orders"), "/amazon/orders"], [t("ui-commerce-title", { number }), back]]}
          below={invoiced && <p class="soft small">{t("ui-invoice-lead")}</p>}
          actions={invoiced && <Button look="main" onClick={() => print()}>{t("ui-slips-print")}</Button>}
        />
      </div>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={10} />}
      {data && !invoiced && (
        <Empty title={t(order ? "ui-invoice-without" : "ui-commerce-unknown", { number })} actions={order && <a class="button" href={back}>{t("ui-commerce-title", { number })}</a>} />
      )}
      {order && invoiced && <Sheet order={order} />}
    </div>
  )
}

/** @param {{ order: Order }} props */
function Sheet({ order }) {
  const t = useText()
  const timeZone = order.order?.store.marketplace.timeZone
  const day = (/** @type {string} */ iso) => dayOf(t.locale, iso, timeZone)
  return (
    <article class="sheet">
      <header class="sheet__head">
        <div>
          <p class="sheet__store">{order.store.name}</p>
          <h2>{t("ui-invoice-title", { number: order.invoiceNumber ?? "" })}</h2>
        </div>
        <dl class="sheet__facts">
          {order.invoicedAt && <><dt>{t("ui-invoice-date")}</dt><dd>{day(order.invoicedAt)}</dd></>}
          <dt>{t("ui-column-commerceNumber")}</dt><dd class="num">{order.number}</dd>
          <dt>{t("ui-column-amazonNumber")}</dt><dd class="num">{order.amazonOrderNumber}</dd>
          <dt>{t("ui-column-purchased")}</dt><dd>{day(order.purchasedAt)}</dd>
          <dt>{t("ui-payment-method")}</dt><dd>{order.paymentMethod}</dd>
        </dl>
      </header>
      <section class="sheet__to">
        <h3>{t("ui-ship-to")}</h3>
        <Personal value={order.shippingAddress && <AddressLines address={order.shippingAddress} />} wipedAt={order.order?.personalDataWipedAt} />
      </section>
      <Lines order={order} />
      <div class="invoice__totals">
        <Totals totals={order.totals} />
        <Refunded order={order} day={day} />
      </div>
      <p>{t("ui-invoice-paid", { reference: order.paymentReference })}</p>
    </article>
  )
}

/** @param {{ order: Order }} props */
function Lines({ order }) {
  const t = useText()
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="unseen">{t("ui-tab-items")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-item")}</th>
            <th scope="col" class="right">{t("ui-slip-quantity")}</th>
            <th scope="col" class="right">{t("ui-unit-price")}</th>
            <th scope="col" class="right">{t("ui-invoice-line")}</th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.lineReference}>
              <th scope="row" class="invoice__item">{item.title}<br /><span class="soft small num">{item.sku}</span></th>
              <td class="right num">{item.quantityOrdered}</td>
              <td class="right"><UnitPrice item={item} /></td>
              <td class="right"><Amount money={item.total} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/**
 * What has been given back since; nothing while nothing has.
 *
 * @param {{ order: Order, day: (iso: string) => string }} props
 */
function Refunded({ order, day }) {
  const t = useText()
  if (!order.refunds.length) return null
  return (
    <dl class="totals invoice__refunds">
      {order.refunds.map((refund) => (
        <div key={refund.number}>
          <dt>{t(refund.reason === "ORDER_CANCELED" ? "ui-invoice-credit" : "ui-invoice-refund", { number: refund.number, day: day(refund.at) })}</dt>
          <dd><Amount money={negated(refund.amount)} /></dd>
        </div>
      ))}
    </dl>
  )
}
