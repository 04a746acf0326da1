import dismissText from "#operations/shipment-dismiss.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { Field } from "./field.jsx"
import { Refusals } from "./outcome.jsx"

/** @typedef {import("../contract/types.d.ts").ShipmentDismissMutation} DismissMutation */

/** @type {import("../contract/client.js").Operation<DismissMutation, import("../contract/types.d.ts").ShipmentDismissMutationVariables>} */
const DISMISS = operation(dismissText)

/**
 * Whether a parcel that Amazon will never be told of is settled, and why.
 *
 * @param {{ shipmentId: string, onDone: () => void, onCancel: () => void }} props
 */
export function DismissForm({ shipmentId, onDone, onCancel }) {
  const t = useText()
  const [dismiss, { running, failure }] = useAction(DISMISS)
  const [errors, setErrors] = useState(/** @type {DismissMutation["shipmentDismiss"]["userErrors"]} */ ([]))
  const [reason, setReason] = useState("")
  const isOfReason = (/** @type {{ field?: string[] | null }} */ error) => error.field?.join() === "reason"
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const answer = (await dismiss({ input: { shipmentId, reason: reason.trim() || undefined } }))?.shipmentDismiss
    setErrors(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onDone()
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <p class="small soft">{t("ui-shipment-dismiss-means")}</p>
      <Field label={t("ui-shipment-dismiss-reason")} hint={t("ui-shipment-dismiss-reason-hint")} error={errors.find(isOfReason)?.message}>
        <input class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} autocomplete="off" />
      </Field>
      <Refusals failure={failure} userErrors={errors.filter((error) => !isOfReason(error))} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-shipment-dismiss-do")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
