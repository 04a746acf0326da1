import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { Notice } from "../../parts/notice.jsx"
import "../../parts/table.css"

/**
 * Where Amazon's own amounts are apart, so that no Commerce order is made of them (D16). What the
 * page says at its top is not said again.
 *
 * @param {{ order: import("./screen.jsx").Order }} props
 */
export function Difference({ order }) {
  const t = useText()
  const found = order.totalsDifference
  if (!found) return null
  const title = (/** @type {string | null} */ line) => order.items.find((item) => item.orderItemId === line)?.title
  return (
    <div class="difference">
      {order.attention?.code !== `totals-${found.code}` && <Notice tone="warn" title={found.sentence} />}
      {found.components.length > 0 && (
        <div class="table-frame">
          <table class="table">
            <caption class="unseen">{t("ui-difference")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("ui-difference-part")}</th>
                <th scope="col" class="right">{t("ui-difference-amazon")}</th>
                <th scope="col" class="right">{t("ui-difference-ours")}</th>
                <th scope="col" class="right">{t("ui-difference-apart")}</th>
              </tr>
            </thead>
            <tbody>
              {found.components.map((one, row) => (
                <tr key={row}>
                  <th scope="row">
                    {t(`ui-total-${one.component}`)}
                    {one.orderItemId && <span class="faint small"> {title(one.orderItemId) ?? one.orderItemId}</span>}
                  </th>
                  <td class="right"><Amount money={one.amazon} /></td>
                  <td class="right"><Amount money={one.ours} /></td>
                  <td class="right"><Amount money={one.difference} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
