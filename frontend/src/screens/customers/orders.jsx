import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./customer.jsx").Customer["orders"]["nodes"][number]} CustomerOrder */

/** @type {Record<CustomerOrder["state"], import("../../parts/chip.jsx").Tone>} */
const TONES = { NEW: "amber", PROCESSING: "blue", COMPLETE: "green", CANCELED: "grey" }

/** @param {{ orders: CustomerOrder[] }} props */
export function CustomerOrders({ orders }) {
  const t = useText()
  const narrow = useNarrow()
  if (!orders.length) return <p class="customers__card soft small">{t("ui-customer-no-orders")}</p>
  return narrow ? <OrderCards orders={orders} /> : <OrderTable orders={orders} />
}

/** @param {{ orders: CustomerOrder[] }} props */
function OrderTable({ orders }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-orders")}>
      <table class="table">
        <caption class="unseen">{t("ui-orders")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-column-commerceNumber")}</th>
            <th scope="col">{t("ui-column-amazonNumber")}</th>
            <th scope="col">{t("ui-column-status")}</th>
            <th scope="col">{t("ui-created")}</th>
            <th scope="col" class="right">{t("ui-total-GRAND_TOTAL")}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.number}>
              <th scope="row" class="num"><a href={addressOf.commerceOrder(order.number)}>{order.number}</a></th>
              <td class="num">{order.amazonOrderNumber}</td>
              <td><StateChip order={order} /></td>
              <td><When iso={order.createdAt} /></td>
              <td class="right"><Amount money={order.totals.grandTotal} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ orders: CustomerOrder[] }} props */
function OrderCards({ orders }) {
  const t = useText()
  return (
    <ul>
      {orders.map((order) => (
        <li class="customers__card" key={order.number}>
          <div class="customers__card-head">
            <a class="num" href={addressOf.commerceOrder(order.number)}>{order.number}</a>
            <StateChip order={order} />
          </div>
          <Facts
            facts={[
              [t("ui-column-amazonNumber"), <span class="num">{order.amazonOrderNumber}</span>],
              [t("ui-created"), <When iso={order.createdAt} />],
              [t("ui-total-GRAND_TOTAL"), <Amount money={order.totals.grandTotal} />],
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ order: CustomerOrder }} props */
function StateChip({ order }) {
  return <Chip tone={TONES[order.state]} struck={order.state === "CANCELED"}>{order.statusLabel}</Chip>
}
