import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/debug-log.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { InstallationSections } from "../installation/sections.jsx"
import { Find } from "./find.jsx"
import { Lines } from "./lines.jsx"
import { Switch } from "./switch.jsx"
import "./debug.css"

/**
 * @typedef {import("../../contract/types.d.ts").DebugLogQuery} DebugLogQuery
 * @typedef {{ store?: string, order?: string }} Chosen
 */

/** @type {import("../../contract/client.js").Operation<DebugLogQuery, import("../../contract/types.d.ts").DebugLogQueryVariables>} */
const DEBUG_LOG = operation(text)

/** What is looked at is in the address, so that it can be sent on. */
export default function DebugScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const chosen = /** @type {Chosen} */ (query)
  const choose = (/** @type {Chosen} */ next) => {
    const words = new URLSearchParams(Object.entries(next).filter(([, word]) => word))
    route(`/amazon/settings/debug${words.size ? `?${words}` : ""}`, true)
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-debug")} below={<p class="soft small">{t("ui-debug-lead")}</p>} />
      <InstallationSections />
      {viewer.value?.mayAdminister
        ? <Log chosen={chosen} onChoose={choose} key={`${chosen.store ?? ""} ${chosen.order ?? ""}`} />
        : <Empty title={t("ui-debug-role")} />}
    </div>
  )
}

/** @param {{ chosen: Chosen, onChoose: (next: Chosen) => void }} props */
function Log({ chosen, onChoose }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const variables = { storeId: chosen.store || undefined, amazonOrderNumber: chosen.order || undefined, after: pages.at(-1) }
  // The newest lines come by themselves; who has gone back reads in peace.
  const { data, failure, loading, refetch } = useQuery(DEBUG_LOG, variables, { every: pages.length ? undefined : 3 })
  const lines = data?.debugLines
  const narrowed = Boolean(chosen.store || chosen.order)
  return (
    <>
      {data && <Switch on={data.debugSwitch} onChanged={refetch} />}
      <Find chosen={chosen} onChoose={onChoose} count={lines?.totalCount} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!lines && loading && <Loading rows={10} />}
      {lines?.nodes.length === 0 && (
        <Empty title={t(narrowed ? "ui-debug-none-match" : "ui-debug-none")}>
          <p>{t(data?.debugSwitch ? "ui-debug-none-yet" : "ui-debug-none-why")}</p>
        </Empty>
      )}
      {lines && lines.nodes.length > 0 && (
        <div class="panel panel--flush">
          <Lines lines={lines.nodes} />
          <Pages pages={pages} page={lines.pageInfo} onGo={setPages} />
        </div>
      )}
      <p class="faint small">{t("ui-debug-kept")}</p>
    </>
  )
}
