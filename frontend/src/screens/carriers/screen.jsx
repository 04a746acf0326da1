import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/carrier-map.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { tell } from "../../shell/toasts.jsx"
import { BlockedSections } from "../blocked/sections.jsx"
import { StoreChoice } from "../blocked/screen.jsx"
import { EntryForm } from "./entry-form.jsx"
import { MappingRow } from "./row.jsx"
import "./carriers.css"

/**
 * @typedef {import("../../contract/types.d.ts").CarrierMapQuery} MapQuery
 * @typedef {MapQuery["carrierMap"]} CarrierMap
 * @typedef {CarrierMap["nodes"][number]} Mapping
 */

/** @type {import("../../contract/client.js").Operation<MapQuery, import("../../contract/types.d.ts").CarrierMapQueryVariables>} */
const MAP = operation(text)

/** The carriers that parcels went by, and what Amazon is told of each; what waits for a person first. */
export default function CarriersScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const [storeId, search] = [query.store || undefined, query.text || undefined]
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [edited, setEdited] = useState(/** @type {Mapping | "new" | null} */ (null))
  const unmapped = useQuery(MAP, { storeId, text: search, sources: ["NONE"], first: 100 }, { every: 15 })
  const mapped = useQuery(MAP, { storeId, text: search, sources: ["YOURS", "SEED"], first: 25, after: pages.at(-1) })
  const [open, known] = [unmapped.data?.carrierMap, mapped.data?.carrierMap]
  const may = viewer.value?.mayOperate ?? false

  const go = (/** @type {string | undefined} */ store, /** @type {string | undefined} */ words) => {
    const wanted = new URLSearchParams({ ...(store && { store }), ...(words && { text: words }) })
    setPages([])
    route(`/amazon/carriers${wanted.size ? `?${wanted}` : ""}`, true)
  }
  const refetch = () => void Promise.all([unmapped.refetch(), mapped.refetch()])
  const changed = (/** @type {number} */ released) => {
    tell(t("ui-carrier-saved", { count: released }))
    setEdited(null)
    refetch()
  }
  const failure = unmapped.failure ?? mapped.failure
  const nothing = open?.totalCount === 0 && known?.totalCount === 0
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-carriers")}
        trail={[[t("ui-orders"), "/amazon/orders"], [t("ui-blocked"), "/amazon/blocked"]]}
        beside={open && known && <span class="soft num">{t("ui-carriers-count", { count: open.totalCount + known.totalCount })}</span>}
        below={<p class="soft small">{t("ui-carriers-lead")}</p>}
        actions={may && <Button icon="plus" onClick={() => setEdited("new")}>{t("ui-carrier-add")}</Button>}
      />
      <BlockedSections />
      <Find storeId={storeId} search={search} onGo={go} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!open && unmapped.loading && <Loading rows={6} />}
      {nothing && <Empty title={t(search ? "ui-carriers-none-match" : "ui-carriers-none")}><p>{t("ui-carriers-none-why")}</p></Empty>}
      {open && open.totalCount > 0 && (
        <Panel flush title={t("ui-carriers-unmapped", { count: open.totalCount })}>
          {open.parcelsWaiting > 0 && <p class="carriers__waiting">{t("ui-carriers-waiting", { count: open.parcelsWaiting })}</p>}
          <Rows rows={open.nodes} onEdit={setEdited} onChanged={changed} />
        </Panel>
      )}
      {known && known.totalCount > 0 && (
        <Panel flush title={t("ui-carriers-mapped")}>
          <Rows rows={known.nodes} onEdit={setEdited} onChanged={changed} />
          <Pages pages={pages} page={known.pageInfo} onGo={setPages} />
        </Panel>
      )}
      <Modal open={edited !== null} title={edited === "new" ? t("ui-carrier-add") : t("ui-carrier-edit", { carrier: edited?.carrier ?? "" })} onClose={() => setEdited(null)}>
        {edited && <EntryForm mapping={edited === "new" ? null : edited} onSaved={changed} onCancel={() => setEdited(null)} />}
      </Modal>
    </div>
  )
}

/** @param {{ rows: readonly Mapping[], onEdit: (mapping: Mapping) => void, onChanged: (released: number) => void }} props */
function Rows({ rows, onEdit, onChanged }) {
  return (
    <ul class="carriers">
      {rows.map((row) => <MappingRow mapping={row} onEdit={onEdit} onChanged={onChanged} key={`${row.marketplace.id} ${row.carrier} ${row.service}`} />)}
    </ul>
  )
}

/** @param {{ storeId: string | undefined, search: string | undefined, onGo: (store: string | undefined, words: string | undefined) => void }} props */
function Find({ storeId, search, onGo }) {
  const t = useText()
  const find = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onGo(storeId, String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("text")).trim())
  }
  return (
    <div class="blocked__find carriers__find">
      <StoreChoice chosen={storeId} onChoose={(id) => onGo(id, search)} />
      <form class="blocked__search" role="search" onSubmit={find}>
        <input class="input" type="search" name="text" aria-label={t("ui-carriers-search")} placeholder={t("ui-carriers-search")} defaultValue={search} key={search} />
        <Button type="submit" icon="search">{t("ui-search")}</Button>
      </form>
    </div>
  )
}
