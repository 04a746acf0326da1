import { useText } from "../../language/language.js"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"

/**
 * Orders that somebody asked for by number and that did not come: a slip in a digit would otherwise
 * show nowhere.
 *
 * @param {{ orders: import("./screen.jsx").Store["ordersAskedFor"] }} props
 */
export function AskedForPanel({ orders }) {
  const t = useText()
  return (
    <Panel title={t("ui-asked-for", { count: orders.length })}>
      <ul class="stack small">
        {orders.map(({ amazonOrderNumber, askedBy, askedAt, sentence }) => (
          <li key={amazonOrderNumber}>
            <span class="num">{amazonOrderNumber}</span> · <span class="soft">{t("ui-asked-for-by", { name: askedBy })}, <When iso={askedAt} /></span>
            <br />
            {sentence}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
