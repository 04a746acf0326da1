import text from "#operations/ship-by-counts.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Facts, Panel } from "../../parts/page.jsx"
import { Tiles } from "../../parts/tiles.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @typedef {import("../../contract/types.d.ts").ShipByCountsQuery["shippingForecast"][number]} Pressure */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").ShipByCountsQuery, import("../../contract/types.d.ts").ShipByCountsQueryVariables>} */
const COUNTS = operation(text)

/**
 * What a store has to ship; undefined until it is there.
 *
 * @param {string} storeId
 * @returns {Pressure | undefined}
 */
export function useShipBy(storeId) {
  const { data } = useQuery(COUNTS, { storeId }, { every: 60 })
  return data?.shippingForecast[0]
}

/**
 * What needs a person in this store today.
 *
 * @param {{ store: import("./screen.jsx").Store, pressure: Pressure | undefined }} props
 */
export function StoreToday({ store, pressure }) {
  const t = useText()
  return (
    <Tiles
      label={t("ui-home-today")}
      tiles={[
        { name: t("ui-needs-attention"), count: store.ordersNeedingAttention, href: addressOf.waitingOrdersOfStore(store.id), tone: "soon" },
        { name: t("ui-ship-by-overdue"), count: pressure && pressure.late + pressure.missed, href: addressOf.shipBy("overdue", store.id), tone: "bad" },
        { name: t("ui-ship-by-today"), count: pressure?.dueToday, href: addressOf.shipBy("today", store.id), tone: "soon" },
        { name: t("ui-store-to-ship"), count: pressure?.waiting, href: addressOf.shipBy("all", store.id) },
      ]}
    />
  )
}

/**
 * What the store has to ship, each figure leading to its list.
 *
 * @param {{ storeId: string, pressure: Pressure | undefined }} props
 */
export function ShipByPanel({ storeId, pressure }) {
  const t = useText()
  if (!pressure) return null
  const figure = (/** @type {string} */ view, /** @type {number} */ count, urgent = false) => (
    <a class={urgent && count ? "store-card__waiting" : "num"} href={addressOf.shipBy(view, storeId)}>{t("ui-waiting-count", { count })}</a>
  )
  return (
    <Panel title={t("ui-nav-ship-by")}>
      <Facts
        facts={[
          [t("ui-ship-by-overdue"), figure("overdue", pressure.late + pressure.missed, true)],
          [t("ui-ship-by-today"), figure("today", pressure.dueToday)],
          [t("ui-ship-by-blocked"), figure("blocked", pressure.blocked)],
          [t("ui-ship-by-all"), figure("all", pressure.waiting)],
          [t("ui-forecast-next"), <When iso={pressure.nextHandOverAt} />],
        ]}
      />
      <p class="small store__more"><a href={addressOf.calendar(storeId)}>{t("ui-calendar")}</a></p>
    </Panel>
  )
}
