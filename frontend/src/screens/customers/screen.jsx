import { useState } from "preact/hooks"
import text from "#operations/commerce-customers.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PersonalButton } from "../../parts/on-demand.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { PersonalAsked } from "../../parts/personal.jsx"
import { CatalogueSections } from "../products/sections.jsx"
import { CustomerList } from "./list.jsx"
import "./customers.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceCustomersQuery} CustomersQuery
 * @typedef {CustomersQuery["commerceCustomers"]["nodes"][number]} Customer
 */

/** @type {import("../../contract/client.js").Operation<CustomersQuery, import("../../contract/types.d.ts").CommerceCustomersQueryVariables>} */
const CUSTOMERS = operation(text)

/** The customer accounts of the embedded commerce system (F21-F23). */
export default function CustomersScreen() {
  const t = useText()
  const [search, setSearch] = useState("")
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [shown, setShown] = useState(false)
  const variables = { text: search || undefined, after: pages.at(-1), personal: shown }
  const { data, failure, loading, refetch } = useQuery(CUSTOMERS, variables, { kept: !shown })
  const personal = { shown, running: shown && loading, show: async () => setShown(true), hide: () => setShown(false) }
  const customers = data?.commerceCustomers
  const find = (/** @type {string} */ text) => {
    setSearch(text)
    setPages([])
  }
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-customers")}
        actions={<PersonalButton personal={personal} />}
        beside={customers && <span class="soft num">{t("ui-customers-count", { count: customers.totalCount })}</span>}
      />
      <CatalogueSections />
      <Search onSearch={find} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!customers && loading && <Loading rows={10} />}
      {customers?.nodes.length === 0 && (
        <Empty title={t(search ? "ui-customers-none-match" : "ui-customers-none")}>
          <p>{t(search ? "ui-customers-search-how" : "ui-customers-none-why")}</p>
        </Empty>
      )}
      {customers && customers.nodes.length > 0 && (
        <div class="panel panel--flush">
          <PersonalAsked.Provider value={shown && !loading}><CustomerList customers={customers.nodes} /></PersonalAsked.Provider>
          <Pages pages={pages} page={customers.pageInfo} onGo={setPages} />
        </div>
      )}
    </div>
  )
}

/** @param {{ onSearch: (text: string) => void }} props */
function Search({ onSearch }) {
  const t = useText()
  const label = t(viewer.value?.mayReadPersonalData ? "ui-customers-search" : "ui-customers-search-number")
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onSearch(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("text")).trim())
  }
  return (
    <form class="customers__search" role="search" onSubmit={submit}>
      <input class="input" type="search" name="text" aria-label={label} placeholder={label} autocomplete="off" />
      <Button type="submit" icon="search">{t("ui-search")}</Button>
    </form>
  )
}
