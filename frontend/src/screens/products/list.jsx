import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").Product} Product
 * @typedef {{ products: Product[], onEdit?: (product: Product) => void }} ListProps
 */

/** @param {ListProps} props */
export function ProductList(props) {
  return useNarrow() ? <ProductCards {...props} /> : <ProductTable {...props} />
}

/** @param {ListProps} props */
function ProductTable({ products, onEdit }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-products")}>
      <table class="table">
        <caption class="unseen">{t("ui-products")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-sku")}</th>
            <th scope="col">{t("ui-product-name")}</th>
            <th scope="col" class="right">{t("ui-quantity")}</th>
            <th scope="col" class="right">{t("ui-reserved-count")}</th>
            <th scope="col" class="right">{t("ui-available")}</th>
            <th scope="col">{t("ui-product-state")}</th>
            <th scope="col">{t("ui-updated")}</th>
            {onEdit && <th scope="col">{t("ui-column-action")}</th>}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.sku}>
              <th scope="row"><a class="num" href={addressOf.stock(product.sku)}>{product.sku}</a></th>
              <td>{product.name}</td>
              <td class="right num">{product.manageStock ? product.quantity : "–"}</td>
              <td class="right num">{product.reserved}</td>
              <td class="right num">{product.manageStock ? product.available : "–"}</td>
              <td><StockChip product={product} /></td>
              <td><When iso={product.updatedAt} /></td>
              {onEdit && <td><Edit product={product} onEdit={onEdit} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {ListProps} props */
function ProductCards({ products, onEdit }) {
  const t = useText()
  return (
    <ul>
      {products.map((product) => (
        <li class="products__card" key={product.sku}>
          <div class="products__card-head"><strong>{product.name}</strong><StockChip product={product} /></div>
          <Facts
            facts={[
              [t("ui-sku"), <a class="num" href={addressOf.stock(product.sku)}>{product.sku}</a>],
              [t("ui-quantity"), product.manageStock ? product.quantity : "–"],
              [t("ui-reserved-count"), product.reserved],
              [t("ui-available"), product.manageStock ? product.available : "–"],
            ]}
          />
          {onEdit && <Edit product={product} onEdit={onEdit} />}
        </li>
      ))}
    </ul>
  )
}

/** @param {{ product: Product, onEdit: (product: Product) => void }} props */
function Edit({ product, onEdit }) {
  const t = useText()
  return (
    <Button look="quiet" onClick={() => onEdit(product)}>
      {t("ui-edit")}<span class="unseen"> {product.sku}</span>
    </Button>
  )
}

/** @param {{ product: Product }} props */
function StockChip({ product }) {
  const t = useText()
  if (!product.enabled) return <Chip tone="grey">{t("ui-product-disabled")}</Chip>
  if (!product.manageStock) return <Chip tone="blue">{t("ui-product-unmanaged")}</Chip>
  return product.available > 0
    ? <Chip tone="green">{t("ui-product-in-stock")}</Chip>
    : <Chip tone="red">{t("ui-product-out-of-stock")}</Chip>
}
