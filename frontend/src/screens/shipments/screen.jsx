import { useLocation } from "preact-iso"
import text from "#operations/shipments.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { useAnew } from "../../parts/anew.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { ShipmentFilter } from "./filter.jsx"
import { ShipmentTable } from "./list.jsx"
import { ShipmentSections } from "./sections.jsx"
import "./shipments.css"

/**
 * @typedef {import("../../contract/types.d.ts").ShipmentsQuery} ShipmentsQuery
 * @typedef {{ store?: string, state?: string, text?: string }} Chosen
 */

/** @type {import("../../contract/client.js").Operation<ShipmentsQuery, import("../../contract/types.d.ts").ShipmentsQueryVariables>} */
const SHIPMENTS = operation(text)
const ALL = "/amazon/shipments"

/** Every parcel, and how far Amazon knows of it. */
export default function ShipmentsScreen() {
  return <Parcels waiting={false} />
}

/**
 * What is chosen is in the address, so that it can be sent on.
 *
 * @param {{ waiting: boolean }} props waiting: only those that wait for a person
 */
export function Parcels({ waiting }) {
  const t = useText()
  const { path, query, route } = useLocation()
  const chosen = /** @type {Chosen} */ (query)
  const choose = (/** @type {Chosen} */ next) => {
    const words = new URLSearchParams(Object.entries(next).filter(([, word]) => word))
    route(`${path}${words.size ? `?${words}` : ""}`)
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-shipments")} below={<p class="soft small">{t("ui-shipments-lead")}</p>} />
      <Found waiting={waiting} chosen={chosen} onChoose={choose} key={String(waiting)} />
    </div>
  )
}

/** @param {{ waiting: boolean, chosen: Chosen, onChoose: (next: Chosen) => void }} props */
function Found({ waiting, chosen, onChoose }) {
  const t = useText()
  const [pages, setPages] = useAnew(JSON.stringify(chosen), /** @type {string[]} */ ([]))
  const filter = {
    needsYou: waiting || undefined,
    storeIds: chosen.store ? [chosen.store] : undefined,
    states: chosen.state ? [/** @type {import("../../contract/types.d.ts").ShipmentState} */ (chosen.state)] : undefined,
    text: chosen.text || undefined,
  }
  const { data, failure, loading, refetch } = useQuery(SHIPMENTS, { filter, after: pages.at(-1) }, { every: 10 })
  const found = data?.shipments
  return (
    <>
      <ShipmentSections waiting={data?.waiting.totalCount} />
      <ShipmentFilter chosen={chosen} onChoose={onChoose} count={found?.totalCount} states={!waiting} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={10} />}
      {found?.nodes.length === 0 && <None waiting={waiting} narrowed={Boolean(chosen.store || chosen.state || chosen.text)} />}
      {found && found.nodes.length > 0 && (
        <div class="panel panel--flush" aria-busy={loading}>
          <ShipmentTable shipments={found.nodes} onChanged={refetch} />
          <Pages pages={pages} page={found.pageInfo} onGo={setPages} />
        </div>
      )}
    </>
  )
}

/** @param {{ waiting: boolean, narrowed: boolean }} props */
function None({ waiting, narrowed }) {
  const t = useText()
  if (narrowed) return <Empty title={t("ui-shipments-none-match")} />
  if (waiting) {
    return (
      <Empty title={t("ui-shipments-waiting-none")} actions={<a class="button" href={ALL}>{t("ui-shipments-all")}</a>}>
        <p>{t("ui-shipments-waiting-none-why")}</p>
      </Empty>
    )
  }
  return <Empty title={t("ui-shipments-none")}><p>{t("ui-shipments-none-why")}</p></Empty>
}
