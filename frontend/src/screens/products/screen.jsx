import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/commerce-products.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { ProductForm } from "./form.jsx"
import { ProductList } from "./list.jsx"
import { CatalogueSections } from "./sections.jsx"
import "./products.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceProductsQuery} ProductsQuery
 * @typedef {ProductsQuery["commerceProducts"]["nodes"][number]} Product
 */

/** @type {import("../../contract/client.js").Operation<ProductsQuery, import("../../contract/types.d.ts").CommerceProductsQueryVariables>} */
const PRODUCTS = operation(text)

/** The products of the embedded commerce system and their stock. */
export default function ProductsScreen() {
  const t = useText()
  const [search, setSearch] = useState(useLocation().query.text ?? "")
  /** The cursors of the pages gone through: the last one begins the page on screen. */
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [edited, setEdited] = useState(/** @type {Product | "new" | null} */ (null))
  const { data, failure, loading, refetch } = useQuery(PRODUCTS, { text: search || undefined, after: pages.at(-1) })
  const products = data?.commerceProducts
  const may = viewer.value?.mayOperate ?? false

  const find = (/** @type {string} */ text) => {
    setSearch(text)
    setPages([])
  }
  const saved = () => {
    setEdited(null)
    void refetch()
  }

  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-products")}
        beside={products && <span class="soft num">{t("ui-products-count", { count: products.totalCount })}</span>}
        actions={may && <Button look="main" icon="plus" onClick={() => setEdited("new")}>{t("ui-product-add")}</Button>}
      />
      <CatalogueSections />
      <Search text={search} onSearch={find} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!products && loading && <Loading rows={10} />}
      {products?.nodes.length === 0 && (
        <Empty title={t(search ? "ui-products-none-match" : "ui-products-none")}><p>{t("ui-products-none-why")}</p></Empty>
      )}
      {products && products.nodes.length > 0 && (
        <div class="panel panel--flush">
          <ProductList products={products.nodes} onEdit={may ? setEdited : undefined} />
          <Pages pages={pages} page={products.pageInfo} onGo={setPages} />
        </div>
      )}
      <Modal
        open={edited !== null}
        title={edited === "new" ? t("ui-product-add") : t("ui-product-edit", { sku: edited?.sku ?? "" })}
        onClose={() => setEdited(null)}
      >
        <ProductForm product={edited === "new" ? null : edited} onSaved={saved} onCancel={() => setEdited(null)} />
      </Modal>
    </div>
  )
}

/** @param {{ text: string, onSearch: (text: string) => void }} props */
function Search({ text, onSearch }) {
  const t = useText()
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onSearch(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("text")).trim())
  }
  return (
    <form class="products__search" role="search" onSubmit={submit}>
      <input class="input" type="search" name="text" defaultValue={text} aria-label={t("ui-products-search")} placeholder={t("ui-products-search")} />
      <Button type="submit" icon="search">{t("ui-search")}</Button>
    </form>
  )
}
