import { useLocation } from "preact-iso"
import { useEffect, useState } from "preact/hooks"
import forecastText from "#operations/shipping-forecast.graphql?raw"
import text from "#operations/ship-by-orders.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Icon } from "../../parts/icon.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { useStores } from "../../shell/stores.jsx"
import { addressOf } from "../addresses.js"
import { ForecastPanels } from "./forecast.jsx"
import { ShipByCards, ShipByTable } from "./list.jsx"
import "./ship-by.css"

/**
 * @typedef {import("../../contract/types.d.ts").ShipByOrdersQuery} ShipByOrdersQuery
 * @typedef {import("../../contract/types.d.ts").ShippingForecastQuery["shippingForecast"][number]} Forecast
 * @typedef {ShipByOrdersQuery["shipByOrders"]["nodes"][number]} Row
 */

/** @type {import("../../contract/client.js").Operation<ShipByOrdersQuery, import("../../contract/types.d.ts").ShipByOrdersQueryVariables>} */
const ORDERS = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").ShippingForecastQuery, import("../../contract/types.d.ts").ShippingForecastQueryVariables>} */
const FORECAST = operation(forecastText)

/** What the list can be narrowed to, and how many each store has of it. */
const VIEWS = /** @type {const} */ ([
  ["all", {}, (/** @type {Forecast} */ of) => of.waiting],
  ["overdue", { states: ["LATE", "MISSED"] }, (/** @type {Forecast} */ of) => of.late + of.missed],
  ["today", { states: ["TODAY"] }, (/** @type {Forecast} */ of) => of.dueToday],
  ["blocked", { blocked: true }, (/** @type {Forecast} */ of) => of.blocked],
])

/** The orders to be shipped, by the time really left, and where Amazon's rates are going (F51). */
export default function ShipByScreen() {
  const { query } = useLocation()
  const view = VIEWS.find(([name]) => name === query.show) ?? VIEWS[0]
  return <ShipByOf view={view} storeId={query.store || undefined} key={`${view[0]} ${query.store}`} />
}

/** @param {{ view: typeof VIEWS[number], storeId: string | undefined }} props */
function ShipByOf({ view, storeId }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [name, narrowing] = view
  const filter = /** @type {import("../../contract/types.d.ts").ShipByFilter} */ ({ ...narrowing, storeIds: storeId ? [storeId] : null })
  const { data, failure, loading, refetch } = useQuery(ORDERS, { filter, after: pages.at(-1) }, { every: 30 })
  const forecast = useQuery(FORECAST, { storeId }, { every: 60 })
  const narrow = useNarrow()
  const List = narrow ? ShipByCards : ShipByTable
  const found = data?.shipByOrders
  useEffect(() => scrollTo({ top: 0 }), [pages])
  return (
    <div class="page">
      <PageHead
        title={t("ui-nav-ship-by")}
        beside={found && <span class="soft num">{t("ui-orders-count", { count: found.totalCount })}</span>}
        below={<p class="soft small">{t("ui-ship-by-lead")}</p>}
        actions={forecast.data && <ToForecast forecasts={forecast.data.shippingForecast} />}
      />
      <Choice chosen={name} storeId={storeId} forecasts={forecast.data?.shippingForecast} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={8} />}
      {found?.nodes.length === 0 && <Empty title={t(`ui-ship-by-none-${name}`)} />}
      {found && found.nodes.length > 0 && (
        <div class="panel panel--flush">
          <List rows={found.nodes} />
          <Pages pages={pages} page={found.pageInfo} onGo={setPages} />
        </div>
      )}
      {forecast.failure && <FailureNotice failure={forecast.failure} retry={forecast.refetch} />}
      {forecast.data && <ForecastPanels forecasts={forecast.data.shippingForecast} />}
    </div>
  )
}

/**
 * The forecast stands below however long a list: the way there, and whether it is worth it.
 *
 * @param {{ forecasts: Forecast[] }} props
 */
function ToForecast({ forecasts }) {
  const t = useText()
  if (!forecasts.length) return null
  const over = forecasts.flatMap(({ rates }) => rates).filter(({ now }) => !now.withinLimit).length
  return (
    <a class="button" href="#ship-by-forecast">
      <Icon name={over ? "alert" : "down"} />
      {t("ui-forecast-jump", { over })}
    </a>
  )
}

/**
 * @param {object} props
 * @param {string} props.chosen
 * @param {string | undefined} props.storeId
 * @param {Forecast[] | undefined} props.forecasts
 */
function Choice({ chosen, storeId, forecasts }) {
  const t = useText()
  const { route } = useLocation()
  const stores = useStores()
  return (
    <div class="ship-by__choice">
      <div class="ship-by__views" role="group" aria-label={t("ui-nav-ship-by")}>
        {VIEWS.map(([name, , count]) => (
          <Button class="toggle" aria-pressed={name === chosen} onClick={() => route(addressOf.shipBy(name, storeId), true)} key={name}>
            {t(`ui-ship-by-${name}`)}
            {forecasts && <span class="num">{forecasts.reduce((sum, each) => sum + count(each), 0)}</span>}
          </Button>
        ))}
      </div>
      {stores.length > 1 && (
        <Field label={t("ui-store")}>
          <select class="input" value={storeId ?? ""} onChange={(event) => route(addressOf.shipBy(chosen, event.currentTarget.value), true)}>
            <option value="">{t("ui-errors-any-store")}</option>
            {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
          </select>
        </Field>
      )}
    </div>
  )
}
