import "../../parts/totals.css"
import { isZero, negated } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Amount } from "../../parts/amount.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts, Panel } from "../../parts/page.jsx"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").CommerceOrder} CommerceOrder */

/** @param {{ order: CommerceOrder }} props */
export function CommerceItems({ order }) {
  const t = useText()
  const narrow = useNarrow()
  if (narrow) {
    return (
      <Panel title={t("ui-tab-items")}>
        {order.items.map((item) => <ItemFacts item={item} key={item.lineReference} />)}
        <Totals totals={order.totals} />
      </Panel>
    )
  }
  return (
    <Panel title={t("ui-tab-items")} flush>
      <ItemsTable order={order} />
      <div class="commerce__totals"><Totals totals={order.totals} /></div>
    </Panel>
  )
}

/** @param {{ order: CommerceOrder }} props */
function ItemsTable({ order }) {
  const t = useText()
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="unseen">{t("ui-tab-items")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-item")}</th>
            <th scope="col">{t("ui-sku")}</th>
            <th scope="col" class="right">{t("ui-unit-price")}</th>
            <th scope="col" class="right">{t("ui-ordered")}</th>
            <th scope="col" class="right">{t("ui-shipped-count")}</th>
            <th scope="col" class="right">{t("ui-open")}</th>
            <th scope="col" class="right">{t("ui-line-total")}</th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.lineReference}>
              <th scope="row"><strong>{item.title}</strong><MadeOf item={item} /></th>
              <td class="num">{item.sku}</td>
              <td class="right"><UnitPrice item={item} /></td>
              <td class="right num">{item.quantityOrdered}</td>
              <td class="right num">{item.quantityShipped}</td>
              <td class="right num">{item.quantityOpen}</td>
              <td class="right"><Amount money={item.total} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/**
 * The price of one, and the odd cents that stay with the line.
 *
 * @param {{ item: Pick<CommerceOrder["items"][number], "unitPrice" | "unitPriceRest"> }} props
 */
export function UnitPrice({ item }) {
  const t = useText()
  return (
    <>
      <Amount money={item.unitPrice} />
      {!isZero(item.unitPriceRest) && (
        <><br /><span class="faint small">{t("ui-unit-price-rest")} <Amount money={item.unitPriceRest} /></span></>
      )}
    </>
  )
}

/** @param {{ item: CommerceOrder["items"][number] }} props */
function ItemFacts({ item }) {
  const t = useText()
  return (
    <div class="commerce__item">
      <strong>{item.title}</strong>
      <MadeOf item={item} />
      <Facts
        facts={[
          [t("ui-sku"), item.sku],
          [t("ui-items-progress"), t("ui-items-progress-value", { shipped: item.quantityShipped, ordered: item.quantityOrdered, open: item.quantityOpen })],
          [t("ui-unit-price"), <UnitPrice item={item} />],
          [t("ui-line-total"), <Amount money={item.total} />],
        ]}
      />
    </div>
  )
}

/**
 * What one of a kit or multipack takes from the shelves; nothing for a product that is itself.
 *
 * @param {{ item: CommerceOrder["items"][number] }} props
 */
function MadeOf({ item }) {
  const t = useText()
  const [first, ...others] = item.components
  if (!first || (!others.length && first.sku === item.sku && first.perUnit === 1)) return null
  return (
    <>
      <p class="small soft" id={`parts-${item.lineReference}`}>{t("ui-made-of")}</p>
      <ul class="commerce__parts small" aria-labelledby={`parts-${item.lineReference}`}>
        {item.components.map((part) => (
          <li key={part.sku}><span class="num">{part.perUnit} × {part.sku}</span> <span class="soft">{part.name}</span></li>
        ))}
      </ul>
    </>
  )
}

/** @param {{ totals: CommerceOrder["totals"] }} props */
export function Totals({ totals }) {
  const t = useText()
  const parts = /** @type {const} */ ([
    ["ITEM", totals.items],
    ["SHIPPING", totals.shipping],
    ["GIFT_WRAP", totals.giftWrap],
    ["OTHER", totals.fees],
    ["DISCOUNT", negated(totals.discount)],
    ["TAX", totals.tax],
    ["DELIVERY_TIP", totals.tip],
  ])
  const among = /** @type {const} */ ([
    ["ui-tax-included", totals.taxIncluded],
    ["ui-tax-by-marketplace", totals.taxByMarketplace],
  ])
  return (
    <dl class="totals">
      {parts.map(([component, money]) => !isZero(money) && (
        <div key={component}>
          <dt>{t(`ui-total-${component}`)}</dt>
          <dd><Amount money={money} /></dd>
        </div>
      ))}
      <div class="totals__grand">
        <dt>{t("ui-total-GRAND_TOTAL")}</dt>
        <dd><Amount money={totals.grandTotal} /></dd>
      </div>
      {among.map(([words, money]) => !isZero(money) && (
        <div class="soft" key={words}>
          <dt>{t(words)}</dt>
          <dd><Amount money={money} /></dd>
        </div>
      ))}
    </dl>
  )
}
