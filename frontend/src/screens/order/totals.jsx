import "../../parts/totals.css"
import { isZero } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"

/**
 * Amazon's own amounts, component by component, down to the grand total.
 *
 * @param {{ lines: import("../../contract/types.d.ts").TotalLine[] }} props
 */
export function Totals({ lines }) {
  const t = useText()
  const shown = lines.filter((line) => line.component === "GRAND_TOTAL" || !isZero(line.amount))
  return (
    <dl class="totals">
      {shown.map((line) => (
        <div class={line.component === "GRAND_TOTAL" ? "totals__grand" : undefined} key={line.component}>
          <dt>{t(`ui-total-${line.component}`)}</dt>
          <dd><Amount money={line.amount} /></dd>
        </div>
      ))}
    </dl>
  )
}
