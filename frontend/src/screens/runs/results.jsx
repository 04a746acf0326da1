import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { OrderStatusChip } from "../../parts/chip.jsx"
import { Empty } from "../../parts/outcome.jsx"
import { Pages } from "../../parts/pages.jsx"
import { addressOf } from "../addresses.js"
import { ResultStateChip } from "./states.jsx"

/**
 * What became of each order, in the order of their turn.
 *
 * @param {object} props
 * @param {import("./operations.js").Run} props.run
 * @param {boolean} props.undone whether only those are shown for which nothing was done
 * @param {(undone: boolean) => void} props.onFilter
 * @param {string[]} props.pages
 * @param {(pages: string[]) => void} props.onGo
 * @param {boolean} props.busy
 */
export function Results({ run, undone, onFilter, pages, onGo, busy }) {
  const t = useText()
  const { nodes, pageInfo } = run.results
  return (
    <section class="panel panel--flush" aria-label={t("ui-run-results")} aria-busy={busy}>
      <div class="runs__filter">
        <Button class="toggle" aria-pressed={!undone} onClick={() => onFilter(false)}>{t("ui-run-all", { count: run.total - run.gone })}</Button>
        <Button class="toggle" aria-pressed={undone} onClick={() => onFilter(true)}>{t("ui-run-undone", { count: run.skipped + run.failed + run.left })}</Button>
      </div>
      {nodes.length === 0 && !busy && <Empty title={t(undone ? "ui-run-none-undone" : "ui-run-none")} />}
      <ul class="runs__results">
        {nodes.map((result) => <Result result={result} key={result.order.id} />)}
      </ul>
      <Pages pages={pages} page={pageInfo} onGo={onGo} />
    </section>
  )
}

/** @param {{ result: import("./operations.js").Result }} props */
function Result({ result }) {
  const { order } = result
  return (
    <li class="runs__result">
      <div class="runs__order">
        <a class="num nowrap" href={addressOf.order(order.id)}>{order.amazonOrderNumber}</a>
        <OrderStatusChip status={order.status} amazonStatus={order.amazonStatus} />
        <span class="small soft">{order.store.name}{order.commerceOrderNumber && <> · <span class="num">{order.commerceOrderNumber}</span></>}</span>
      </div>
      <div class="runs__outcome">
        <ResultStateChip state={result.state} />
        <span>{result.sentence}</span>
      </div>
    </li>
  )
}
