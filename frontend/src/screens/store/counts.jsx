import { useText } from "../../language/language.js"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Panel } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"

/** In the order of an order's life; a word that Amazon has added since shows only where it is met. */
const ALWAYS = /** @type {const} */ ([
  "PENDING",
  "PENDING_AVAILABILITY",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "COMPLETED",
  "CANCELED",
  "UNFULFILLABLE",
  "ERROR",
])

/**
 * Orders by status, each leading to its list.
 *
 * @param {{ store: import("./screen.jsx").Store }} props
 */
export function CountsPanel({ store }) {
  const t = useText()
  const counts = new Map(store.orderCounts.map(({ status, count }) => [status, count]))
  const statuses = counts.has("OTHER") ? [...ALWAYS, /** @type {const} */ ("OTHER")] : ALWAYS
  return (
    <Panel title={t("ui-orders-by-status")}>
      <ul class="counts">
        {statuses.map((status) => {
          const count = counts.get(status) ?? 0
          return (
            <li key={status}>
              <OrderStatusChip status={status} />
              <a class={`num${count ? "" : " counts__none"}`} href={addressOf.ordersInStatus(status, store.id)}>
                {t("ui-waiting-count", { count })}
              </a>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
