import carriersText from "#operations/carriers.graphql?raw"
import updateText from "#operations/shipment-update.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../contract/client.js"
import { useAction, useQuery } from "../contract/query.js"
import { toLocalField } from "../formats/time.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { CarrierField } from "./carrier-field.jsx"
import { Field } from "./field.jsx"
import { Refusals } from "./outcome.jsx"

/**
 * @typedef {object} Correctable
 * @property {string} id
 * @property {string} parcelReference
 * @property {string} carrier
 * @property {string | null} [service]
 * @property {string} trackingNumber
 * @property {string} shippedAt
 * @property {import("../contract/types.d.ts").ShipmentState} state
 *
 * @typedef {import("../contract/types.d.ts").ShipmentUpdateMutation["shipmentUpdate"]} Answer
 */

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").CarriersQuery, import("../contract/types.d.ts").CarriersQueryVariables>} */
const CARRIERS = operation(carriersText)
/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").ShipmentUpdateMutation, import("../contract/types.d.ts").ShipmentUpdateMutationVariables>} */
const UPDATE = operation(updateText)

/**
 * The label of a parcel, to be put right. Only what was changed is sent.
 *
 * @param {{ shipment: Correctable, marketplaceId: string, onDone: () => void, onCancel: () => void }} props
 */
export function CorrectForm({ shipment, marketplaceId, onDone, onCancel }) {
  const t = useText()
  const { data } = useQuery(CARRIERS, { marketplaceId })
  const [update, { running, failure }] = useAction(UPDATE)
  const [answer, setAnswer] = useState(/** @type {Answer | undefined} */ (undefined))
  const before = labelOf(shipment)
  const [label, setLabel] = useState(before)
  const changed = Object.keys(before).some((name) => label[/** @type {keyof typeof before} */ (name)] !== before[/** @type {keyof typeof before} */ (name)])
  const wrong = (/** @type {string} */ field) => answer?.userErrors.find((error) => error.field?.join() === field)?.message
  const others = answer?.userErrors.filter((error) => !(String(error.field) in before))
  const set = (/** @type {keyof typeof before} */ name) => (/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
    setLabel({ ...label, [name]: event.currentTarget.value })

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const data = await update({ input: { shipmentId: shipment.id, ...changes(before, label) } })
    setAnswer(data?.shipmentUpdate)
    if (data && !data.shipmentUpdate.userErrors.length) onDone()
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <p class="small soft">{t(shipment.state === "QUEUED" ? "ui-shipment-correct-before" : "ui-shipment-correct-after")}</p>
      <CarrierField value={label.carrier} service={label.service} marketplaceId={marketplaceId} carriers={data?.carriers ?? []} error={wrong("carrier")} onChange={(carrier) => setLabel({ ...label, carrier })} />
      <Field label={t("ui-service")} hint={t("ui-service-hint")}>
        <input class="input" value={label.service} onInput={set("service")} autocomplete="off" />
      </Field>
      <Field label={t("ui-tracking-number")} error={wrong("trackingNumber")}>
        <input class="input num" value={label.trackingNumber} onInput={set("trackingNumber")} autocomplete="off" spellcheck={false} required />
      </Field>
      <Field label={t("ui-ship-date")} error={wrong("shippedAt")}>
        <input class="input" type="datetime-local" value={label.shippedAt} max={toLocalField(new Date())} onInput={set("shippedAt")} />
      </Field>
      <Refusals failure={failure} userErrors={others} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running} disabled={!changed}>{t("ui-shipment-correct-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {Correctable} shipment */
function labelOf({ carrier, service, trackingNumber, shippedAt }) {
  return { carrier, service: service ?? "", trackingNumber, shippedAt: toLocalField(new Date(shippedAt)) }
}

/**
 * @param {ReturnType<typeof labelOf>} before
 * @param {ReturnType<typeof labelOf>} now
 */
function changes(before, now) {
  return {
    carrier: now.carrier === before.carrier ? undefined : now.carrier,
    service: now.service === before.service ? undefined : now.service,
    trackingNumber: now.trackingNumber === before.trackingNumber ? undefined : now.trackingNumber,
    shippedAt: now.shippedAt && now.shippedAt !== before.shippedAt ? new Date(now.shippedAt).toISOString() : undefined,
  }
}
