import { useState } from "preact/hooks"
import text from "#operations/order-address-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"

/** @typedef {import("../../contract/types.d.ts").OrderAddressUpdateMutation} Update */

/** @type {import("../../contract/client.js").Operation<Update, import("../../contract/types.d.ts").OrderAddressUpdateMutationVariables>} */
const UPDATE = operation(text)

/** What of an address a person may put right (V17). */
export const PARTS = /** @type {const} */ ([
  "addressLine1",
  "addressLine2",
  "addressLine3",
  "postalCode",
  "city",
  "stateOrRegion",
  "countryCode",
])
const NEEDED = new Set(["addressLine1", "countryCode"])

/**
 * @param {object} props
 * @param {import("./screen.jsx").Order} props.order
 * @param {() => void} props.onSaved
 * @param {() => void} props.onCancel
 */
export function AddressForm({ order, onSaved, onCancel }) {
  const t = useText()
  const [save, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {Update["orderAddressUpdate"]["userErrors"]} */ ([]))
  // What the person found here: a refresh behind the dialog does not change what they write.
  const [before] = useState(order.shippingAddress)
  const [touched, setTouched] = useState(false)
  useUnsaved(touched)

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = /** @type {HTMLFormElement} */ (event.currentTarget)
    const words = new FormData(form)
    const address = Object.fromEntries(PARTS.map((part) => [part, String(words.get(part)).trim() || null]))
    const answer = (await save({ input: { orderId: order.id, address } }))?.orderAddressUpdate
    if (!answer) return
    setRefused(answer.userErrors)
    if (!answer.userErrors.length) return onSaved()
    requestAnimationFrame(() => form.querySelector(/** @type {"input"} */ ("[aria-invalid=true]"))?.focus())
  }

  const wrong = (/** @type {string} */ part) => refused.find(({ field }) => field?.[1] === part)?.message
  return (
    <form class="form" onSubmit={submit} onInput={() => setTouched(true)} noValidate>
      <p class="small soft">{t("ui-address-edit-means")}</p>
      <div class="address-form">
        {PARTS.map((part) => (
          <Field key={part} label={t(`ui-address-${part}`)} error={wrong(part)} class={`address-form__${part}`}>
            <input
              class="input"
              name={part}
              required={NEEDED.has(part)}
              defaultValue={before?.[part] ?? ""}
              maxLength={part === "countryCode" ? 2 : 255}
              autocomplete="off"
            />
          </Field>
        ))}
      </div>
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => !PARTS.some((part) => part === field?.[1]))} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
