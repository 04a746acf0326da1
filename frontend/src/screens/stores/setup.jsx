import { useRoute } from "preact-iso"
import { useEffect, useState } from "preact/hooks"
import text from "#operations/store-setup.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { StoreStatusChip } from "../../parts/chip.jsx"
import { Country } from "../../parts/country.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Returned } from "../../parts/returned.jsx"
import { addressOf } from "../addresses.js"
import { ConnectPanel } from "../store/connect.jsx"
import { LookPanel } from "./look.jsx"
import { rememberSetup, testedAt } from "./progress.js"
import { Steps } from "./steps.jsx"
import { TestPanel } from "./test.jsx"
import "../store/store.css"
import "./stores.css"

/**
 * @typedef {NonNullable<import("../../contract/types.d.ts").StoreSetupQuery["store"]>} SetupStore
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreSetupQuery, import("../../contract/types.d.ts").StoreSetupQueryVariables>} */
const STORE_SETUP = operation(text)

/** From a described store to an active one. Whoever comes back is where they left. */
export default function StoreSetupScreen() {
  const id = useRoute().params.id ?? ""
  return <Setup id={id} key={id} />
}

/** @param {{ id: string }} props */
function Setup({ id }) {
  const t = useText()
  const { data, failure, loading, at, refetch } = useQuery(STORE_SETUP, { id }, { every: 5 })
  const store = data?.store
  return (
    <div class="page page--narrow">
      <PageHead
        title={store ? t("ui-setup-store", { store: store.name }) : t("ui-store-add")}
        trail={[[t("ui-nav-home"), "/amazon/"], ...(store ? /** @type {[string, string][]} */ ([[store.name, addressOf.store(id)]]) : [])]}
        beside={store && <><Country code={store.countryCode} /><StoreStatusChip status={store.status} /></>}
      />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={6} />}
      {data && !store && <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />}
      <Returned />
      {store && <Step store={store} at={at} onChanged={refetch} />}
    </div>
  )
}

/** @param {{ store: SetupStore, at: Date | undefined, onChanged: () => void }} props */
function Step({ store, at, onChanged }) {
  const [tested, setTested] = useState(testedAt(store.id) !== null)
  const connectable = store.status === "NOT_CONNECTED" || store.status === "DISCONNECTED"
  if (connectable) {
    const connected = () => {
      setTested(false)
      onChanged()
    }
    return <ConnectStep store={store} onConnected={connected} />
  }
  if (store.status === "OBSERVE" && !tested) {
    return (
      <>
        <Steps current={3} />
        <TestPanel store={store} onGoOn={() => setTested(true)} onChanged={onChanged} />
      </>
    )
  }
  return (
    <>
      <Steps current={store.status === "ACTIVE" ? 5 : 4} />
      <LookPanel store={store} at={at} onChanged={onChanged} onTestAgain={() => setTested(false)} />
    </>
  )
}

/** @param {{ store: SetupStore, onConnected: () => void }} props */
function ConnectStep({ store, onConnected }) {
  const t = useText()
  useEffect(() => rememberSetup(store.id), [store.id])
  return (
    <>
      <Steps current={2} />
      {viewer.value?.mayAdminister
        ? <ConnectPanel store={store} onConnected={onConnected} />
        : <Notice tone="info" title={t("ui-connect-role")} />}
    </>
  )
}
