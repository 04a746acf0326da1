import { useEffect, useState } from "preact/hooks"
import retryText from "#operations/webhook-delivery-retry.graphql?raw"
import text from "#operations/webhook-deliveries.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { tell } from "../../shell/toasts.jsx"
import { DeliveryList } from "./delivery-list.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").WebhookDeliveriesQuery} DeliveriesQuery
 * @typedef {import("../../contract/types.d.ts").DeliveryState} DeliveryState
 * @typedef {DeliveriesQuery["webhookDeliveries"]["nodes"][number]} Delivery
 */

/** @type {import("../../contract/client.js").Operation<DeliveriesQuery, import("../../contract/types.d.ts").WebhookDeliveriesQueryVariables>} */
const DELIVERIES = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookDeliveryRetryMutation, import("../../contract/types.d.ts").WebhookDeliveryRetryMutationVariables>} */
const RETRY = operation(retryText)
/** @type {DeliveryState[]} */
const STATES = ["WAITING", "DELIVERED", "BLOCKED"]

/**
 * What a webhook was told, the newest first.
 *
 * @param {object} props
 * @param {string} props.webhookId
 * @param {number} props.deeds when it grows, something was done that shows here
 * @param {() => void} props.onChanged
 */
export function Deliveries({ webhookId, deeds, onChanged }) {
  const t = useText()
  const [state, setState] = useState(/** @type {DeliveryState | ""} */ (""))
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const variables = { webhookId, state: state || undefined, after: pages.at(-1) }
  const { data, failure, loading, refetch } = useQuery(DELIVERIES, variables, { every: 5 })
  useEffect(() => {
    if (deeds) void refetch()
  }, [deeds])
  const [retry, retrying] = useAction(RETRY)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const again = async (/** @type {Delivery} */ delivery) => {
    const told = (await retry({ input: { deliveryId: delivery.id } }))?.webhookDeliveryRetry
    setRefused(told?.userErrors ?? [])
    if (told && !told.userErrors.length) tell(t("ui-webhook-retried"))
    onChanged()
  }
  const choose = (/** @type {DeliveryState | ""} */ next) => {
    setState(next)
    setPages([])
  }
  const log = data?.webhookDeliveries
  return (
    <Panel title={t("ui-deliveries")} flush actions={<StateChoice state={state} onChoose={choose} />}>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      <Refusals failure={retrying.failure} userErrors={refused} />
      {!log && loading && <Loading rows={8} />}
      {log?.nodes.length === 0 && <Empty title={t(state ? "ui-deliveries-none-so" : "ui-deliveries-none")} />}
      {log && log.nodes.length > 0 && <DeliveryList deliveries={log.nodes} onAgain={again} />}
      {log && <Pages pages={pages} page={log.pageInfo} onGo={setPages} />}
    </Panel>
  )
}

/** @param {{ state: DeliveryState | "", onChoose: (state: DeliveryState | "") => void }} props */
function StateChoice({ state, onChoose }) {
  const t = useText()
  return (
    <select
      class="input webhooks__state"
      aria-label={t("ui-delivery-state")}
      value={state}
      onChange={(event) => onChoose(/** @type {DeliveryState | ""} */ (event.currentTarget.value))}
    >
      <option value="">{t("ui-deliveries-any")}</option>
      {STATES.map((one) => <option value={one} key={one}>{t(`ui-delivery-state-${one}`)}</option>)}
    </select>
  )
}
