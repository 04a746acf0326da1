import text from "#operations/recent-orders.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").RecentOrdersQuery, import("../../contract/types.d.ts").RecentOrdersQueryVariables>} */
const RECENT = operation(text)

/**
 * Recent Orders of a store (F82).
 *
 * @param {{ storeId: string }} props
 */
export function RecentOrders({ storeId }) {
  const t = useText()
  const { data, failure, refetch } = useQuery(RECENT, { storeId }, { every: 15 })
  const orders = data?.orders.nodes
  return (
    <Panel title={t("ui-recent-orders")} flush actions={<a class="small" href={addressOf.ordersOfStore(storeId)}>{t("ui-orders-all")}</a>}>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!orders && !failure && <Loading rows={5} />}
      {orders?.length === 0 && <Empty title={t("ui-orders-none")} />}
      <ul class="recent">
        {orders?.map((order) => (
          <li key={order.id}>
            <div class="recent__number">
              <a class="num" href={addressOf.order(order.id)}>{order.amazonOrderNumber}</a>
              <span class="faint small">{order.lastAction}</span>
            </div>
            <OrderStatusChip status={order.status} amazonStatus={order.amazonStatus} />
            <span class="recent__total"><Amount money={order.total} /></span>
            <span class="soft small recent__when"><When iso={order.purchaseDate} zone={order.store.marketplace.timeZone} /></span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
