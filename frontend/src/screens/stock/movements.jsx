import { useText } from "../../language/language.js"
import { PageHead } from "../../parts/page.jsx"
import { Moves } from "./moves.jsx"
import { FindSku, StockSections } from "./sections.jsx"

/** Every movement of every hold. */
export default function MovementsScreen() {
  const t = useText()
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-stock-moves")} below={<p class="soft small">{t("ui-stock-lead")}</p>} />
      <FindSku />
      <StockSections />
      <Moves />
    </div>
  )
}
