import { useState } from "preact/hooks"
import text from "#operations/access-log.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").AccessLogQuery, import("../../contract/types.d.ts").AccessLogQueryVariables>} */
const LOG = operation(text)

/** Who let whom in and took what away, the newest first. */
export function Changes() {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(LOG, { after: pages.at(-1) })
  const log = data?.accessLog
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!log && loading && <Loading rows={8} />}
      {log?.nodes.length === 0 && <Empty title={t("ui-access-changes-none")} />}
      {log && log.nodes.length > 0 && (
        <div class="panel panel--flush">
          <ul>
            {log.nodes.map((change) => (
              <li class="access__card" key={change.id}>
                <span>{change.sentence}</span>
                <span class="soft small">
                  <When iso={change.at} /> · {change.by === "shell" ? t("ui-token-by-shell") : change.actor}
                  {change.by === "token" && ` (${t("ui-read-from-token")})`}
                </span>
              </li>
            ))}
          </ul>
          <Pages pages={pages} page={log.pageInfo} onGo={setPages} />
        </div>
      )}
    </>
  )
}
