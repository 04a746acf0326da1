import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import deleteText from "#operations/webhook-delete.graphql?raw"
import rotateText from "#operations/webhook-rotate-secret.graphql?raw"
import testText from "#operations/webhook-test.graphql?raw"
import updateText from "#operations/webhook-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { tell } from "../../shell/toasts.jsx"
import { WebhookChange } from "./form.jsx"
import { Secret } from "./secret.jsx"

/**
 * @typedef {import("./screen.jsx").Webhook} Webhook
 * @typedef {{ webhook: Webhook, onChanged: () => void }} Props
 * @typedef {import("../../contract/types.d.ts").WebhookTestMutation["webhookTest"]} Trial
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookTestMutation, import("../../contract/types.d.ts").WebhookTestMutationVariables>} */
const TEST = operation(testText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookUpdateMutation, import("../../contract/types.d.ts").WebhookUpdateMutationVariables>} */
const UPDATE = operation(updateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookRotateSecretMutation, import("../../contract/types.d.ts").WebhookRotateSecretMutationVariables>} */
const ROTATE = operation(rotateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").WebhookDeleteMutation, import("../../contract/types.d.ts").WebhookDeleteMutationVariables>} */
const DELETE = operation(deleteText)

/** What can be done with a webhook. @param {Props} props */
export function WebhookActions({ webhook, onChanged }) {
  const t = useText()
  const [test, testing] = useAction(TEST)
  const [update, pausing] = useAction(UPDATE)
  const [trial, setTrial] = useState(/** @type {Trial | undefined} */ (undefined))
  const tryOut = async () => {
    setTrial(undefined)
    const told = (await test({ input: { webhookId: webhook.id } }))?.webhookTest
    setTrial(told)
    if (told?.delivery?.state === "DELIVERED") tell(t("ui-webhook-arrived"))
    onChanged()
  }
  const pause = async () => {
    await update({ input: { webhookId: webhook.id, active: !webhook.active } })
    onChanged()
  }
  return (
    <>
      {!webhook.active && <p class="soft small">{t("ui-webhook-pause-means")}</p>}
      <div class="form__actions">
        <Button busy={testing.running} onClick={tryOut}>{t("ui-webhook-test")}</Button>
        <Change webhook={webhook} onChanged={onChanged} />
        <Button busy={pausing.running} onClick={pause}>{t(webhook.active ? "ui-webhook-pause" : "ui-webhook-resume")}</Button>
        <Rotate webhook={webhook} onChanged={onChanged} />
        <Delete webhook={webhook} />
      </div>
      <Refusals failure={testing.failure ?? pausing.failure} userErrors={trial?.userErrors} />
      {trial?.delivery && trial.delivery.state !== "DELIVERED" && (
        <Notice tone="bad" loud title={t("ui-webhook-not-arrived")}><p>{trial.delivery.sentence}</p></Notice>
      )}
    </>
  )
}

/** @param {Props} props */
function Change({ webhook, onChanged }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    onChanged()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ui-webhook-edit")}</Button>
      <Modal open={open} title={t("ui-webhook-edit")} onClose={() => setOpen(false)}>
        <WebhookChange webhook={webhook} onChanged={done} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  )
}

/** @param {Props} props */
function Rotate({ webhook, onChanged }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [rotate, { running, failure }] = useAction(ROTATE)
  const [answer, setAnswer] = useState(/** @type {{ secret?: string | null, userErrors: { message: string }[] } | undefined} */ (undefined))
  const close = () => {
    setOpen(false)
    setAnswer(undefined)
  }
  const go = async () => {
    setAnswer((await rotate({ input: { webhookId: webhook.id } }))?.webhookRotateSecret)
    onChanged()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ui-webhook-rotate")}</Button>
      <Modal open={open} title={t(answer?.secret ? "ui-webhook-rotate" : "ui-webhook-rotate-title")} onClose={answer?.secret ? undefined : close}>
        {answer?.secret
          ? <Secret secret={answer.secret} onKept={close} />
          : (
            <div class="form">
              <p>{t("ui-webhook-rotate-means")}</p>
              <Refusals failure={failure} userErrors={answer?.userErrors} />
              <div class="form__actions">
                <Button look="main" busy={running} onClick={go}>{t("ui-webhook-rotate")}</Button>
                <Button onClick={close}>{t("ui-cancel")}</Button>
              </div>
            </div>
          )}
      </Modal>
    </>
  )
}

/** @param {{ webhook: Webhook }} props */
function Delete({ webhook }) {
  const t = useText()
  const { route } = useLocation()
  const [open, setOpen] = useState(false)
  const [remove, { running, failure }] = useAction(DELETE)
  const [refused, setRefused] = useState(/** @type {{ message: string }[]} */ ([]))
  const go = async () => {
    const answer = (await remove({ input: { webhookId: webhook.id } }))?.webhookDelete
    setRefused(answer?.userErrors ?? [])
    if (answer?.webhookId) route("/amazon/settings/webhooks")
  }
  return (
    <>
      <Button look="danger" icon="trash" onClick={() => setOpen(true)}>{t("ui-webhook-delete")}</Button>
      <Modal open={open} title={t("ui-webhook-delete-title")} onClose={() => setOpen(false)}>
        <div class="form">
          <p class="webhooks__url">{t("ui-webhook-delete-means", { url: webhook.url })}</p>
          <Refusals failure={failure} userErrors={refused} />
          <div class="form__actions">
            <Button look="danger" busy={running} onClick={go}>{t("ui-webhook-delete")}</Button>
            <Button onClick={() => setOpen(false)}>{t("ui-cancel")}</Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
