import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Icon } from "../../parts/icon.jsx"
import { chips } from "./filter.js"

/**
 * Search over number, buyer, SKU and tracking, the way to all filters, and the two questions asked
 * most often.
 *
 * @param {object} props
 * @param {import("./filter.js").Filter} props.filter
 * @param {(filter: import("./filter.js").Filter) => void} props.onApply
 * @param {boolean} props.filtering
 * @param {() => void} props.onFilters
 * @param {import("preact").ComponentChildren} [props.children] more that stands in the bar
 */
export function SearchBar({ filter, onApply, filtering, onFilters, children }) {
  const t = useText()
  const count = chips(filter).length
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    onApply({ ...filter, text: String(words.get("text")).trim() })
  }
  const waiting = filter.attention === "yes"
  const toShip = filter.statuses.join() === "UNSHIPPED,PARTIALLY_SHIPPED"
  return (
    <div class="orders__bar">
      <form class="orders__search" role="search" onSubmit={submit} key={filter.text}>
        <Icon name="search" />
        <input class="input" type="search" name="text" defaultValue={filter.text} aria-label={t("ui-orders-search")} placeholder={t("ui-orders-search")} />
      </form>
      <Button icon="filter" onClick={onFilters} aria-expanded={filtering} aria-controls="filter-panel">
        {count ? t("ui-filters-count", { count }) : t("ui-filters")}
      </Button>
      <Button class="toggle" aria-pressed={toShip} onClick={() => onApply({ ...filter, statuses: toShip ? [] : ["UNSHIPPED", "PARTIALLY_SHIPPED"] })}>
        {t("ui-filter-to-ship")}
      </Button>
      <Button class="toggle" icon="alert" aria-pressed={waiting} onClick={() => onApply({ ...filter, attention: waiting ? "" : "yes" })}>
        {t("ui-needs-attention")}
      </Button>
      {children}
    </div>
  )
}
