import { useLocation } from "preact-iso"
import text from "#operations/outbox.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { useAnew } from "../../parts/anew.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { HealthSections } from "../health/sections.jsx"
import { OutboxFilter } from "./filter.jsx"
import { OutboxList } from "./list.jsx"
import { RetryAll } from "./retry-all.jsx"
import { OutboxStates, stateOf } from "./states.jsx"
import "./outbox.css"

/**
 * @typedef {import("../../contract/types.d.ts").OutboxQuery} OutboxQuery
 * @typedef {import("../../contract/types.d.ts").OutboxKind} OutboxKind
 * @typedef {{ state?: string, kind?: string, store?: string, order?: string }} Chosen
 */

/** @type {import("../../contract/client.js").Operation<OutboxQuery, import("../../contract/types.d.ts").OutboxQueryVariables>} */
const OUTBOX = operation(text)

/** What waits to reach Amazon and Commerce. What is chosen is in the address, so that it can be sent on. */
export default function OutboxScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const chosen = /** @type {Chosen} */ (query)
  const choose = (/** @type {Chosen} */ next) => {
    const words = new URLSearchParams(Object.entries(next).filter(([, word]) => word))
    route(`/amazon/health/outbox${words.size ? `?${words}` : ""}`)
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-outbox")} below={<p class="soft small">{t("ui-outbox-lead")}</p>} />
      <HealthSections />
      <Found chosen={chosen} onChoose={choose} />
      <Elsewhere />
    </div>
  )
}

/** @param {{ chosen: Chosen, onChoose: (next: Chosen) => void }} props */
function Found({ chosen, onChoose }) {
  const t = useText()
  const [pages, setPages] = useAnew(JSON.stringify(chosen), /** @type {string[]} */ ([]))
  const state = stateOf(chosen.state)
  const narrow = {
    kinds: chosen.kind ? [/** @type {OutboxKind} */ (chosen.kind)] : undefined,
    storeIds: chosen.store ? [chosen.store] : undefined,
  }
  const filter = { state, ...narrow, orderNumber: chosen.order || undefined }
  const { data, failure, loading, refetch } = useQuery(OUTBOX, { filter, after: pages.at(-1) }, { every: 15 })
  const found = data?.outbox
  const blocked = found?.counts.find((one) => one.state === "BLOCKED")?.count ?? 0
  return (
    <>
      <OutboxStates chosen={state} counts={found?.counts} onChoose={(next) => onChoose({ ...chosen, state: next })} />
      <OutboxFilter chosen={chosen} onChoose={onChoose} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={8} />}
      {state === "BLOCKED" && viewer.value?.mayOperate && !chosen.order && <RetryAll which={narrow} blocked={blocked} onChanged={refetch} />}
      {found?.nodes.length === 0 && <None state={state} narrowed={Boolean(chosen.kind || chosen.store || chosen.order)} />}
      {found && found.nodes.length > 0 && (
        <div class="panel panel--flush" aria-busy={loading}>
          <OutboxList entries={found.nodes} onChanged={refetch} />
          <Pages pages={pages} page={found.pageInfo} onGo={setPages} />
        </div>
      )}
    </>
  )
}

/** @param {{ state: import("./states.jsx").OutboxState, narrowed: boolean }} props */
function None({ state, narrowed }) {
  const t = useText()
  if (narrowed) return <Empty title={t("ui-outbox-none-match")} />
  const why = state === "BLOCKED" ? t("ui-outbox-none-blocked-why") : t("ui-outbox-none-why")
  return <Empty title={t(`ui-outbox-none-${state}`)}>{state !== "DONE" && <p>{why}</p>}</Empty>
}

/** What waits in places of its own. */
function Elsewhere() {
  const t = useText()
  return (
    <p class="faint small outbox__elsewhere">
      <span>{t("ui-outbox-elsewhere")}</span>
      <a href="/amazon/shipments/waiting">{t("ui-outbox-parcels")}</a>
      <a href="/amazon/health/alerts">{t("ui-alerts")}</a>
      {viewer.value?.mayAdminister && <a href="/amazon/settings/webhooks">{t("ui-webhooks")}</a>}
    </p>
  )
}
