import { useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/commerce-customer.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PersonalButton } from "../../parts/on-demand.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { Personal, PersonalAsked } from "../../parts/personal.jsx"
import { When } from "../../parts/when.jsx"
import { Email, OriginChip } from "./list.jsx"
import { CustomerOrders } from "./orders.jsx"
import "./customers.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceCustomerQuery} CustomerQuery
 * @typedef {NonNullable<CustomerQuery["commerceCustomer"]>} Customer
 */

/** @type {import("../../contract/client.js").Operation<CustomerQuery, import("../../contract/types.d.ts").CommerceCustomerQueryVariables>} */
const CUSTOMER = operation(text)

/** One customer account and its orders. */
export default function CustomerScreen() {
  const { params } = useRoute()
  const number = params.number ?? ""
  return <CustomerOf number={number} key={number} />
}

/** @param {{ number: string }} props */
function CustomerOf({ number }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [shown, setShown] = useState(false)
  const variables = { number, after: pages.at(-1), personal: shown }
  const { data, failure, loading, refetch } = useQuery(CUSTOMER, variables, { kept: !shown })
  const personal = { shown, running: shown && loading, show: async () => setShown(true), hide: () => setShown(false) }
  const customer = data?.commerceCustomer
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-customer-title", { number })}
        trail={[[t("ui-customers"), "/amazon/commerce/customers"]]}
        beside={customer && <OriginChip customer={customer} />}
        actions={customer && <PersonalButton personal={personal} wipedAt={customer.personalDataWipedAt} />}
      />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={10} />}
      {data && !customer && (
        <Empty
          title={t("ui-customer-unknown", { number })}
          actions={<a class="button" href="/amazon/commerce/customers">{t("ui-customers-all")}</a>}
        />
      )}
      {customer && (
        <>
          <PersonalAsked.Provider value={shown && !loading}><CustomerFacts customer={customer} /></PersonalAsked.Provider>
          <Panel title={t("ui-orders")} flush>
            <CustomerOrders orders={customer.orders.nodes} />
            <Pages pages={pages} page={customer.orders.pageInfo} onGo={setPages} />
          </Panel>
        </>
      )}
    </div>
  )
}

/** @param {{ customer: Customer }} props */
function CustomerFacts({ customer }) {
  const t = useText()
  const wipedAt = customer.personalDataWipedAt
  return (
    <div class="columns">
      <Panel title={t("ui-customer")}>
        <Facts
          facts={[
            [t("ui-customer-name"), <Personal value={customer.name} wipedAt={wipedAt} />],
            [t("ui-email"), <Email customer={customer} />],
            [t("ui-website"), customer.website],
            [t("ui-created"), <When iso={customer.createdAt} />],
            [t("ui-updated"), <When iso={customer.updatedAt} />],
          ]}
        />
        <p class="faint small customers__means">{t(customer.fromAmazon ? "ui-customer-from-amazon-means" : "ui-customer-own-means")}</p>
      </Panel>
      <Panel title={t("ui-customer-addresses")}>
        {customer.addresses?.length
          ? (
            <ul class="customers__addresses">
              {customer.addresses.map((address, row) => <li key={row}><AddressLines address={address} /></li>)}
            </ul>
          )
          : <p class="small"><Personal value={null} wipedAt={wipedAt} /></p>}
      </Panel>
    </div>
  )
}
