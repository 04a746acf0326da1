import text from "#operations/health.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { AlertList } from "../alerts/list.jsx"
import { HealthSections } from "./sections.jsx"
import { StoresStanding } from "./stores.jsx"
import "./health.css"

/** @typedef {import("../../contract/types.d.ts").HealthQuery} HealthQuery */

/** @type {import("../../contract/client.js").Operation<HealthQuery, {}>} */
const HEALTH = operation(text)
const NO_VARIABLES = {}

/** Connection health: what is wrong now, and how each store stands with Amazon. */
export default function HealthScreen() {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(HEALTH, NO_VARIABLES, { every: 15 })
  const stores = data?.stores.nodes
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-health-title")} below={<p class="soft small">{t("ui-health-lead")}</p>} />
      <HealthSections />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={10} />}
      {data && stores && <AlertsNow alerts={data.alerts.nodes} well={stores.every(({ health }) => health.healthy)} />}
      {data && <Undelivered counts={data.outbox.counts} />}
      {stores?.length === 0 && <Empty title={t("ui-stores-none")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />}
      {stores && stores.length > 0 && <Panel title={t("ui-stores")} flush><StoresStanding stores={stores} /></Panel>}
    </div>
  )
}

const GRAVITY = ["CRITICAL", "WARNING", "INFORMATION"]

/**
 * Not every failure is an alert: one that is tried again may be over before anybody has to know.
 *
 * @param {{ alerts: HealthQuery["alerts"]["nodes"], well: boolean }} props
 */
function AlertsNow({ alerts, well }) {
  const t = useText()
  if (!alerts.length && !well) return <Notice tone="info" title={t("ui-alerts-none-yet")} />
  const gravest = [...alerts].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
  return <AlertList alerts={gravest} none={t("ui-alerts-none-open")} />
}

/** Deliveries that are not tried again by themselves. @param {{ counts: HealthQuery["outbox"]["counts"] }} props */
function Undelivered({ counts }) {
  const t = useText()
  const blocked = counts.find(({ state }) => state === "BLOCKED")?.count ?? 0
  if (!blocked) return null
  return <Notice tone="warn" title={t("ui-health-undelivered", { count: blocked })} actions={<a class="button" href="/amazon/health/outbox">{t("ui-outbox")}</a>} />
}
