import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { DeliveryStateChip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/**
 * @typedef {import("./deliveries.jsx").Delivery} Delivery
 * @typedef {{ deliveries: Delivery[], onAgain: (delivery: Delivery) => void }} Props
 */

/** @param {Props} props */
export function DeliveryList(props) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

/** @param {Props} props */
function Table({ deliveries, onAgain }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-deliveries")}>
      <table class="table">
        <caption class="unseen">{t("ui-deliveries")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-delivery-at")}</th>
            <th scope="col">{t("ui-delivery-event")}</th>
            <th scope="col">{t("ui-delivery-order")}</th>
            <th scope="col">{t("ui-delivery-state")}</th>
            <th scope="col">{t("ui-delivery-outcome")}</th>
            <th scope="col" class="right">{t("ui-delivery-tries")}</th>
            <th scope="col"><span class="unseen">{t("ui-delivery-again")}</span></th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <td><When iso={delivery.createdAt} /></td>
              <td><code>{delivery.event}</code></td>
              <td><OrderLink delivery={delivery} /></td>
              <td><DeliveryStateChip state={delivery.state} /></td>
              <td class="webhooks__outcome"><Outcome delivery={delivery} /></td>
              <td class="right num">{delivery.attempts}</td>
              <td class="right"><Again delivery={delivery} onAgain={onAgain} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {Props} props */
function Cards({ deliveries, onAgain }) {
  return (
    <ul>
      {deliveries.map((delivery) => (
        <li class="webhooks__card" key={delivery.id}>
          <div class="webhooks__card-head"><code>{delivery.event}</code><DeliveryStateChip state={delivery.state} /></div>
          <p class="small soft"><When iso={delivery.createdAt} /> · <OrderLink delivery={delivery} /></p>
          <Outcome delivery={delivery} />
          <div><Again delivery={delivery} onAgain={onAgain} /></div>
        </li>
      ))}
    </ul>
  )
}

/** @param {{ delivery: Delivery }} props */
function OrderLink({ delivery }) {
  if (!delivery.orderId) return <span class="faint">–</span>
  return <a class="num" href={addressOf.order(delivery.orderId)}>{delivery.amazonOrderNumber}</a>
}

/** @param {{ delivery: Delivery }} props */
function Outcome({ delivery }) {
  const t = useText()
  return (
    <>
      <p>{delivery.sentence}</p>
      {delivery.nextTryAt && delivery.attempts > 0 && <p class="faint small">{t("ui-delivery-next")}: <When iso={delivery.nextTryAt} /></p>}
    </>
  )
}

/** @param {{ delivery: Delivery, onAgain: (delivery: Delivery) => void }} props */
function Again({ delivery, onAgain }) {
  const t = useText()
  return (
    <Button look="quiet" icon="refresh" label={t("ui-delivery-again-of", { event: `${delivery.event} ${delivery.amazonOrderNumber ?? ""}`.trim() })} onClick={() => onAgain(delivery)}>
      {t("ui-delivery-again")}
    </Button>
  )
}
