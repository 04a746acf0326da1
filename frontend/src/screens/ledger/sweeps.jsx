import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").Ledger["sweeps"][number]} Sweep */

/**
 * The newest sweeps: what they covered, which is what an audit is held against.
 *
 * @param {{ sweeps: Sweep[] }} props
 */
export function SweepsPanel({ sweeps }) {
  const t = useText()
  const narrow = useNarrow()
  return (
    <Panel title={t("ui-sweeps")} flush>
      {sweeps.length === 0 && <p class="faint small ledger__note">{t("ui-sweeps-none")}</p>}
      {sweeps.length > 0 && (narrow ? <Cards sweeps={sweeps} /> : <Table sweeps={sweeps} />)}
    </Panel>
  )
}

/** @param {{ sweeps: Sweep[] }} props */
function Table({ sweeps }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-sweeps")}>
      <table class="table">
        <caption class="unseen">{t("ui-sweeps")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-sweep-started")}</th>
            <th scope="col">{t("ui-sweep-kind")}</th>
            <th scope="col">{t("ui-sweep-covers")}</th>
            <th scope="col" class="right">{t("ui-sweep-pages")}</th>
            <th scope="col" class="right">{t("ui-orders")}</th>
            <th scope="col" class="right">{t("ui-sweep-news")}</th>
            <th scope="col">{t("ui-sweep-outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {sweeps.map((sweep) => (
            <tr key={sweep.id}>
              <th scope="row"><When iso={sweep.startedAt} /></th>
              <td>{t(`ui-sweep-kind-${sweep.kind}`)}</td>
              <td><Covered sweep={sweep} /></td>
              <td class="right num">{sweep.pages}</td>
              <td class="right num">{sweep.orders}</td>
              <td class="right num">{sweep.news}</td>
              <td><Outcome sweep={sweep} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ sweeps: Sweep[] }} props */
function Cards({ sweeps }) {
  const t = useText()
  return (
    <ul class="audits">
      {sweeps.map((sweep) => (
        <li key={sweep.id}>
          <div class="audits__head"><span>{t(`ui-sweep-kind-${sweep.kind}`)} <span class="soft small"><When iso={sweep.startedAt} /></span></span><Outcome sweep={sweep} /></div>
          <p class="small soft"><Covered sweep={sweep} /></p>
          <p class="small soft num">{t("ui-sweep-numbers", { pages: sweep.pages, orders: sweep.orders, news: sweep.news })}</p>
        </li>
      ))}
    </ul>
  )
}

/** @param {{ sweep: Sweep }} props */
function Covered({ sweep }) {
  return <><When iso={sweep.coversFrom} /> – <When iso={sweep.coversTo} /></>
}

/** @param {{ sweep: Sweep }} props */
function Outcome({ sweep }) {
  const t = useText()
  const { outcome } = sweep
  if (!outcome) return <Chip tone="blue">{t("ui-sweep-running")}</Chip>
  return outcome === "complete" ? <Chip tone="green">{t("ui-sweep-complete")}</Chip> : <Chip tone="amber">{t("ui-sweep-given-up", { why: outcome })}</Chip>
}
