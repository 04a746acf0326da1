import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { Personal } from "../../parts/personal.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @param {{ order: import("./screen.jsx").CommerceOrder }} props */
export function CommerceFacts({ order }) {
  const t = useText()
  const amazon = order.order
    ? <a class="num" href={addressOf.order(order.order.id)}>{order.paymentReference}</a>
    : <span class="num">{order.paymentReference}</span>
  return (
    <div class="columns">
      <Panel title={t("ui-payment-shipping")}>
        <Facts
          facts={[
            [t("ui-payment-method"), order.paymentMethod],
            [t("ui-column-amazonNumber"), amazon],
            [t("ui-shipping-method"), order.shippingMethod],
            [t("ui-buyer-mail"), order.buyerMailSuppressed ? t("ui-buyer-mail-suppressed") : t("ui-buyer-mail-sent")],
            [t("ui-created"), <When iso={order.createdAt} />],
            [t("ui-updated"), <When iso={order.updatedAt} />],
          ]}
        />
        {order.order && (
          <p class="small commerce__links">
            <a href={order.order.sellerCentralUrl} target="_blank" rel="noopener">
              {t("ui-amazon-view-cancel")}<span class="unseen"> {t("ui-new-tab")}</span>
            </a>
            <a href="/amazon/orders">{t("ui-amazon-view-all")}</a>
          </p>
        )}
      </Panel>
      <Panel title={t("ui-customer")}>
        <Facts
          facts={[
            [t("ui-account-kind"), t(order.isGuest ? "ui-guest" : "ui-customer-account")],
            [t("ui-column-buyer"), <Personal value={order.buyerName} />],
            [t("ui-email"), <Personal value={order.buyerEmail} />],
            [t("ui-ship-to"), <Personal value={order.shippingAddress && <AddressLines address={order.shippingAddress} />} />],
          ]}
        />
      </Panel>
    </div>
  )
}
