import text from "#operations/ship-by-counts.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Facts, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").ShipByCountsQuery, import("../../contract/types.d.ts").ShipByCountsQueryVariables>} */
const COUNTS = operation(text)

/**
 * What the store has to ship, each figure leading to its list.
 *
 * @param {{ storeId: string }} props
 */
export function ShipByPanel({ storeId }) {
  const t = useText()
  const { data } = useQuery(COUNTS, { storeId }, { every: 60 })
  const [found] = data?.shippingForecast ?? []
  if (!found) return null
  const figure = (/** @type {string} */ view, /** @type {number} */ count, urgent = false) => (
    <a class={urgent && count ? "store-card__waiting" : "num"} href={addressOf.shipBy(view, storeId)}>{t("ui-orders-count", { count })}</a>
  )
  return (
    <Panel title={t("ui-nav-ship-by")}>
      <Facts
        facts={[
          [t("ui-ship-by-overdue"), figure("overdue", found.late + found.missed, true)],
          [t("ui-ship-by-today"), figure("today", found.dueToday)],
          [t("ui-ship-by-blocked"), figure("blocked", found.blocked)],
          [t("ui-ship-by-all"), figure("all", found.waiting)],
          [t("ui-forecast-next"), <When iso={found.nextHandOverAt} />],
        ]}
      />
      <p class="small store__more"><a href={addressOf.calendar(storeId)}>{t("ui-calendar")}</a></p>
    </Panel>
  )
}
