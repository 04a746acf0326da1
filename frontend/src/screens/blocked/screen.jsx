import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/blocked-orders.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { useStores } from "../../shell/stores.jsx"
import { Group } from "./group.jsx"
import { BlockedSections } from "./sections.jsx"
import "./blocked.css"

/**
 * @typedef {import("../../contract/types.d.ts").BlockedOrdersQuery} BlockedOrdersQuery
 * @typedef {BlockedOrdersQuery["blockedOrders"][number]} BlockedGroup
 */

/** @type {import("../../contract/client.js").Operation<BlockedOrdersQuery, import("../../contract/types.d.ts").BlockedOrdersQueryVariables>} */
const BLOCKED = operation(text)

/** The orders that wait for a person, by what they wait for, and the means to let them go on (D10). */
export default function BlockedScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const storeId = query.store || undefined
  const { data, failure, loading, refetch } = useQuery(BLOCKED, { storeId }, { every: 10 })
  // Said above the groups: a group that has been dealt with is gone.
  const [said, setSaid] = useState(/** @type {import("preact").ComponentChildren} */ (null))
  const groups = data?.blockedOrders
  const count = groups?.reduce((sum, group) => sum + group.count, 0)
  const choose = (/** @type {string} */ id) => route(id ? `/amazon/blocked?store=${encodeURIComponent(id)}` : "/amazon/blocked", true)
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-blocked")}
        trail={[[t("ui-orders"), "/amazon/orders"]]}
        beside={count !== undefined && <span class="soft num">{t("ui-orders-count", { count })}</span>}
      />
      <BlockedSections />
      <StoreChoice chosen={storeId} onChoose={choose} />
      {said}
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!groups && loading && <Loading rows={8} />}
      {groups?.length === 0 && <Empty title={t("ui-blocked-none")}><p>{t("ui-blocked-none-why")}</p></Empty>}
      {groups?.map((group) => (
        <Group group={group} storeId={storeId} onChanged={refetch} onSaid={setSaid} key={`${group.code} ${group.subject}`} />
      ))}
    </div>
  )
}

/** @param {{ chosen: string | undefined, onChoose: (id: string) => void }} props */
export function StoreChoice({ chosen, onChoose }) {
  const t = useText()
  const stores = useStores()
  if (stores.length < 2) return null
  return (
    <div class="blocked__choice">
      <Field label={t("ui-store")}>
        <select class="input" value={chosen ?? ""} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{t("ui-errors-any-store")}</option>
          {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
    </div>
  )
}
