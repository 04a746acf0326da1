import retryText from "#operations/shipment-retry.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { CorrectForm } from "./correct-form.jsx"
import { DismissForm } from "./dismiss-form.jsx"
import { Modal } from "./modal.jsx"
import { Refusals } from "./outcome.jsx"

/**
 * @typedef {import("./correct-form.jsx").Correctable} Correctable
 * @typedef {import("../contract/types.d.ts").ShipmentRetryMutation} RetryMutation
 */

/** @type {import("../contract/client.js").Operation<RetryMutation, import("../contract/types.d.ts").ShipmentRetryMutationVariables>} */
const RETRY = operation(retryText)

/**
 * What a person can do about a parcel: send it again as it is, put it right, or call it settled.
 * Nothing where none makes sense.
 *
 * @param {object} props
 * @param {Correctable & { mayRetry: boolean, mayCorrect: boolean, mayDismiss: boolean }} props.shipment
 * @param {string} props.marketplaceId
 * @param {() => void} props.onChanged
 */
export function ShipmentActions({ shipment, marketplaceId, onChanged }) {
  const t = useText()
  const [retry, { running, failure }] = useAction(RETRY)
  const [answer, setAnswer] = useState(/** @type {RetryMutation["shipmentRetry"] | undefined} */ (undefined))
  const [asking, setAsking] = useState(/** @type {"correct" | "dismiss" | undefined} */ (undefined))
  if (!viewer.value?.mayOperate || !(shipment.mayRetry || shipment.mayCorrect || shipment.mayDismiss)) return null
  const again = async () => {
    const data = await retry({ input: { shipmentId: shipment.id } })
    setAnswer(data?.shipmentRetry)
    onChanged()
  }
  const close = () => setAsking(undefined)
  const done = () => {
    close()
    onChanged()
  }
  return (
    <div class="shipment-actions">
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      <div class="form__actions">
        {shipment.mayRetry && <Button icon="refresh" busy={running} onClick={again}>{t("ui-shipment-retry")}</Button>}
        {shipment.mayCorrect && <Button onClick={() => setAsking("correct")}>{t("ui-shipment-correct")}</Button>}
        {shipment.mayDismiss && <Button onClick={() => setAsking("dismiss")}>{t("ui-shipment-dismiss")}</Button>}
      </div>
      <Modal open={asking === "correct"} title={t("ui-shipment-correct-title", { number: shipment.parcelReference })} onClose={close}>
        <CorrectForm shipment={shipment} marketplaceId={marketplaceId} onDone={done} onCancel={close} />
      </Modal>
      <Modal open={asking === "dismiss"} title={t("ui-shipment-dismiss-title", { number: shipment.parcelReference })} onClose={close}>
        <DismissForm shipmentId={shipment.id} onDone={done} onCancel={close} />
      </Modal>
    </div>
  )
}
