import { useLocation } from "preact-iso"
import text from "#operations/packing-slips.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { shortTime } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { ItemNotes, PackingWords } from "../../parts/packing.jsx"
import { Personal } from "../../parts/personal.jsx"
import "../../parts/table.css"
import { serviceLevel } from "../../parts/service-level.js"
import "../../parts/sheet.css"
import "./slips.css"

/**
 * @typedef {import("../../contract/types.d.ts").PackingSlipsQuery} SlipsQuery
 * @typedef {SlipsQuery["orders"]["nodes"][number]} Order
 */

/** @type {import("../../contract/client.js").Operation<SlipsQuery, import("../../contract/types.d.ts").PackingSlipsQueryVariables>} */
const SLIPS = operation(text)
/** What can be packed, or has been. */
const STATUSES = /** @type {import("../../contract/types.d.ts").OrderStatus[]} */ (["UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "COMPLETED"])

/** Packing slips, one order a sheet, to be printed on whatever paper is in the printer. */
export default function SlipsScreen() {
  const t = useText()
  const { query } = useLocation()
  const ids = (query.orders ?? "").split(",").filter(Boolean)
  const { data, failure, loading, refetch } = useQuery(SLIPS, { ids, statuses: STATUSES }, { kept: false })
  const found = data?.orders.nodes
  const sorted = found?.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)) ?? []
  return (
    <div class="page page--middle sheets">
      <div class="sheets__head">
        <PageHead
          title={t("ui-slips")}
          trail={[[t("ui-orders"), "/amazon/orders"]]}
          below={<p class="soft small">{t("ui-slips-lead", { count: sorted.length })}</p>}
          actions={sorted.length > 0 && <Button look="main" onClick={() => print()}>{t("ui-slips-print")}</Button>}
        />
        {!viewer.value?.mayReadPersonalData && <Notice tone="info" title={t("ui-slips-role")} />}
      </div>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={10} />}
      {found?.length === 0 && <Empty title={t("ui-slips-none")} />}
      {sorted.map((order) => <Slip order={order} key={order.id} />)}
    </div>
  )
}

/** @param {{ order: Order }} props */
function Slip({ order }) {
  const t = useText()
  const { store } = order
  const day = (/** @type {string} */ iso) => shortTime(t.locale, iso, { timeZone: store.marketplace.timeZone })
  return (
    <article class="sheet slip">
      <header class="sheet__head">
        <div>
          <p class="sheet__store">{store.name}</p>
          <h2>{t("ui-slip")}</h2>
        </div>
        <dl class="sheet__facts">
          <dt>{t("ui-column-amazonNumber")}</dt><dd class="num">{order.amazonOrderNumber}</dd>
          {order.commerceOrderNumber && <><dt>{t("ui-column-commerceNumber")}</dt><dd class="num">{order.commerceOrderNumber}</dd></>}
          <dt>{t("ui-column-purchased")}</dt><dd>{day(order.purchaseDate)}</dd>
          {order.latestShipDate && <><dt>{t("ui-column-shipBy")}</dt><dd>{day(order.latestShipDate)}</dd></>}
          {order.serviceLevel && <><dt>{t("ui-service-level")}</dt><dd>{serviceLevel(order.serviceLevel, t)}</dd></>}
        </dl>
      </header>
      <section class="sheet__to">
        <h3>{t("ui-ship-to")}</h3>
        <Personal value={order.shippingAddress && <AddressLines address={order.shippingAddress} />} wipedAt={order.personalDataWipedAt} />
      </section>
      <section class="slip__words"><PackingWords order={order} /></section>
      <table class="table slip__lines">
        <caption class="unseen">{t("ui-tab-items")}</caption>
        <thead>
          <tr>
            <th scope="col" class="right">{t("ui-slip-quantity")}</th>
            <th scope="col">{t("ui-sku")}</th>
            <th scope="col">{t("ui-item")}</th>
            <th scope="col"><span class="unseen">{t("ui-slip-packed")}</span></th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.id}>
              <td class="right num slip__quantity">{item.quantityOrdered}</td>
              <td class="num">{item.sku ?? "–"}</td>
              <td>
                <div class="packing__cell">
                  <span>{item.title}</span>
                  {item.condition && <span class="small">{item.condition}</span>}
                  {item.quantityOpen !== item.quantityOrdered && <span class="small">{t("ui-slip-open", { count: item.quantityOpen })}</span>}
                  <ItemNotes item={item} printed />
                </div>
              </td>
              <td><span class="slip__box" aria-hidden="true" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
