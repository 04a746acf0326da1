import { useLocation } from "preact-iso"
import text from "#operations/error-log.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { useAnew } from "../../parts/anew.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { HealthSections } from "../health/sections.jsx"
import { ErrorFilter } from "./filter.jsx"
import { ErrorList } from "./list.jsx"
import "./error-log.css"

/**
 * @typedef {import("../../contract/types.d.ts").ErrorLogQuery} ErrorLogQuery
 * @typedef {{ store?: string, code?: string }} Chosen
 */

/** @type {import("../../contract/client.js").Operation<ErrorLogQuery, import("../../contract/types.d.ts").ErrorLogQueryVariables>} */
const ERROR_LOG = operation(text)

/** The communication errors log (V34-V36). What is chosen is in the address, so that it can be sent on. */
export default function ErrorLogScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const chosen = /** @type {Chosen} */ (query)
  const choose = (/** @type {Chosen} */ next) => {
    const words = new URLSearchParams(Object.entries(next).filter(([, word]) => word))
    route(`/amazon/health/errors${words.size ? `?${words}` : ""}`)
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-errors")} below={<p class="soft small">{t("ui-errors-lead")}</p>} />
      <HealthSections />
      <Found chosen={chosen} onChoose={choose} />
    </div>
  )
}

/** @param {{ chosen: Chosen, onChoose: (next: Chosen) => void }} props */
function Found({ chosen, onChoose }) {
  const t = useText()
  const [pages, setPages] = useAnew(JSON.stringify(chosen), /** @type {string[]} */ ([]))
  const variables = { storeId: chosen.store || undefined, code: chosen.code || undefined, after: pages.at(-1) }
  const { data, failure, loading, refetch } = useQuery(ERROR_LOG, variables, { every: 30 })
  const log = data?.errorLog
  const narrowed = Boolean(chosen.store || chosen.code)
  return (
    <>
      <ErrorFilter chosen={chosen} codes={log?.codes ?? []} onChoose={onChoose} count={log?.totalCount} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!log && loading && <Loading rows={10} />}
      {log?.nodes.length === 0 && (
        <Empty title={t(narrowed ? "ui-errors-none-match" : "ui-errors-none")}><p>{t("ui-errors-none-why")}</p></Empty>
      )}
      {log && log.nodes.length > 0 && (
        <div class="panel panel--flush" aria-busy={loading}>
          <ErrorList errors={log.nodes} />
          <Pages pages={pages} page={log.pageInfo} onGo={setPages} />
        </div>
      )}
      {data && <p class="faint small">{t(`ui-errors-kept-${data.installation.errorLogRetention}`)} {t("ui-errors-private")} {viewer.value?.mayAdminister && <a href="/amazon/settings">{t("ui-errors-keep")}</a>}</p>}
    </>
  )
}
