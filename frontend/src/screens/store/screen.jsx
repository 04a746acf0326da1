import { useRoute } from "preact-iso"
import text from "#operations/store.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { StoreStatusChip } from "../../parts/chip.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Returned } from "../../parts/returned.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { StoreActions } from "../stores/actions.jsx"
import { ActivitiesPanel } from "../stores/activities.jsx"
import { Country } from "../stores/card.jsx"
import { Steps } from "../stores/steps.jsx"
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
import { ShipByPanel } from "./ship-by.jsx"
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
  return <StoreOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function StoreOf({ id }) {
  const t = useText()
  const { data, failure, loading, at, refetch } = useQuery(STORE, { id }, { every: 15 })
  const store = data?.store
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  return (
    <div class="page page--middle">
      {store ? <Head store={store} trail={trail} onChanged={refetch} /> : <PageHead title={t("ui-store")} trail={trail} />}
      <Returned />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {store && <Body store={store} at={at} onChanged={refetch} />}
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
          {store.marketplace.name} · {store.commerceStore.website}, {store.commerceStore.name} · {t("ui-data-as-of")} <When iso={store.dataAsOf} ago />
        </p>
      }
      actions={
        <>
          <StoreActions store={store} onChanged={onChanged} told />
          <a class="button" href={store.marketplace.sellerCentralUrl} target="_blank" rel="noopener">
            {t("ui-seller-central")}<span class="unseen"> {t("ui-new-tab")}</span>
          </a>
        </>
      }
    />
  )
}

/** @param {{ store: Store, at?: Date, onChanged: () => void }} props */
function Body({ store, at, onChanged }) {
  const t = useText()
  const connectable = store.status === "NOT_CONNECTED" || store.status === "DISCONNECTED"
  const reading = store.status === "OBSERVE" || store.status === "ACTIVE"
  const person = viewer.value
  const mayImport = reading && Boolean(person?.mayOperate)
  return (
    <>
      {store.status === "NOT_CONNECTED" && <Steps current={2} />}
      {store.status === "OBSERVE" && <Steps current={3} />}
      {connectable && (person?.mayAdminister
        ? <ConnectPanel store={store} onConnected={onChanged} />
        : <Notice tone="info" title={t("ui-connect-role")} />)}
      {store.status === "OBSERVE" && <Notice tone="info" title={t("ui-observe-title")}><p>{t("ui-observe-means")}</p></Notice>}
      {store.status === "DELETING" && <Notice tone="warn" title={t("ui-deleting-means")} />}
      {store.status === "INACTIVE" && <Notice tone="warn" title={t("ui-inactive-means")} />}
      {!store.health.healthy && !connectable && (
        <Notice tone="bad" title={store.health.sentence} actions={<a class="button" href={addressOf.errorsOfStore(store.id)}>{t("ui-errors")}</a>} />
      )}
      {(reading || store.status === "DELETING") && <ActivitiesPanel storeId={store.id} at={at} onMoved={onChanged} />}
      <div class="store__columns">
        <div class="stack">
          <RevenuePanel store={store} />
          <RecentOrders storeId={store.id} />
          {store.ordersLeftOut > 0 && <LeftOutPanel store={store} mayImport={mayImport} onChanged={onChanged} />}
          {mayImport && <ImportPanel store={store} onChanged={onChanged} />}
          {store.ordersAskedFor.length > 0 && <AskedForPanel orders={store.ordersAskedFor} />}
        </div>
        <div class="stack">
          <HealthPanel store={store} />
          {store.authorisation && !connectable && <ConnectionPanel store={store} onChanged={onChanged} />}
          {store.ordersSetAside.length > 0 && <SetAsidePanel orders={store.ordersSetAside} />}
          {reading && <ShipByPanel storeId={store.id} />}
          <CountsPanel store={store} />
          <SettingsPanel store={store} />
          <AboutPanel store={store} onChanged={onChanged} />
        </div>
      </div>
    </>
  )
}
