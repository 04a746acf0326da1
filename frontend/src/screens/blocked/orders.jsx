import idsText from "#operations/blocked-order-ids.graphql?raw"
import text from "#operations/blocked-order-list.graphql?raw"
import { useState } from "preact/hooks"
import { operation, send as ask } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { Button } from "../../parts/button.jsx"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Pages } from "../../parts/pages.jsx"
import { Progress } from "../../parts/progress.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { placeOf, useRequest } from "./actions.jsx"
import { IgnoreDialog } from "./ignore.jsx"
import { isRequest } from "./requests.js"
import { Results } from "./results.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").BlockedOrderListQuery} ListQuery
 * @typedef {import("../../contract/types.d.ts").BlockedOrderIdsQuery} IdsQuery
 * @typedef {ListQuery["orders"]["nodes"][number]} BlockedOrder
 */

/** @type {import("../../contract/client.js").Operation<ListQuery, import("../../contract/types.d.ts").BlockedOrderListQueryVariables>} */
const LIST = operation(text)
/** @type {import("../../contract/client.js").Operation<IdsQuery, import("../../contract/types.d.ts").BlockedOrderIdsQueryVariables>} */
const IDS = operation(idsText)

/** Those that lead to an order's own place, one by one. */
const ONE_BY_ONE = /** @type {const} */ (["EDIT_ADDRESS", "CHANGE_SETTINGS", "RESEND_TRACKING", "ANSWER_BUYER", "OPEN_COMMERCE_ORDER", "OPEN_SELLER_CENTRAL"])

/**
 * The orders of a group, with what may be asked for those that are ticked.
 *
 * @param {object} props
 * @param {import("./screen.jsx").BlockedGroup} props.group
 * @param {string | undefined} props.storeId
 * @param {() => void} props.onChanged
 * @param {(said: import("preact").ComponentChildren) => void} props.onSaid
 */
export function GroupOrders({ group, storeId, onChanged, onSaid }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [ticked, setTicked] = useState(/** @type {string[]} */ ([]))
  const [whole, setWhole] = useState(false)
  const filter = {
    needsAttention: true,
    attention: group.code,
    ...(group.subject !== null && { attentionSubject: group.subject }),
    ...(storeId && { storeIds: [storeId] }),
  }
  const { data, failure, loading, refetch } = useQuery(LIST, { filter, after: pages.at(-1) }, { every: 10 })
  const orders = data?.orders.nodes ?? []
  // What has left the group meanwhile is not asked for.
  const chosen = ticked.filter((id) => orders.some((order) => order.id === id))
  const changed = () => {
    void refetch()
    onChanged()
  }
  const tick = (/** @type {string} */ id, /** @type {boolean} */ on) => {
    setWhole(false)
    setTicked(on ? [...ticked, id] : ticked.filter((each) => each !== id))
  }
  const tickPage = (/** @type {boolean} */ on) => {
    setWhole(false)
    setTicked(on ? orders.map(({ id }) => id) : [])
  }
  const all = orders.length > 0 && chosen.length === orders.length
  const count = data?.orders.totalCount ?? 0

  if (failure && !data) return <FailureNotice failure={failure} retry={refetch} />
  if (!data) return loading ? <Loading rows={3} /> : null
  return (
    <>
      <Bulk group={group} chosen={whole ? () => idsOf(filter) : chosen} count={whole ? count : chosen.length} onDone={changed} onSaid={onSaid}>
        <label class="tick">
          <input type="checkbox" checked={all || whole} onChange={(event) => tickPage(event.currentTarget.checked)} />
          {t("ui-blocked-all", { count: orders.length })}
        </label>
        {count > orders.length && all && !whole && <Button look="quiet" onClick={() => setWhole(true)}>{t("ui-blocked-whole", { count })}</Button>}
        {whole && <strong class="small">{t("ui-blocked-whole-ticked", { count })}</strong>}
      </Bulk>
      <ul class="blocked__orders">
        {orders.map((order) => (
          <BlockedRow order={order} ticked={whole || chosen.includes(order.id)} onTick={(on) => tick(order.id, on)} key={order.id} />
        ))}
      </ul>
      <Pages pages={pages} page={data.orders.pageInfo} onGo={setPages} />
    </>
  )
}

/**
 * All orders of a group, on however many pages.
 *
 * @param {import("../../contract/types.d.ts").OrderFilter} filter
 */
async function idsOf(filter) {
  const ids = /** @type {string[]} */ ([])
  for (let after = /** @type {string | null | undefined} */ (undefined); after !== null;) {
    const { data } = /** @type {{ data: IdsQuery }} */ (await ask(IDS, { filter, after }))
    ids.push(...data.orders.nodes.map(({ id }) => id))
    after = data.orders.pageInfo.hasNextPage ? data.orders.pageInfo.endCursor : null
  }
  return ids
}

/**
 * @param {object} props
 * @param {import("./screen.jsx").BlockedGroup} props.group
 * @param {string[] | (() => Promise<string[]>)} props.chosen
 * @param {number} props.count how many that is
 * @param {() => void} props.onDone
 * @param {(said: import("preact").ComponentChildren) => void} props.onSaid
 * @param {import("preact").ComponentChildren} props.children
 */
function Bulk({ group, chosen, count, onDone, onSaid, children }) {
  const t = useText()
  const [ignoring, setIgnoring] = useState(false)
  const { send, running } = useRequest(chosen, onDone, (request, answers) =>
    onSaid(<Results request={request} answers={answers} />))
  const offered = group.actions.filter(isRequest)
  if (!offered.length) return null
  return (
    <div class="blocked__bulk">
      {children}
      <div class="actions">
        {offered.map((action) => (
          <Button
            key={action}
            disabled={!count}
            busy={running?.request === action}
            onClick={() => (action === "IGNORE" ? setIgnoring(true) : void send(action))}
          >
            {t(`ui-action-${action}`)}
          </Button>
        ))}
      </div>
      {running && running.count > 1 && <Progress label={t(`ui-action-${running.request}`)} done={running.done} total={running.count} />}
      <IgnoreDialog
        count={ignoring ? count : 0}
        running={running}
        onClose={() => setIgnoring(false)}
        onIgnore={async (reason) => {
          await send("IGNORE", reason)
          setIgnoring(false)
        }}
      />
    </div>
  )
}

/** @param {{ order: BlockedOrder, ticked: boolean, onTick: (on: boolean) => void }} props */
function BlockedRow({ order, ticked, onTick }) {
  const t = useText()
  const own = order.attention?.actions.find((action) => ONE_BY_ONE.includes(/** @type {any} */ (action)))
  const address = own && placeOf(own, { ...order, items: [] }, order.attention?.subject)
  return (
    <li class="blocked__order">
      <input
        type="checkbox"
        class="blocked__tick"
        aria-label={t("ui-blocked-tick", { number: order.amazonOrderNumber })}
        checked={ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div class="blocked__order-words">
        <p><a class="num" href={addressOf.order(order.id)}>{order.amazonOrderNumber}</a> <OrderStatusChip status={order.status} amazonStatus={order.amazonStatus} /></p>
        <p class="small soft blocked__facts">
          <span>{order.store.name}</span>
          <span><Amount money={order.total} /></span>
          <span>{t("ui-column-purchased")} <When iso={order.purchaseDate} zone={order.store.marketplace.timeZone} /></span>
          <span>{t("ui-column-shipBy")} <When iso={order.latestShipDate} zone={order.store.marketplace.timeZone} /></span>
        </p>
        {order.attention?.subject === null && <p class="small">{order.attention.reason}</p>}
      </div>
      {address && own && <a class="small" href={address}>{t(`ui-action-${own}`)}<span class="unseen"> {order.amazonOrderNumber}</span></a>}
    </li>
  )
}
