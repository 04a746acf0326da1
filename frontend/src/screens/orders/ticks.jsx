import { useText } from "../../language/language.js"
import "./ticks.css"

/** @typedef {import("./selection.js").Selection} Selection */

/**
 * Ticks one order.
 *
 * @param {{ selection: Selection, order: { id: string, amazonOrderNumber: string } }} props
 */
export function OrderTick({ selection, order }) {
  const t = useText()
  return (
    <label class="order-tick">
      <input
        type="checkbox"
        aria-label={t("ui-tick-order", { number: order.amazonOrderNumber })}
        checked={selection.has(order.id)}
        onChange={(event) => selection.tick(order.id, event.currentTarget.checked)}
      />
    </label>
  )
}

/**
 * Ticks the page; half ticked while some of it is.
 *
 * @param {{ selection: Selection, words?: boolean }} props words: said beside it, too
 */
export function PageTick({ selection, words }) {
  const t = useText()
  const name = t("ui-tick-page")
  return (
    <label class={words ? "tick" : "order-tick"}>
      <input
        type="checkbox"
        aria-label={name}
        checked={selection.page === "all"}
        indeterminate={selection.page === "some"}
        onChange={(event) => selection.tickPage(event.currentTarget.checked)}
      />
      {words && name}
    </label>
  )
}
