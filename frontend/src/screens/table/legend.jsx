import { useText } from "../../language/language.js"
import { Facts, Panel } from "../../parts/page.jsx"

const ANSWERS = /** @type {const} */ (["CREATE", "CREATE_AND_RESERVE", "NO", "BACKORDER", "HOLD"])

/** What the answers mean. */
export function Legend() {
  const t = useText()
  return (
    <Panel title={t("ui-table-legend")}>
      <Facts facts={ANSWERS.map((answer) => [t(`ui-table-answer-${answer}`), t(`ui-table-means-${answer}`)])} />
    </Panel>
  )
}
