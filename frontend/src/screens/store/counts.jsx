import { useText } from "../../language/language.js"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Panel } from "../../parts/page.jsx"

/**
 * Orders by status, each leading to its list.
 *
 * @param {{ store: import("./screen.jsx").Store }} props
 */
export function CountsPanel({ store }) {
  const t = useText()
  const counts = store.orderCounts.filter(({ count }) => count > 0)
  return (
    <Panel title={t("ui-orders-by-status")}>
      {counts.length === 0 && <p class="faint small">{t("ui-orders-none")}</p>}
      <ul class="counts">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <OrderStatusChip status={status} />
            <a class="num" href={`/amazon/orders?status=${status}&store=${encodeURIComponent(store.id)}`}>
              {t("ui-orders-count", { count })}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
