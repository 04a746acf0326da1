import { useState } from "preact/hooks"
import text from "#operations/left-out.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { AmazonStatusChip } from "../../parts/chip.jsx"
import { FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { useOrderImport } from "./order-import.js"

/** @typedef {NonNullable<import("../../contract/types.d.ts").LeftOutQuery["store"]>["leftOut"]["nodes"][number]} LeftOutOrder */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").LeftOutQuery, import("../../contract/types.d.ts").LeftOutQueryVariables>} */
const LEFT_OUT = operation(text)

/**
 * The orders that were not imported when the store was connected (D2), each to be had on demand.
 *
 * @param {{ store: import("./screen.jsx").Store, mayImport: boolean, onChanged: () => void }} props
 */
export function LeftOutPanel({ store, mayImport, onChanged }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(LEFT_OUT, { id: store.id, after: pages.at(-1) }, { every: 30 })
  const found = data?.store?.leftOut
  const changed = () => {
    onChanged()
    void refetch()
  }
  return (
    <Panel title={t("ui-left-out-orders", { count: store.ordersLeftOut })} flush>
      <p class="faint small left-out__why">{t("ui-left-out-why")}</p>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={4} />}
      <ul class="left-out">
        {found?.nodes.map((order) => (
          <li key={order.amazonOrderNumber}>
            <LeftOut order={order} storeId={store.id} mayImport={mayImport} onAsked={changed} />
          </li>
        ))}
      </ul>
      {found && <Pages pages={pages} page={found.pageInfo} onGo={setPages} />}
    </Panel>
  )
}

/** @param {{ order: LeftOutOrder, storeId: string, mayImport: boolean, onAsked: () => void }} props */
function LeftOut({ order, storeId, mayImport, onAsked }) {
  const t = useText()
  const [asked, setAsked] = useState(false)
  const { take, answer, running, failure } = useOrderImport(storeId, onAsked)
  const go = async () => setAsked(await take({ amazonOrderNumbers: [order.amazonOrderNumber] }))
  return (
    <>
      <div class="left-out__order">
        <span class="num">{order.amazonOrderNumber}</span>
        <span class="soft small left-out__state"><AmazonStatusChip word={order.amazonStatus} /> {order.purchaseDate && <When iso={order.purchaseDate} />}</span>
      </div>
      {mayImport && !asked && (
        <Button busy={running} onClick={go}>{t("ui-left-out-import")}<span class="unseen"> {order.amazonOrderNumber}</span></Button>
      )}
      {asked && <p class="small soft left-out__said" role="status">{answer?.sentence}</p>}
      <Refusals failure={failure} userErrors={answer?.userErrors} />
    </>
  )
}
