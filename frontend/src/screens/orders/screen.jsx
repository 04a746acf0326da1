import { useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { useStores } from "../../shell/stores.jsx"
import { addressOf } from "../addresses.js"
import { OrdersCards } from "./cards.jsx"
import { FilterChips } from "./chips.jsx"
import { useChosenColumns } from "./chosen-columns.js"
import { ColumnChooser } from "./column-chooser.jsx"
import { FilterPanel } from "./filter-panel.jsx"
import { chips, noFilter, readView, writeView } from "./filter.js"
import { useLiveOrders } from "./live.js"
import { Pager } from "./pager.jsx"
import { SearchBar } from "./search-bar.jsx"
import { OrdersTable } from "./table.jsx"
import { useWalk } from "./walk.js"
import "./orders.css"

/** The states in which something is still to be packed. */
const TO_PACK = new Set(["UNSHIPPED", "PARTIALLY_SHIPPED"])

/** The Orders tab (features 1.4). */
export default function OrdersScreen() {
  const t = useText()
  const { url, route } = useLocation()
  const view = readView(new URL(url, location.origin).searchParams)
  const orders = useLiveOrders(view)
  const chosen = useChosenColumns()
  useWalk(orders.rows, url)
  const [filtering, setFiltering] = useState(false)

  const go = (/** @type {Partial<import("./filter.js").View>} */ change) => {
    const query = writeView({ ...view, place: {}, ...change })
    route(`/amazon/orders${query && `?${query}`}`)
  }
  const apply = (/** @type {import("./filter.js").Filter} */ filter) => {
    setFiltering(false)
    go({ filter })
  }
  const clear = () => apply(noFilter())
  const toPack = (orders.rows ?? []).filter(({ status, fulfillmentChannel }) => TO_PACK.has(status) && fulfillmentChannel === "MERCHANT").map(({ id }) => id)
  const showNew = () => (view.place.after || view.place.before ? go({}) : void orders.refetch())

  return (
    <div class="page orders">
      <PageHead
        title={t("ui-orders")}
        beside={orders.total !== undefined && <span class="soft num">{t("ui-orders-count", { count: orders.total })}</span>}
        actions={<>{toPack.length > 0 && <ButtonLink href={addressOf.slips(toPack)}>{t("ui-slips-count", { count: toPack.length })}</ButtonLink>}<ButtonLink icon="alert" href="/amazon/blocked">{t("ui-blocked")}</ButtonLink><ColumnChooser chosen={chosen} /></>}
      />
      <SearchBar filter={view.filter} onApply={apply} filtering={filtering} onFilters={() => setFiltering(!filtering)} />
      {filtering && <FilterPanel filter={view.filter} onApply={apply} onClose={() => setFiltering(false)} />}
      <FilterChips filter={view.filter} onChange={apply} onClear={clear} />
      <News orders={orders} onShow={showNew} />
      {orders.failure && <FailureNotice failure={orders.failure} retry={orders.refetch} />}
      <div class="panel panel--flush" aria-busy={orders.loading}>
        <List orders={orders} view={view} columns={chosen.columns} onSort={(sort) => go({ sort })} onClear={clear} />
        <Pager page={orders.page} onGo={(place) => go({ place })} />
      </div>
      <p class="faint small">
        {t("ui-orders-delay")} <a href="/amazon/help">{t("ui-help-tasks")}</a>
      </p>
    </div>
  )
}

/**
 * @typedef {ReturnType<typeof useLiveOrders>} LiveOrders
 */

/**
 * @param {object} props
 * @param {LiveOrders} props.orders
 * @param {import("./filter.js").View} props.view
 * @param {import("./columns.jsx").Column[]} props.columns
 * @param {(sort: import("./filter.js").Sort) => void} props.onSort
 * @param {() => void} props.onClear
 */
function List({ orders, view, columns, onSort, onClear }) {
  const narrow = useNarrow()
  if (!orders.rows) return orders.failure ? null : <Loading rows={12} />
  if (!orders.rows.length) return <NoOrders view={view} onClear={onClear} />
  const As = narrow ? OrdersCards : OrdersTable
  return <As columns={columns} rows={orders.rows} sort={view.sort} onSort={onSort} />
}

/** @param {{ orders: LiveOrders, onShow: () => void }} props */
function News({ orders, onShow }) {
  const t = useText()
  return (
    <div role="status" class="orders__news">
      {orders.moved && (
        <Button icon="refresh" onClick={onShow}>
          {orders.added ? t("ui-orders-new", { count: orders.added }) : t("ui-orders-moved")}
        </Button>
      )}
    </div>
  )
}

/** @param {{ view: import("./filter.js").View, onClear: () => void }} props */
function NoOrders({ view, onClear }) {
  const t = useText()
  const stores = useStores()
  if (chips(view.filter).length) {
    return (
      <Empty title={t("ui-orders-none-match")} actions={<Button onClick={onClear}>{t("ui-filters-clear")}</Button>}>
        <p>{t("ui-orders-none-match-why")}</p>
      </Empty>
    )
  }
  return (
    <Empty
      title={t("ui-orders-none")}
      actions={!stores.length && <a class="button button--main" href="/amazon/stores/new">{t("ui-store-add")}</a>}
    >
      <p>{stores.length ? t("ui-orders-none-why") : t("ui-orders-none-stores")}</p>
    </Empty>
  )
}
