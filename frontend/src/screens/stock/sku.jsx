import text from "#operations/stock.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { Moves } from "./moves.jsx"
import { FindSku } from "./sections.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").StockQuery} StockQuery
 * @typedef {NonNullable<StockQuery["stockOf"]>} Stock
 */

/** @type {import("../../contract/client.js").Operation<StockQuery, import("../../contract/types.d.ts").StockQueryVariables>} */
const STOCK = operation(text)

/** One SKU: what Commerce says, what the ledger says, whether both add up, and every movement. @param {{ sku: string }} props */
export default function SkuScreen({ sku }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(STOCK, { sku }, { every: 30 })
  const stock = data?.stockOf
  return (
    <div class="page page--middle" key={sku}>
      <PageHead
        title={sku}
        trail={[[t("ui-stock"), "/amazon/stock"]]}
        below={stock?.name && <p class="soft">{stock.name}</p>}
      />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={8} />}
      {data && !stock && (
        <>
          <Empty title={t("ui-stock-no-such", { sku })}><p>{t("ui-stock-no-such-why")}</p></Empty>
          <FindSku />
        </>
      )}
      {stock && (
        <>
          <Notice tone={stock.addsUp ? "good" : "warn"} title={stock.sentence}>
            {stock.manageStock === false && <p class="soft">{t("ui-stock-unmanaged")}</p>}
          </Notice>
          <div class="columns">
            <InCommerce stock={stock} />
            <InLedger stock={stock} />
          </div>
          <h2>{t("ui-stock-moves")}</h2>
          <Moves sku={sku} />
        </>
      )}
    </div>
  )
}

/** @param {{ stock: Stock }} props */
function InCommerce({ stock }) {
  const t = useText()
  const counts = stock.manageStock !== false
  return (
    <Panel title={t("ui-stock-in-commerce")}>
      <Facts
        facts={[
          [t("ui-stock-on-hand"), counts ? stock.onHand : null],
          [t("ui-stock-held-here"), less(stock.held)],
          [t("ui-stock-held-elsewhere"), less(stock.heldElsewhere)],
          [t("ui-stock-reserved"), less(stock.reserved)],
          [t("ui-stock-available"), counts ? <span class="stock__sum">{equal(stock.available)}</span> : null],
        ]}
      />
    </Panel>
  )
}

/** @param {{ stock: Stock }} props */
function InLedger({ stock: { ledger } }) {
  const t = useText()
  return (
    <Panel title={t("ui-stock-in-ledger")}>
      <Facts
        facts={[
          [t("ui-stock-ever-held"), ledger.held],
          [t("ui-stock-became"), less(ledger.became)],
          [t("ui-stock-released"), less(ledger.released)],
          [t("ui-stock-expired"), less(ledger.expired)],
          [t("ui-stock-still-held"), <span class="stock__sum">{equal(ledger.open)}</span>],
        ]}
      />
    </Panel>
  )
}

/** @param {number | null | undefined} units */
const less = (units) => (units === null || units === undefined ? null : `− ${units}`)

/** @param {number | null | undefined} units */
const equal = (units) => (units === null || units === undefined ? null : `= ${units}`)
