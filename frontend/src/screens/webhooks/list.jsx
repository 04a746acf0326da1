import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { EVENTS } from "./events.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").Webhook} Webhook */

/** @param {{ webhooks: Webhook[] }} props */
export function WebhookList({ webhooks }) {
  return useNarrow() ? <Cards webhooks={webhooks} /> : <Table webhooks={webhooks} />
}

/** @param {{ webhooks: Webhook[] }} props */
function Table({ webhooks }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-webhooks")}>
      <table class="table">
        <caption class="unseen">{t("ui-webhooks")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-webhook-url")}</th>
            <th scope="col">{t("ui-webhook-state")}</th>
            <th scope="col">{t("ui-webhook-hears")}</th>
            <th scope="col" class="right">{t("ui-webhook-waiting")}</th>
            <th scope="col" class="right">{t("ui-webhook-blocked")}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id}>
              <th scope="row" class="webhooks__url"><a href={addressOf.webhook(webhook.id)}>{webhook.url}</a></th>
              <td><WebhookChip webhook={webhook} /></td>
              <td><Hears webhook={webhook} /></td>
              <td class="right num">{webhook.waiting}</td>
              <td class="right num">{webhook.blocked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ webhooks: Webhook[] }} props */
function Cards({ webhooks }) {
  const t = useText()
  return (
    <ul>
      {webhooks.map((webhook) => (
        <li class="webhooks__card" key={webhook.id}>
          <div class="webhooks__card-head">
            <a class="webhooks__url" href={addressOf.webhook(webhook.id)}>{webhook.url}</a>
            <WebhookChip webhook={webhook} />
          </div>
          <Facts
            facts={[
              [t("ui-webhook-hears"), <Hears webhook={webhook} />],
              [t("ui-webhook-waiting"), webhook.waiting],
              [t("ui-webhook-blocked"), webhook.blocked],
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ webhook: Webhook }} props */
export function Hears({ webhook }) {
  const t = useText()
  return <>{EVENTS.filter((event) => webhook.events.includes(event)).map((event) => t(`ui-webhook-hears-${event}`)).join(", ")}</>
}

/** @param {{ webhook: Webhook }} props */
export function WebhookChip({ webhook }) {
  const t = useText()
  if (!webhook.active) return <Chip tone="grey">{t("ui-webhook-paused")}</Chip>
  if (webhook.failingSince) return <Chip tone="red">{t("ui-webhook-failing")}</Chip>
  return <Chip tone="green">{t("ui-webhook-well")}</Chip>
}
