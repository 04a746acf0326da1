import { useLocation, useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/ledger.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Zone } from "../../parts/when.jsx"
import { useStores } from "../../shell/stores.jsx"
import { addressOf } from "../addresses.js"
import { ActivitiesPanel } from "../stores/activities.jsx"
import { AuditNow } from "./audit-now.jsx"
import { AuditsPanel } from "./audits.jsx"
import { DaysPanel } from "./days.jsx"
import { Proof } from "./proof.jsx"
import { SweepsPanel } from "./sweeps.jsx"
import { UnaccountedPanel } from "./unaccounted.jsx"
import "./ledger.css"

/**
 * @typedef {import("../../contract/types.d.ts").LedgerQuery} LedgerQuery
 * @typedef {NonNullable<LedgerQuery["ledger"]>} Ledger
 */

/** @type {import("../../contract/client.js").Operation<LedgerQuery, import("../../contract/types.d.ts").LedgerQueryVariables>} */
const LEDGER = operation(text)

/** The proof that no order of a store was missed. */
export default function LedgerScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <LedgerOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function LedgerOf({ id }) {
  const t = useText()
  const [days, setDays] = useState(30)
  const { data, failure, loading, at, refetch } = useQuery(LEDGER, { storeId: id, days }, { every: 15 })
  const ledger = data?.ledger
  const reading = ledger?.store.status === "OBSERVE" || ledger?.store.status === "ACTIVE"
  const mayAudit = reading && viewer.value?.mayOperate
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (ledger) trail.push([ledger.store.name, addressOf.store(id)])
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-ledger")} trail={trail} below={<p class="soft small">{t("ui-ledger-lead")}</p>} actions={<>{mayAudit && <AuditNow storeId={id} onChanged={refetch} />}<StoreChoice id={id} /></>} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={12} />}
      {ledger && <ActivitiesPanel storeId={id} at={at} onMoved={refetch} />}
      {ledger && <Zone.Provider value={ledger.store.marketplace.timeZone}><Body ledger={ledger} days={days} onDays={setDays} /></Zone.Provider>}
      {data && !ledger && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}

/** @param {{ ledger: Ledger, days: number, onDays: (days: number) => void }} props */
function Body({ ledger, days, onDays }) {
  return (
    <>
      <Proof ledger={ledger} />
      <UnaccountedPanel days={ledger.days} />
      <DaysPanel ledger={ledger} days={days} onDays={onDays} />
      <AuditsPanel audits={ledger.audits} />
      <SweepsPanel sweeps={ledger.sweeps} />
    </>
  )
}

/** @param {{ id: string }} props */
function StoreChoice({ id }) {
  const t = useText()
  const { route } = useLocation()
  const stores = useStores()
  if (stores.length < 2) return null
  return (
    <select class="input ledger__store" aria-label={t("ui-store")} value={id} onChange={(event) => route(addressOf.ledger(event.currentTarget.value))}>
      {stores.map((store) => <option value={store.id} key={store.id}>{store.name}</option>)}
    </select>
  )
}
