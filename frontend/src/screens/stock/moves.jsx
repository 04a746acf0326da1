import { useState } from "preact/hooks"
import text from "#operations/stock-ledger.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Chip, OrderStatusChip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"
import "./stock.css"

/**
 * @typedef {import("../../contract/types.d.ts").StockLedgerQuery} LedgerQuery
 * @typedef {LedgerQuery["stockLedger"]["nodes"][number]} Move
 */

/** @type {import("../../contract/client.js").Operation<LedgerQuery, import("../../contract/types.d.ts").StockLedgerQueryVariables>} */
const LEDGER = operation(text)

/** @type {Record<Move["kind"], import("../../parts/chip.jsx").Tone>} */
const TONES = { HOLD: "blue", BECOME: "green", RELEASE: "grey", EXPIRE: "amber" }

/**
 * The ledger, the newest movement first.
 *
 * @param {{ sku?: string }} props sku: of this one alone
 */
export function Moves({ sku }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(LEDGER, { sku, after: pages.at(-1) }, { every: 30 })
  const ledger = data?.stockLedger
  const narrow = useNarrow()
  if (failure) return <FailureNotice failure={failure} retry={refetch} />
  if (!ledger) return loading ? <Loading rows={8} /> : null
  if (!ledger.nodes.length) return <Empty title={t("ui-stock-no-moves")} />
  const List = narrow ? Cards : Table
  return (
    <div class="panel panel--flush">
      <List moves={ledger.nodes} named={!sku} />
      <Pages pages={pages} page={ledger.pageInfo} onGo={setPages} />
    </div>
  )
}

/** @param {{ move: Move }} props */
function Kind({ move }) {
  const t = useText()
  return <Chip tone={TONES[move.kind]}>{t(`ui-stock-move-${move.kind}`)}</Chip>
}

/** @param {{ move: Move }} props */
function OrderLink({ move }) {
  return <a class="num" href={addressOf.order(move.order.id)}>{move.order.amazonOrderNumber}</a>
}

/** @param {{ move: Move }} props */
function SkuLink({ move }) {
  return <a class="num" href={addressOf.stock(move.sku)}>{move.sku}</a>
}

/** @param {{ moves: Move[], named: boolean }} props named: whose movement it is */
function Table({ moves, named }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-stock-moves")}>
      <table class="table">
        <caption class="unseen">{t("ui-stock-moves")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-stock-when")}</th>
            {named && <th scope="col">{t("ui-stock-sku")}</th>}
            <th scope="col">{t("ui-stock-what")}</th>
            <th scope="col" class="right">{t("ui-stock-units")}</th>
            <th scope="col">{t("ui-order")}</th>
            <th scope="col">{t("ui-column-status")}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.id}>
              <td><When iso={move.at} /></td>
              {named && <td><SkuLink move={move} /></td>}
              <td><Kind move={move} /></td>
              <td class="right num">{move.quantity}</td>
              <td><OrderLink move={move} /></td>
              <td><OrderStatusChip status={move.order.status} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ moves: Move[], named: boolean }} props */
function Cards({ moves, named }) {
  const t = useText()
  return (
    <ul>
      {moves.map((move) => (
        <li class="stock__card" key={move.id}>
          <div class="stock__card-head"><Kind move={move} /><span class="soft small"><When iso={move.at} /></span></div>
          <Facts
            facts={[
              ...(named ? /** @type {[string, import("preact").ComponentChildren][]} */ ([[t("ui-stock-sku"), <SkuLink move={move} />]]) : []),
              [t("ui-stock-units"), move.quantity],
              [t("ui-order"), <OrderLink move={move} />],
              [t("ui-column-status"), <OrderStatusChip status={move.order.status} />],
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
