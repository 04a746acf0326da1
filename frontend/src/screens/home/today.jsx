import text from "#operations/today.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import { FailureNotice } from "../../parts/outcome.jsx"
import { Tiles } from "../../parts/tiles.jsx"
import { useStanding } from "../../shell/standing.jsx"
import { addressOf } from "../addresses.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").TodayQuery, {}>} */
const TODAY = operation(text)
const NO_VARIABLES = {}

/** What needs a person today, over all stores. */
export function Today() {
  const t = useText()
  const { data, failure, refetch } = useQuery(TODAY, NO_VARIABLES, { every: 30 })
  const { standing } = useStanding()
  const forecasts = data?.shippingForecast
  const sum = (/** @type {(forecast: NonNullable<typeof forecasts>[number]) => number} */ of) =>
    forecasts?.reduce((total, forecast) => total + of(forecast), 0)
  const blocked = data?.stores.nodes.reduce((total, store) => total + store.ordersNeedingAttention, 0)
  /** @type {import("../../parts/tiles.jsx").Tile[]} */
  const tiles = [
    { name: t("ui-home-blocked"), count: blocked, href: "/amazon/blocked", tone: "soon" },
    { name: t("ui-home-overdue"), count: sum(({ late, missed }) => late + missed), href: addressOf.shipBy("overdue"), tone: "bad" },
    { name: t("ui-home-due"), count: sum(({ dueToday }) => dueToday), href: addressOf.shipBy("today"), tone: "soon" },
    { name: t("ui-home-parcels"), count: data?.shipments.totalCount, href: "/amazon/shipments/waiting", tone: "bad" },
    { name: t("ui-home-alerts"), count: standing?.alerts.totalCount, href: "/amazon/health", tone: "soon" },
  ]
  const calm = data && standing && tiles.every(({ count }) => count === 0)
  return (
    <section class="home__part" aria-labelledby="home-today">
      <h2 id="home-today" class="unseen">{t("ui-home-today")}</h2>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      <Tiles tiles={tiles} label={t("ui-home-today")} />
      {calm && <p class="home__calm"><Icon name="check" /> {t("ui-home-calm")}</p>}
    </section>
  )
}
