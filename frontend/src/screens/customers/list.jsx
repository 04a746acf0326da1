import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { Personal } from "../../parts/personal.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").Customer} Customer */

/** @param {{ customers: Customer[] }} props */
export function CustomerList({ customers }) {
  return useNarrow() ? <CustomerCards customers={customers} /> : <CustomerTable customers={customers} />
}

/** @param {{ customers: Customer[] }} props */
function CustomerTable({ customers }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-customers")}>
      <table class="table">
        <caption class="unseen">{t("ui-customers")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-customer-number")}</th>
            <th scope="col">{t("ui-customer-name")}</th>
            <th scope="col">{t("ui-email")}</th>
            <th scope="col">{t("ui-website")}</th>
            <th scope="col">{t("ui-customer-origin")}</th>
            <th scope="col" class="right">{t("ui-orders")}</th>
            <th scope="col">{t("ui-customer-last-order")}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.number}>
              <th scope="row" class="num"><a href={addressOf.customer(customer.number)}>{customer.number}</a></th>
              <td><Personal value={customer.name} wipedAt={customer.personalDataWipedAt} /></td>
              <td class="customers__email"><Email customer={customer} /></td>
              <td>{customer.website}</td>
              <td><OriginChip customer={customer} /></td>
              <td class="right num">{customer.orders.totalCount}</td>
              <td><LastOrder customer={customer} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ customers: Customer[] }} props */
function CustomerCards({ customers }) {
  const t = useText()
  return (
    <ul>
      {customers.map((customer) => (
        <li class="customers__card" key={customer.number}>
          <div class="customers__card-head">
            <a class="num" href={addressOf.customer(customer.number)}>{customer.number}</a>
            <OriginChip customer={customer} />
          </div>
          <Facts
            facts={[
              [t("ui-customer-name"), <Personal value={customer.name} wipedAt={customer.personalDataWipedAt} />],
              [t("ui-email"), <Email customer={customer} />],
              [t("ui-website"), customer.website],
              [t("ui-orders"), customer.orders.totalCount],
              [t("ui-customer-last-order"), <LastOrder customer={customer} />],
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ customer: Pick<Customer, "email" | "emailIsRelay" | "personalDataWipedAt"> }} props */
export function Email({ customer }) {
  const t = useText()
  return (
    <>
      <Personal value={customer.email} wipedAt={customer.personalDataWipedAt} />
      {customer.email && customer.emailIsRelay && <p class="faint small">{t("ui-email-relay")}</p>}
    </>
  )
}

/** @param {{ customer: Pick<Customer, "fromAmazon"> }} props */
export function OriginChip({ customer }) {
  const t = useText()
  return customer.fromAmazon
    ? <Chip tone="grey">{t("ui-customer-from-amazon")}</Chip>
    : <Chip tone="blue">{t("ui-customer-own")}</Chip>
}

/** @param {{ customer: Customer }} props */
function LastOrder({ customer }) {
  const [last] = customer.orders.nodes
  return last ? <When iso={last.createdAt} /> : <span class="faint">–</span>
}
