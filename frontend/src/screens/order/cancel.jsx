import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/order-cancel.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"

/** @typedef {import("../../contract/types.d.ts").OrderCancelMutation} Cancelled */

/** @type {import("../../contract/client.js").Operation<Cancelled, import("../../contract/types.d.ts").OrderCancelMutationVariables>} */
const CANCEL = operation(text)

/** @type {import("../../contract/types.d.ts").CancelReason[]} */
const REASONS = ["NO_INVENTORY", "BUYER_CANCELLED", "SHIPPING_ADDRESS_UNDELIVERABLE", "CUSTOMER_EXCHANGE", "PRICING_ERROR"]
const COUNT_AGAINST_THE_SELLER = new Set(["NO_INVENTORY", "PRICING_ERROR"])

/**
 * Cancels the order at Amazon, with a reason and its consequences said first (V20, V21). The address
 * may ask the question by itself (`addressOf.cancelOrder`).
 *
 * @param {{ order: import("./screen.jsx").Order, onAsked: () => void }} props
 */
export function CancelButton({ order, onAsked }) {
  const t = useText()
  const { path, query, route } = useLocation()
  const [open, setOpen] = useState("cancel" in query)
  const close = () => {
    setOpen(false)
    if ("cancel" in query) route(path, true)
  }
  if (!viewer.value?.mayOperate) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ui-cancel-order")}</Button>
      <Modal open={open} title={t("ui-cancel-order-title", { number: order.amazonOrderNumber })} onClose={close}>
        <CancelForm
          orderId={order.id}
          onDone={() => {
            close()
            onAsked()
          }}
          onKeep={close}
        />
      </Modal>
    </>
  )
}

/** @param {{ orderId: string, onDone: () => void, onKeep: () => void }} props */
function CancelForm({ orderId, onDone, onKeep }) {
  const t = useText()
  const [reason, setReason] = useState("")
  const [cancel, { running, failure }] = useAction(CANCEL)
  const [refused, setRefused] = useState(/** @type {Cancelled["orderCancel"]["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const input = { orderId, reason: /** @type {import("../../contract/types.d.ts").CancelReason} */ (reason) }
    const answer = (await cancel({ input }))?.orderCancel
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onDone()
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>{t("ui-cancel-order-what")}</p>
      <Field label={t("ui-cancel-reason")} hint={COUNT_AGAINST_THE_SELLER.has(reason) ? t("ui-cancel-counts") : undefined}>
        <select class="input" required value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
          <option value="">{t("ui-cancel-reason-choose")}</option>
          {REASONS.map((each) => <option key={each} value={each}>{t(`ui-cancel-reason-${each}`)}</option>)}
        </select>
      </Field>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="danger" busy={running}>{t("ui-cancel-order")}</Button>
        <Button onClick={onKeep}>{t("ui-cancel-keep")}</Button>
      </div>
    </form>
  )
}

const TONES = { WANTED: "info", SENT: "info", ACCEPTED: "info", DONE: "good", REFUSED: "warn", UNPROVEN: "warn" }

/**
 * Whether an order waits for a person because of its cancellation.
 *
 * @param {string} code of its attention
 */
export function isOfCancellation(code) {
  return code.startsWith("cancel-")
}

/**
 * How far a cancellation is, and what helps when it came to nothing.
 *
 * @param {object} props
 * @param {import("./screen.jsx").Order} props.order
 * @param {NonNullable<import("./screen.jsx").Order["cancellation"]>} props.cancellation
 */
export function CancelState({ order, cancellation }) {
  const t = useText()
  // What the status already says needs no second word.
  if (order.status === "CANCELED") return null
  return (
    <Notice tone={/** @type {"info" | "good" | "warn"} */ (TONES[cancellation.state])} title={t(`ui-cancel-state-${cancellation.state}`)}>
      {cancellation.refusal && <p>{cancellation.refusal}</p>}
      {order.attention && isOfCancellation(order.attention.code) && <p>{order.attention.remedy}</p>}
      <p class="small soft">
        {t("ui-cancel-asked", { who: cancellation.askedBy })} <When iso={cancellation.askedAt} /> · {t(`ui-cancel-reason-${cancellation.reason}`)}
      </p>
    </Notice>
  )
}
