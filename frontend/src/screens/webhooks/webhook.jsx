import { useCallback, useState } from "preact/hooks"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { WebhookActions } from "./actions.jsx"
import { Deliveries } from "./deliveries.jsx"
import { Hears, WebhookChip } from "./list.jsx"
import { WEBHOOKS } from "./screen.jsx"
import "./webhooks.css"

/** @typedef {import("./screen.jsx").Webhook} Webhook */

const NO_VARIABLES = {}

/** One webhook: what it hears, how it does, and what became of each delivery. @param {{ id: string }} props */
export default function WebhookScreen({ id }) {
  const t = useText()
  const may = viewer.value?.mayAdminister ?? false
  const { data, failure, loading, refetch } = useQuery(WEBHOOKS, NO_VARIABLES, { every: 15, skip: !may })
  // Grows with whatever was done here: the log is read anew.
  const [deeds, setDeeds] = useState(0)
  const webhook = data?.webhooks.nodes.find((one) => one.id === id)
  const changed = useCallback(() => {
    setDeeds((before) => before + 1)
    void refetch()
  }, [refetch])
  return (
    <div class="page page--middle">
      <PageHead
        title={webhook?.url ?? t("ui-webhook")}
        trail={[[t("ui-webhooks"), "/amazon/settings/webhooks"]]}
        beside={webhook && <WebhookChip webhook={webhook} />}
      />
      {!may && <Empty title={t("ui-webhooks-role")} />}
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {may && !data && loading && <Loading rows={8} />}
      {data && !webhook && <Empty title={t("ui-webhook-gone")} actions={<a class="button" href="/amazon/settings/webhooks">{t("ui-webhooks")}</a>} />}
      {webhook && <About webhook={webhook} onChanged={changed} />}
      {webhook && <Deliveries webhookId={webhook.id} deeds={deeds} onChanged={changed} />}
    </div>
  )
}

/** @param {{ webhook: Webhook, onChanged: () => void }} props */
function About({ webhook, onChanged }) {
  const t = useText()
  return (
    <Panel>
      <div class="stack">
        <Facts
          wide
          facts={[
            [t("ui-webhook-hears"), <Hears webhook={webhook} />],
            [t("ui-webhook-created"), <When iso={webhook.createdAt} />],
            ...troubles(t, webhook),
          ]}
        />
        <WebhookActions webhook={webhook} onChanged={onChanged} />
      </div>
    </Panel>
  )
}

/**
 * What there is to say only while something is out of the ordinary.
 *
 * @param {import("../../language/text.js").Text} t
 * @param {Webhook} webhook
 * @returns {[string, import("preact").ComponentChildren][]}
 */
function troubles(t, { failingSince, resumesAt, waiting, blocked, changesOverUntil }) {
  /** @type {[string, import("preact").ComponentChildren, unknown][]} */
  const all = [
    [t("ui-webhook-waiting"), waiting, waiting],
    [t("ui-webhook-blocked"), blocked, blocked],
    [t("ui-webhook-failing-since"), <When iso={failingSince} />, failingSince],
    [t("ui-webhook-resumes"), <When iso={resumesAt} />, resumesAt],
    [t("ui-webhook-changes-over"), <When iso={changesOverUntil} />, changesOverUntil],
  ]
  return all.filter(([, , is]) => is).map(([name, value]) => [name, value])
}
