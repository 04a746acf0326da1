import { useEffect, useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { useStores } from "../../shell/stores.jsx"
import { addressOf } from "../addresses.js"
import { RunStrip } from "../runs/strip.jsx"
import { BulkBar } from "./bulk-bar.jsx"
import { OrdersCards } from "./cards.jsx"
import { FilterChips } from "./chips.jsx"
import { ColumnChooser } from "./column-chooser.jsx"
import { ExportButton } from "./export.jsx"
import { shownColumns } from "./columns.jsx"
import { FilterPanel } from "./filter-panel.jsx"
import { chips, noFilter, readView, writeView } from "./filter.js"
import { useKept } from "./kept.js"
import { useLiveOrders } from "./live.js"
import { Pager } from "./pager.jsx"
import { cleared, current, opening, ordersAddress } from "./saved-views.js"
import { SearchBar } from "./search-bar.jsx"
import { useSelection } from "./selection.js"
import { OrdersTable } from "./table.jsx"
import { resize } from "./table-choice.js"
import { ViewsMenu } from "./views-menu.jsx"
import { useWalk } from "./walk.js"
import "./orders.css"

/** The states in which something is still to be packed. */
const TO_PACK = new Set(["UNSHIPPED", "PARTIALLY_SHIPPED"])

/** The Orders tab (features 1.4). */
export default function OrdersScreen() {
  const t = useText()
  const { url, route } = useLocation()
  const kept = useKept()
  const { search } = new URL(url, location.origin)
  const opened = opening(search, kept.views)
  const view = readView(new URLSearchParams(opened ?? search))
  const saved = current(view, kept.views)
  const columns = shownColumns(kept.table.columns)
  const orders = useLiveOrders(view, kept.table.pageSize, columns.some(({ key }) => key === "buyer"))
  useWalk(orders.rows, url)
  const [filtering, setFiltering] = useState(false)
  const selection = useSelection(view.filter, orders.rows ?? [], orders.total ?? 0)
  const [begun, setBegun] = useState(/** @type {string | null} */ (null))

  useEffect(() => {
    if (opened !== null) route(ordersAddress(opened), true)
  }, [opened])

  const go = (/** @type {Partial<import("./filter.js").View>} */ change) => {
    route(ordersAddress(writeView({ ...view, place: {}, ...change })))
  }
  const apply = (/** @type {import("./filter.js").Filter} */ filter) => {
    setFiltering(false)
    go({ filter })
  }
  const clear = () => {
    setFiltering(false)
    go({ filter: noFilter(), named: cleared(kept.views) })
  }
  const onResize = (/** @type {string} */ key, /** @type {number | null} */ width) => kept.keep(resize(kept.table, key, width))
  const onSize = (/** @type {number} */ pageSize) => {
    kept.keep({ ...kept.table, pageSize })
    go({})
  }
  const toPack = (orders.rows ?? []).filter(({ status, fulfillmentChannel }) => TO_PACK.has(status) && fulfillmentChannel === "MERCHANT").map(({ id }) => id)
  const showNew = () => (view.place.after || view.place.before ? go({}) : void orders.refetch())

  return (
    <div class="page orders">
      <PageHead
        title={saved ? t("ui-orders-view", { name: saved.name }) : t("ui-orders")}
        beside={orders.total !== undefined && <span class="soft num">{t("ui-orders-count", { count: orders.total })}</span>}
        actions={<>{toPack.length > 0 && <ButtonLink href={addressOf.slips(toPack)}>{t("ui-slips-count", { count: toPack.length })}</ButtonLink>}<ButtonLink icon="alert" href="/amazon/blocked">{t("ui-blocked")}</ButtonLink><ExportButton view={view} columns={columns} /><ColumnChooser table={kept.table} onChange={kept.keep} /></>}
      />
      <SearchBar filter={view.filter} onApply={apply} filtering={filtering} onFilters={() => setFiltering(!filtering)}>
        {kept.keepsViews && <ViewsMenu view={view} views={kept.views} refetch={kept.refetch} onOpen={(query) => route(ordersAddress(query))} />}
      </SearchBar>
      {filtering && <FilterPanel filter={view.filter} onApply={apply} onClose={() => setFiltering(false)} />}
      <FilterChips filter={view.filter} onChange={apply} onClear={clear} />
      <RunStrip begun={begun} key={begun} />
      <BulkBar selection={selection} filter={view.filter} total={orders.total ?? 0} onStarted={setBegun} />
      <News orders={orders} onShow={showNew} />
      {orders.failure && <FailureNotice failure={orders.failure} retry={orders.refetch} />}
      <div class="panel panel--flush" aria-busy={orders.loading}>
        <List orders={orders} view={view} columns={columns} selection={selection} onSort={(sort) => go({ sort })} onResize={onResize} onClear={clear} />
        <Pager page={orders.page} onGo={(place) => go({ place })} total={orders.total} size={kept.table.pageSize} onSize={onSize} />
      </div>
      <p class="faint small">
        {t("ui-orders-delay")} <a href="/amazon/help">{t("ui-help-tasks")}</a> · <a href={addressOf.runs}>{t("ui-runs")}</a>
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
 * @param {import("./columns.jsx").ShownColumn[]} props.columns
 * @param {import("./selection.js").Selection} props.selection
 * @param {(sort: import("./filter.js").Sort) => void} props.onSort
 * @param {(key: string, width: number | null) => void} props.onResize
 * @param {() => void} props.onClear
 */
function List({ orders, view, columns, selection, onSort, onResize, onClear }) {
  const narrow = useNarrow()
  if (!orders.rows) return orders.failure ? null : <Loading rows={12} />
  if (!orders.rows.length) return <NoOrders view={view} onClear={onClear} />
  const As = narrow ? OrdersCards : OrdersTable
  return <As columns={columns} rows={orders.rows} sort={view.sort} onSort={onSort} onResize={onResize} selection={selection} />
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
