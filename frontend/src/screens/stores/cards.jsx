import text from "#operations/stores.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { ButtonLink } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { StoreCard } from "./card.jsx"
import "./stores.css"

/** @typedef {import("../../contract/types.d.ts").StoresQuery} StoresQuery */

/** @type {import("../../contract/client.js").Operation<StoresQuery, import("../../contract/types.d.ts").StoresQueryVariables>} */
const STORES = operation(text)
const NO_VARIABLES = {}

/**
 * The stores as cards (V23).
 *
 * @param {{ level: 2 | 3 }} props level: of their headings
 */
export function StoreCards({ level }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(STORES, NO_VARIABLES, { every: 15 })
  const may = viewer.value?.mayAdminister
  const stores = data?.stores.nodes
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!stores && loading && <Loading rows={8} />}
      {stores?.length === 0 && (
        <Empty
          title={t("ui-stores-none")}
          actions={may && <ButtonLink look="main" icon="plus" href="/amazon/stores/new">{t("ui-store-add")}</ButtonLink>}
        >
          <p>{t(may ? "ui-stores-none-why" : "ui-stores-none-role")}</p>
        </Empty>
      )}
      {stores && stores.length > 0 && (
        <ul class="stores">
          {stores.map((store) => <li key={store.id}><StoreCard store={store} level={level} onChanged={refetch} /></li>)}
        </ul>
      )}
    </>
  )
}
