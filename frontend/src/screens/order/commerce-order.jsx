import text from "#operations/order-commerce-order.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { isZero } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { CommerceStateChip } from "../../parts/chip.jsx"
import { History } from "../../parts/history.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/**
 * @typedef {import("./screen.jsx").Order} Order
 * @typedef {import("../../contract/types.d.ts").OrderCommerceOrderQuery} CommerceQuery
 * @typedef {NonNullable<NonNullable<CommerceQuery["order"]>["commerceOrder"]>} CommerceOrder
 */

/** @type {import("../../contract/client.js").Operation<CommerceQuery, import("../../contract/types.d.ts").OrderCommerceOrderQueryVariables>} */
const COMMERCE_ORDER = operation(text)

/**
 * The Commerce order in short; it is worked on on its own page. Without one: what it waits for.
 *
 * @param {{ order: Order }} props
 */
export function CommerceOrderTab({ order }) {
  const t = useText()
  if (order.commerceOrderNumber) return <Made order={order} />
  return (
    <Empty title={t("ui-commerce-tab-none")} actions={<a class="button" href={`${addressOf.order(order.id)}?tab=why`}>{t("ui-tab-why")}</a>}>
      <p>{order.nextStep}</p>
    </Empty>
  )
}

/** @param {{ order: Order }} props */
function Made({ order }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(COMMERCE_ORDER, { id: order.id }, { every: 10 })
  const made = data?.order?.commerceOrder
  if (failure) return <FailureNotice failure={failure} retry={refetch} />
  if (made) return <InShort made={made} />
  if (loading) return <Loading />
  return (
    <Panel title={t("ui-tab-commerce")}>
      <Facts facts={[[t("ui-column-commerceNumber"), <span class="num">{order.commerceOrderNumber}</span>]]} />
      {!order.commerceOrderUrl && <p class="soft small">{t("ui-commerce-tab-elsewhere")}</p>}
    </Panel>
  )
}

/** @param {{ made: CommerceOrder }} props */
function InShort({ made }) {
  const t = useText()
  const units = { ordered: 0, shipped: 0, open: 0 }
  for (const item of made.items) {
    units.ordered += item.quantityOrdered
    units.shipped += item.quantityShipped
    units.open += item.quantityOpen
  }
  return (
    <div class="columns">
      <Panel title={t("ui-tab-commerce")} actions={<a class="button" href={addressOf.commerceOrder(made.number)}>{t("ui-commerce-tab-open")}</a>}>
        <Facts
          facts={[
            [t("ui-column-commerceNumber"), <a class="num" href={addressOf.commerceOrder(made.number)}>{made.number}</a>],
            [t("ui-column-status"), <CommerceStateChip state={made.state} label={made.statusLabel} />],
            [t("ui-store"), made.store.name],
            [t("ui-items-progress"), t("ui-items-progress-value", units)],
            [t("ui-total-GRAND_TOTAL"), <Amount money={made.totals.grandTotal} />],
            ...(isZero(made.refunded) ? [] : /** @type {[string, import("preact").ComponentChildren][]} */ ([[t("ui-refunded"), <Amount money={made.refunded} />]])),
            [t("ui-invoice"), made.invoiceNumber && <a class="num" href={addressOf.invoice(made.number)}>{made.invoiceNumber}</a>],
            [t("ui-customer"), made.customerNumber ? <a class="num" href={addressOf.customer(made.customerNumber)}>{made.customerNumber}</a> : t("ui-guest")],
            [t("ui-stock-source"), made.stockSource],
            [t("ui-created"), <When iso={made.createdAt} />],
            [t("ui-updated"), <When iso={made.updatedAt} />],
          ]}
        />
      </Panel>
      <Panel title={t("ui-history")}><History entries={made.history} /></Panel>
    </div>
  )
}
