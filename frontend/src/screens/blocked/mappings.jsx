import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import removeText from "#operations/sku-mapping-remove.graphql?raw"
import text from "#operations/sku-mappings.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Empty, FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { tell } from "../../shell/toasts.jsx"
import { BlockedSections } from "./sections.jsx"
import { StoreChoice } from "./screen.jsx"
import "./blocked.css"

/**
 * @typedef {import("../../contract/types.d.ts").SkuMappingsQuery} MappingsQuery
 * @typedef {MappingsQuery["skuMappings"]["nodes"][number]} Mapping
 * @typedef {import("../../contract/types.d.ts").SkuMappingRemoveMutation} Removed
 */

/** @type {import("../../contract/client.js").Operation<MappingsQuery, import("../../contract/types.d.ts").SkuMappingsQueryVariables>} */
const MAPPINGS = operation(text)
/** @type {import("../../contract/client.js").Operation<Removed, import("../../contract/types.d.ts").SkuMappingRemoveMutationVariables>} */
const REMOVE = operation(removeText)

/** What stands behind Amazon's SKUs where it is not the SKU itself. */
export default function MappingsScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const storeId = query.store || undefined
  const [search, setSearch] = useState("")
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [removing, setRemoving] = useState(/** @type {Mapping | null} */ (null))
  const { data, failure, loading, refetch } = useQuery(MAPPINGS, { storeId, text: search || undefined, after: pages.at(-1) })
  const mappings = data?.skuMappings
  const find = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    setSearch(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("text")).trim())
    setPages([])
  }
  const choose = (/** @type {string} */ id) => {
    setPages([])
    route(id ? `/amazon/blocked/mappings?store=${encodeURIComponent(id)}` : "/amazon/blocked/mappings", true)
  }
  const removed = (/** @type {number} */ count) => {
    tell(t("ui-assigned", { count }))
    setRemoving(null)
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-mappings")}
        trail={[[t("ui-orders"), "/amazon/orders"], [t("ui-blocked"), "/amazon/blocked"]]}
        beside={mappings && <span class="soft num">{t("ui-mappings-count", { count: mappings.totalCount })}</span>}
      />
      <BlockedSections />
      <div class="blocked__find">
        <StoreChoice chosen={storeId} onChoose={choose} />
        <form class="blocked__search" role="search" onSubmit={find}>
          <input class="input" type="search" name="text" aria-label={t("ui-mappings-search")} placeholder={t("ui-mappings-search")} />
          <Button type="submit" icon="search">{t("ui-search")}</Button>
        </form>
      </div>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!mappings && loading && <Loading rows={6} />}
      {mappings?.nodes.length === 0 && <Empty title={t(search ? "ui-mappings-none-match" : "ui-mappings-none")}><p>{t("ui-mappings-none-why")}</p></Empty>}
      {mappings && mappings.nodes.length > 0 && (
        <div class="panel panel--flush">
          <ul class="blocked__orders">
            {mappings.nodes.map((mapping) => <MappingRow mapping={mapping} onRemove={setRemoving} key={mapping.id} />)}
          </ul>
          <Pages pages={pages} page={mappings.pageInfo} onGo={setPages} />
        </div>
      )}
      <Modal open={removing !== null} title={t("ui-mapping-remove-title", { sku: removing?.amazonSku ?? "" })} onClose={() => setRemoving(null)}>
        {removing && <Remove mapping={removing} onRemoved={removed} onCancel={() => setRemoving(null)} />}
      </Modal>
    </div>
  )
}

/** @param {{ mapping: Mapping, onRemove: (mapping: Mapping) => void }} props */
function MappingRow({ mapping, onRemove }) {
  const t = useText()
  return (
    <li class="blocked__order">
      <div class="blocked__order-words">
        <p class="num"><strong>{mapping.amazonSku}</strong> <span aria-hidden="true">→</span><span class="unseen">{t("ui-mapping-is")}</span> {mapping.components.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(" + ")}</p>
        <p class="small soft blocked__facts">
          <span>{mapping.store?.name ?? t("ui-errors-any-store")}</span>
          <span>{t("ui-mapping-set", { by: mapping.updatedBy })} <When iso={mapping.updatedAt} /></span>
        </p>
      </div>
      {viewer.value?.mayOperate && (
        <Button look="quiet" icon="trash" onClick={() => onRemove(mapping)}>
          {t("ui-mapping-remove")}<span class="unseen"> {mapping.amazonSku}</span>
        </Button>
      )}
    </li>
  )
}

/** @param {{ mapping: Mapping, onRemoved: (released: number) => void, onCancel: () => void }} props */
function Remove({ mapping, onRemoved, onCancel }) {
  const t = useText()
  const [remove, { running, failure }] = useAction(REMOVE)
  const [refused, setRefused] = useState(/** @type {Removed["skuMappingRemove"]["userErrors"]} */ ([]))
  const run = async () => {
    const answer = (await remove({ input: { mappingId: mapping.id } }))?.skuMappingRemove
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onRemoved(answer.ordersReleased)
  }
  return (
    <>
      <p>{t("ui-mapping-remove-means")}</p>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button look="danger" busy={running} onClick={run}>{t("ui-mapping-remove")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </>
  )
}
