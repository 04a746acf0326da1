import { useId, useState } from "preact/hooks"
import createText from "#operations/webhook-create.graphql?raw"
import updateText from "#operations/webhook-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { EVENTS } from "./events.js"

/**
 * @typedef {import("../../contract/types.d.ts").WebhookEvent} WebhookEvent
 * @typedef {{ field?: string[] | null, message: string }} UserError
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookCreateMutation, import("../../contract/types.d.ts").WebhookCreateMutationVariables>} */
const CREATE = operation(createText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookUpdateMutation, import("../../contract/types.d.ts").WebhookUpdateMutationVariables>} */
const UPDATE = operation(updateText)
const AT_FIRST = EVENTS.filter((event) => event !== "ORDER_UPDATED")

/** @param {{ onMade: (id: string, secret: string) => void, onCancel: () => void }} props */
export function WebhookForm({ onMade, onCancel }) {
  const [create, { running, failure }] = useAction(CREATE)
  const save = async (/** @type {{ url: string, events: WebhookEvent[] }} */ input) => {
    const answer = (await create({ input }))?.webhookCreate
    if (answer?.webhook && answer.secret) onMade(answer.webhook.id, answer.secret)
    return answer?.userErrors ?? []
  }
  return <Fields events={AT_FIRST} save={save} running={running} failure={failure} onCancel={onCancel} />
}

/** @param {{ webhook: import("./screen.jsx").Webhook, onChanged: () => void, onCancel: () => void }} props */
export function WebhookChange({ webhook, onChanged, onCancel }) {
  const [update, { running, failure }] = useAction(UPDATE)
  const save = async (/** @type {{ url: string, events: WebhookEvent[] }} */ input) => {
    const answer = (await update({ input: { webhookId: webhook.id, ...input } }))?.webhookUpdate
    if (answer?.webhook) onChanged()
    return answer?.userErrors ?? []
  }
  return <Fields url={webhook.url} events={webhook.events} save={save} running={running} failure={failure} onCancel={onCancel} />
}

/**
 * @param {object} props
 * @param {string} [props.url]
 * @param {WebhookEvent[]} props.events
 * @param {(input: { url: string, events: WebhookEvent[] }) => Promise<UserError[]>} props.save
 * @param {boolean} props.running
 * @param {import("../../contract/failures.js").Failure} [props.failure]
 * @param {() => void} props.onCancel
 */
function Fields({ url, events, save, running, failure, onCancel }) {
  const t = useText()
  const [refused, setRefused] = useState(/** @type {UserError[]} */ ([]))
  const of = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const chosen = /** @type {WebhookEvent[]} */ (words.getAll("events"))
    setRefused(await save({ url: String(words.get("url")), events: chosen }))
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-webhook-url")} hint={t("ui-webhook-url-hint")} error={of("url")}>
        <input class="input" name="url" inputMode="url" required maxLength={2000} autocomplete="off" spellcheck={false} defaultValue={url} />
      </Field>
      <Events chosen={events} error={of("events")} />
      <Refusals failure={failure} userErrors={refused.filter((error) => !error.field)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t(url ? "ui-save" : "ui-webhook-add")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {{ chosen: WebhookEvent[], error?: string }} props */
function Events({ chosen, error }) {
  const t = useText()
  const id = useId()
  return (
    <fieldset class="webhooks__events" aria-describedby={error && `${id}-error`}>
      <legend class="legend">{t("ui-webhook-events")}</legend>
      {EVENTS.map((event) => (
        <label class="tick" key={event}>
          <input type="checkbox" name="events" value={event} defaultChecked={chosen.includes(event)} />
          {t(`ui-webhook-event-${event}`)}
        </label>
      ))}
      {error && <p class="field__error" id={`${id}-error`} role="alert">{error}</p>}
    </fieldset>
  )
}
