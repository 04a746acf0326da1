import { useState } from "preact/hooks"
import compareText from "#operations/stock-compare.graphql?raw"
import text from "#operations/stock-comparisons.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { Working } from "../../parts/working.jsx"
import { tell } from "../../shell/toasts.jsx"
import { addressOf } from "../addresses.js"
import { StockSections } from "./sections.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").StockComparisonsQuery} ComparisonsQuery
 * @typedef {ComparisonsQuery["stockComparisons"]["nodes"][number]} Comparison
 * @typedef {import("../../contract/types.d.ts").StockCompareMutation["stockCompare"]} Payload
 */

/** @type {import("../../contract/client.js").Operation<ComparisonsQuery, import("../../contract/types.d.ts").StockComparisonsQueryVariables>} */
const COMPARISONS = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StockCompareMutation, import("../../contract/types.d.ts").StockCompareMutationVariables>} */
const COMPARE = operation(compareText)

/** The nightly comparisons with Commerce, and one on demand. */
export default function ComparisonsScreen() {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(COMPARISONS, { after: pages.at(-1) }, { every: 30 })
  const comparisons = data?.stockComparisons
  const done = () => {
    setPages([])
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-stock-comparisons")} below={<p class="soft small">{t("ui-stock-comparisons-lead")}</p>} />
      <StockSections />
      {viewer.value?.mayOperate && <CompareNow onDone={done} />}
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!comparisons && loading && <Loading rows={6} />}
      {comparisons?.nodes.length === 0 && <Empty title={t("ui-stock-no-comparisons")} />}
      {comparisons && comparisons.nodes.length > 0 && (
        <div class="panel panel--flush">
          <ul>
            {comparisons.nodes.map((comparison) => <Line comparison={comparison} key={comparison.id} />)}
          </ul>
          <Pages pages={pages} page={comparisons.pageInfo} onGo={setPages} />
        </div>
      )}
    </div>
  )
}

/** @param {{ onDone: () => void }} props */
function CompareNow({ onDone }) {
  const t = useText()
  const [compare, { running, failure }] = useAction(COMPARE)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const go = async () => {
    const told = (await compare({}))?.stockCompare
    setAnswer(told)
    if (told?.comparison) tell(told.comparison.sentence)
    onDone()
  }
  return (
    <>
      <div><Button icon="refresh" busy={running} onClick={go}>{t("ui-stock-compare")}</Button></div>
      <Working on={running} label={t("ui-stock-comparing")} />
      <Refusals failure={failure} userErrors={answer?.userErrors} />
    </>
  )
}

/** @param {{ comparison: Comparison }} props */
function Line({ comparison }) {
  return (
    <li class="stock__card">
      <div class="stock__card-head">
        <span>{comparison.sentence}</span>
        <span class="soft small"><When iso={comparison.at} /></span>
      </div>
      {comparison.differences.length > 0 && (
        <ul class="stock__differences small">
          {comparison.differences.map((difference) => (
            <li key={`${difference.amazonOrderNumber} ${difference.sku}`}>
              {difference.order
                ? <a class="num" href={addressOf.order(difference.order.id)}>{difference.amazonOrderNumber}</a>
                : <span class="num">{difference.amazonOrderNumber}</span>}
              {" · "}{difference.sentence}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
