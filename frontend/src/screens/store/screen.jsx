import { useLocation, useRoute } from "preact-iso"
import { useEffect } from "preact/hooks"
import text from "#operations/store.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { ButtonLink } from "../../parts/button.jsx"
import { StoreStatusChip } from "../../parts/chip.jsx"
import { Country } from "../../parts/country.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Returned } from "../../parts/returned.jsx"
import { When, Zone } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { StoreActions } from "../stores/actions.jsx"
import { ActivitiesPanel } from "../stores/activities.jsx"
import { isBeingSetUp } from "../stores/progress.js"
import { AboutPanel } from "./about.jsx"
import { AskedForPanel } from "./asked-for.jsx"
import { ConnectPanel } from "./connect.jsx"
import { ConnectionPanel } from "./connection.jsx"
import { HealthPanel, SettingsPanel } from "./facts.jsx"
import { CountsPanel } from "./counts.jsx"
import { ImportPanel } from "./import.jsx"
import { LeftOutPanel } from "./left-out.jsx"
import { RecentOrders } from "./recent.jsx"
import { RevenuePanel } from "./revenue.jsx"
import { SetAsidePanel } from "./set-aside.jsx"
import { SellerCentralPanel } from "./seller-central.jsx"
import { ShipByPanel, StoreToday, useShipBy } from "./ship-by.jsx"
import "../stores/stores.css"
import "./store.css"

/**
 * @typedef {import("../../contract/types.d.ts").StoreQuery} StoreQuery
 * @typedef {NonNullable<StoreQuery["store"]>} Store
 */

/** @type {import("../../contract/client.js").Operation<StoreQuery, import("../../contract/types.d.ts").StoreQueryVariables>} */
const STORE = operation(text)

/** A store's dashboard (V31). */
export default function StoreScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  const { query, route } = useLocation()
  // Who went to Seller Central from the store's setup goes on there, with what came of it.
  const back = (query.connected || query.refused) && isBeingSetUp(id)
  useEffect(() => {
    if (back) route(`${addressOf.storeSetup(id)}?${new URLSearchParams(query)}`, true)
  }, [back])
  return back ? null : <StoreOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function StoreOf({ id }) {
  const t = useText()
  const { data, failure, loading, at, refetch } = useQuery(STORE, { id }, { every: 15 })
  const store = data?.store
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  return (
    <div class="page">
      {store ? <Head store={store} trail={trail} onChanged={refetch} /> : <PageHead title={t("ui-store")} trail={trail} />}
      <Returned />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {store && <Zone.Provider value={store.marketplace.timeZone}><Body store={store} at={at} onChanged={refetch} /></Zone.Provider>}
      {!data && loading && <Loading rows={12} />}
      {data && !store && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}

/** @param {{ store: Store, trail: [string, string][], onChanged: () => void }} props */
function Head({ store, trail, onChanged }) {
  const t = useText()
  return (
    <PageHead
      title={store.name}
      trail={trail}
      beside={<><Country code={store.countryCode} /><StoreStatusChip status={store.status} /></>}
      below={
        <p class="soft small">
          {store.marketplace.name} · {store.commerceStore.website}, {store.commerceStore.name} · {t("ui-created")} <When iso={store.createdAt} /> · {t("ui-updated")} <When iso={store.updatedAt} /> · {t("ui-data-as-of")} <When iso={store.dataAsOf} ago />
        </p>
      }
      actions={
        <>
          <StoreActions store={store} onChanged={onChanged} told />
        </>
      }
    />
  )
}

/** @param {{ store: Store, at?: Date, onChanged: () => void }} props */
function Body({ store, at, onChanged }) {
  const connectable = store.status === "NOT_CONNECTED" || store.status === "DISCONNECTED"
  const reading = store.status === "OBSERVE" || store.status === "ACTIVE"
  const mayImport = reading && Boolean(viewer.value?.mayOperate)
  const pressure = useShipBy(store.id)
  return (
    <>
      <Standing store={store} connectable={connectable} onChanged={onChanged} />
      {(reading || store.status === "DELETING") && <ActivitiesPanel storeId={store.id} at={at} onMoved={onChanged} />}
      {reading && <StoreToday store={store} pressure={pressure} />}
      <div class="store__columns">
        <div class="stack">
          <RevenuePanel store={store} />
          <RecentOrders storeId={store.id} />
          {store.ordersLeftOut > 0 && <LeftOutPanel store={store} mayImport={mayImport} onChanged={onChanged} />}
        </div>
        <div class="stack">
          {reading && <ShipByPanel storeId={store.id} pressure={pressure} />}
          <CountsPanel store={store} />
          <HealthPanel store={store} />
          {store.ordersSetAside.length > 0 && <SetAsidePanel orders={store.ordersSetAside} />}
          {store.authorisation && !connectable && <ConnectionPanel store={store} onChanged={onChanged} />}
        </div>
        <div class="store__rest">
          <SellerCentralPanel store={store} />
          <SettingsPanel store={store} />
          {mayImport && <ImportPanel store={store} onChanged={onChanged} />}
          {store.ordersAskedFor.length > 0 && <AskedForPanel orders={store.ordersAskedFor} />}
          <AboutPanel store={store} onChanged={onChanged} />
        </div>
      </div>
    </>
  )
}

/**
 * What has to be said first: that it is not connected, or only watched, or does not sync.
 *
 * @param {{ store: Store, connectable: boolean, onChanged: () => void }} props
 */
function Standing({ store, connectable, onChanged }) {
  const t = useText()
  const may = viewer.value?.mayAdminister
  const onward = may && <ButtonLink href={addressOf.storeSetup(store.id)}>{t("ui-setup-resume")}</ButtonLink>
  return (
    <>
      {store.status === "NOT_CONNECTED" && may && <Notice tone="info" title={t("ui-setup-unfinished")} actions={onward} />}
      {connectable && (may
        ? <ConnectPanel store={store} onConnected={onChanged} />
        : <Notice tone="info" title={t("ui-connect-role")} />)}
      {store.status === "OBSERVE" && <Notice tone="info" title={t("ui-observe-title")} actions={onward}><p>{t("ui-observe-means")}</p></Notice>}
      {store.status === "DELETING" && <Notice tone="warn" title={t("ui-deleting-means")} />}
      {store.status === "INACTIVE" && <Notice tone="warn" title={t("ui-inactive-means")} />}
      {!store.health.healthy && !connectable && (
        <Notice tone="bad" title={store.health.sentence} actions={<a class="button" href={addressOf.errorsOfStore(store.id)}>{t("ui-errors")}</a>} />
      )}
    </>
  )
}
