import { isZero } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty } from "../../parts/outcome.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").Order} Order
 * @typedef {Order["items"][number]} Item
 */

/** @param {{ order: Order }} props */
export function ItemsTab({ order }) {
  const t = useText()
  const narrow = useNarrow()
  if (!order.items.length) return <Empty title={t("ui-items-none")} />
  return narrow
    ? <div class="stack">{order.items.map((item) => <ItemCard item={item} key={item.id} />)}</div>
    : <Panel flush><ItemsTable items={order.items} /></Panel>
}

/** @param {{ items: Item[] }} props */
function ItemsTable({ items }) {
  const t = useText()
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="unseen">{t("ui-tab-items")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-item")}</th>
            <th scope="col">{t("ui-sku")}</th>
            <th scope="col" class="right">{t("ui-ordered")}</th>
            <th scope="col" class="right">{t("ui-shipped-count")}</th>
            <th scope="col" class="right">{t("ui-open")}</th>
            <th scope="col" class="right">{t("ui-unit-price")}</th>
            <th scope="col" class="right">{t("ui-line-total")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row"><Title item={item} /></th>
              <td class="num">{item.sku ?? "–"}</td>
              <td class="right num">{item.quantityOrdered}</td>
              <td class="right num">{item.quantityShipped}</td>
              <td class="right num">{item.quantityOpen}</td>
              <td class="right"><Amount money={item.unitPrice} /></td>
              <td class="right"><Amount money={item.total} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ item: Item }} props */
function ItemCard({ item }) {
  const t = useText()
  return (
    <Panel>
      <Title item={item} />
      <Facts
        facts={[
          [t("ui-sku"), item.sku],
          [t("ui-ordered"), item.quantityOrdered],
          [t("ui-shipped-count"), item.quantityShipped],
          [t("ui-open"), item.quantityOpen],
          [t("ui-unit-price"), <Amount money={item.unitPrice} />],
          [t("ui-line-total"), <Amount money={item.total} />],
        ]}
      />
    </Panel>
  )
}

/**
 * What Amazon collects of the line's tax, and what its papers need.
 *
 * @param {{ item: Item }} props
 */
function Tax({ item }) {
  const t = useText()
  const tax = item.taxByMarketplace
  const party = item.taxCollections.find((one) => one.responsibleParty)?.responsibleParty
  const papers = [...item.taxReportingSchemes, item.iossNumber].filter(Boolean).join(" · ")
  return (
    <>
      {tax && !isZero(tax) && (
        <span class="faint small">
          {t("ui-item-tax-by-marketplace")} <Amount money={tax} /> ({party ?? t("ui-tax-party-unknown")})
        </span>
      )}
      {papers && <span class="faint small">{papers}</span>}
    </>
  )
}

/** @param {{ item: Item }} props */
function Title({ item }) {
  const t = useText()
  const small = [
    item.asin && `ASIN ${item.asin}`,
    item.condition,
    item.isTransparency && "Transparency",
    item.giftWrapLevel && `${t("ui-gift-wrap")}: ${item.giftWrapLevel}`,
  ].filter(Boolean)
  return (
    <div class="order__item">
      <strong>{item.title}</strong>
      {small.length > 0 && <span class="faint small">{small.join(" · ")}</span>}
      {item.components.length > 0 && (
        <span class="small soft">{t("ui-item-made-of", { components: item.components.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(" + ") })}</span>
      )}
      <Tax item={item} />
      {item.giftMessage && <q class="small">{item.giftMessage}</q>}
      {item.customizedUrl && <a class="small" href={item.customizedUrl} rel="noopener noreferrer" target="_blank">{t("ui-customized")}</a>}
    </div>
  )
}
