import { useText } from "../../language/language.js"
import { AmazonStatusChip } from "../../parts/chip.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"

/**
 * The orders that Amazon names and that are not here so, each with the reason.
 *
 * @param {{ days: import("./screen.jsx").Ledger["days"] }} props
 */
export function UnaccountedPanel({ days }) {
  const t = useText()
  const orders = days.flatMap((day) => day.unaccounted)
  const count = days.reduce((sum, day) => sum + day.reported - day.accounted, 0)
  if (!orders.length) return null
  return (
    <Panel title={t("ui-ledger-open-orders", { count })} flush>
      <ul class="unaccounted">
        {orders.map((order) => (
          <li key={order.amazonOrderNumber}>
            <span class="num unaccounted__number">{order.amazonOrderNumber}</span>
            <span class="soft small"><When iso={order.purchaseDate} /></span>
            <AmazonStatusChip word={order.amazonStatus} />
            <span class="unaccounted__why">{order.sentence}</span>
          </li>
        ))}
      </ul>
      {orders.length < count && <p class="faint small unaccounted__more">{t("ui-ledger-open-more", { count: count - orders.length })}</p>}
    </Panel>
  )
}
