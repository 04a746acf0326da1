import { useText } from "../../language/language.js"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"

/**
 * Orders that could not be read. They stop nothing else, so nobody would notice them anywhere else.
 *
 * @param {{ orders: import("./screen.jsx").Store["ordersSetAside"] }} props
 */
export function SetAsidePanel({ orders }) {
  const t = useText()
  return (
    <Panel title={t("ui-set-aside", { count: orders.length })}>
      <p class="faint small">{t("ui-set-aside-means")}</p>
      <ul class="stack small">
        {orders.map(({ amazonOrderNumber, reason, seenAt }) => (
          <li key={amazonOrderNumber}>
            <span class="num">{amazonOrderNumber}</span> · <When iso={seenAt} />
            <br />
            <code>{reason}</code>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
