import { useLocation } from "preact-iso"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Sections } from "../../parts/sections.jsx"
import { addressOf } from "../addresses.js"
import "./stock.css"

/** What there is to see of the stock that is held, page by page. */
export function StockSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-stock-sections")}
      places={[
        [t("ui-stock-held"), "/amazon/stock"],
        [t("ui-stock-moves"), "/amazon/stock/movements"],
        [t("ui-stock-comparisons"), "/amazon/stock/comparisons"],
      ]}
    />
  )
}

/** The way to one SKU's page. */
export function FindSku() {
  const t = useText()
  const { route } = useLocation()
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const sku = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("sku")).trim()
    if (sku) route(addressOf.stock(sku))
  }
  return (
    <form class="stock__find" role="search" onSubmit={submit}>
      <input class="input" type="search" name="sku" aria-label={t("ui-stock-find")} placeholder={t("ui-stock-find")} />
      <Button type="submit" icon="search">{t("ui-stock-open")}</Button>
    </form>
  )
}
