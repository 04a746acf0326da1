import { useState } from "preact/hooks"
import text from "#operations/stock-holds.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts, PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { FindSku, StockSections } from "./sections.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("../../contract/types.d.ts").StockHoldsQuery} HoldsQuery
 * @typedef {HoldsQuery["stockHolds"]["nodes"][number]} Hold
 */

/** @type {import("../../contract/client.js").Operation<HoldsQuery, import("../../contract/types.d.ts").StockHoldsQueryVariables>} */
const HOLDS = operation(text)

/** The SKUs that pending orders hold units of. */
export default function StockScreen() {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(HOLDS, { after: pages.at(-1) }, { every: 30 })
  const holds = data?.stockHolds
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-stock")} below={<p class="soft small">{t("ui-stock-lead")}</p>} />
      <FindSku />
      <StockSections />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!holds && loading && <Loading rows={8} />}
      {holds?.nodes.length === 0 && <Empty title={t("ui-stock-none")}><p>{t("ui-stock-none-why")}</p></Empty>}
      {holds && holds.nodes.length > 0 && (
        <div class="panel panel--flush">
          <HoldList holds={holds.nodes} />
          <Pages pages={pages} page={holds.pageInfo} onGo={setPages} />
        </div>
      )}
    </div>
  )
}

/** @param {{ holds: Hold[] }} props */
function HoldList({ holds }) {
  return useNarrow() ? <Cards holds={holds} /> : <Table holds={holds} />
}

/** @param {{ holds: Hold[] }} props */
function Table({ holds }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-stock-held")}>
      <table class="table">
        <caption class="unseen">{t("ui-stock-held")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-stock-sku")}</th>
            <th scope="col" class="right">{t("ui-stock-units")}</th>
            <th scope="col" class="right">{t("ui-stock-orders")}</th>
            <th scope="col">{t("ui-stock-since")}</th>
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.sku}>
              <th scope="row"><a class="num" href={addressOf.stock(hold.sku)}>{hold.sku}</a></th>
              <td class="right num">{hold.quantity}</td>
              <td class="right num">{hold.orders}</td>
              <td><When iso={hold.oldestHeldAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ holds: Hold[] }} props */
function Cards({ holds }) {
  const t = useText()
  return (
    <ul>
      {holds.map((hold) => (
        <li class="stock__card" key={hold.sku}>
          <a class="num" href={addressOf.stock(hold.sku)}>{hold.sku}</a>
          <Facts
            facts={[
              [t("ui-stock-units"), hold.quantity],
              [t("ui-stock-orders"), hold.orders],
              [t("ui-stock-since"), <When iso={hold.oldestHeldAt} />],
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
