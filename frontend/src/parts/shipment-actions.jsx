import retryText from "#operations/shipment-retry.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { CorrectForm } from "./correct-form.jsx"
import { Modal } from "./modal.jsx"
import { Refusals } from "./outcome.jsx"

/**
 * @typedef {import("./correct-form.jsx").Correctable} Correctable
 * @typedef {import("../contract/types.d.ts").ShipmentRetryMutation} RetryMutation
 */

/** @type {import("../contract/client.js").Operation<RetryMutation, import("../contract/types.d.ts").ShipmentRetryMutationVariables>} */
const RETRY = operation(retryText)

/**
 * What a person can do about a parcel: send it again as it is, or put it right. Nothing where
 * neither makes sense.
 *
 * @param {object} props
 * @param {Correctable & { mayRetry: boolean, mayCorrect: boolean }} props.shipment
 * @param {string} props.marketplaceId
 * @param {() => void} props.onChanged
 */
export function ShipmentActions({ shipment, marketplaceId, onChanged }) {
  const t = useText()
  const [retry, { running, failure }] = useAction(RETRY)
  const [answer, setAnswer] = useState(/** @type {RetryMutation["shipmentRetry"] | undefined} */ (undefined))
  const [correcting, setCorrecting] = useState(false)
  if (!viewer.value?.mayOperate || !(shipment.mayRetry || shipment.mayCorrect)) return null
  const again = async () => {
    const data = await retry({ input: { shipmentId: shipment.id } })
    setAnswer(data?.shipmentRetry)
    onChanged()
  }
  const corrected = () => {
    setCorrecting(false)
    onChanged()
  }
  return (
    <div class="shipment-actions">
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      <div class="form__actions">
        {shipment.mayRetry && <Button icon="refresh" busy={running} onClick={again}>{t("ui-shipment-retry")}</Button>}
        {shipment.mayCorrect && <Button onClick={() => setCorrecting(true)}>{t("ui-shipment-correct")}</Button>}
      </div>
      <Modal open={correcting} title={t("ui-shipment-correct-title", { number: shipment.parcelReference })} onClose={() => setCorrecting(false)}>
        <CorrectForm shipment={shipment} marketplaceId={marketplaceId} onDone={corrected} onCancel={() => setCorrecting(false)} />
      </Modal>
    </div>
  )
}
