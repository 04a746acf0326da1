import "../../parts/totals.css"
import { isZero, negated } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"

/**
 * Amazon's own amounts, component by component, down to the grand total; below it the tax that
 * Amazon hands over itself.
 *
 * @param {object} props
 * @param {import("../../contract/types.d.ts").TotalLine[]} props.lines
 * @param {import("../../contract/types.d.ts").Money | null} props.taxByMarketplace
 */
export function Totals({ lines, taxByMarketplace }) {
  const t = useText()
  const shown = lines.filter((line) => line.component === "GRAND_TOTAL" || !isZero(line.amount))
  return (
    <>
      <dl class="totals">
        {shown.map((line, row) => (
          <div class={line.component === "GRAND_TOTAL" ? "totals__grand" : undefined} key={row}>
            <dt>
              {t(`ui-total-${line.component}`)}
              <Details line={line} />
            </dt>
            <dd><Amount money={signed(line, line.amount)} /></dd>
          </div>
        ))}
      </dl>
      {taxByMarketplace && !isZero(taxByMarketplace) && (
        <p class="small soft totals__note">{t("ui-tax-by-marketplace")} <Amount money={taxByMarketplace} /></p>
      )}
    </>
  )
}

/**
 * A discount is taken off: without a sign the column would not add up to its total.
 *
 * @param {import("../../contract/types.d.ts").TotalLine} line
 * @param {import("../../contract/types.d.ts").Money} amount
 */
const signed = (line, amount) => (line.component === "DISCOUNT" ? negated(amount) : amount)

/**
 * What a tax or a discount belongs to, when that is more than one thing or not the goods.
 *
 * @param {{ line: import("../../contract/types.d.ts").TotalLine }} props
 */
function Details({ line }) {
  const t = useText()
  const told = line.details.filter(({ amount }) => !isZero(amount))
  const plain = told.length === 1 && told[0]?.component === "ITEM"
  if (!told.length || plain) return null
  return (
    <span class="totals__of small faint">
      {told.map(({ component, amount }) => (
        <span key={component}>{t(`ui-total-${component}`)} <Amount money={signed(line, amount)} /></span>
      ))}
    </span>
  )
}
