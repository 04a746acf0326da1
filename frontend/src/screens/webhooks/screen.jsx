import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/webhooks.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { InstallationSections } from "../installation/sections.jsx"
import { WebhookForm } from "./form.jsx"
import { WebhookList } from "./list.jsx"
import { Secret } from "./secret.jsx"
import "./webhooks.css"

/**
 * @typedef {import("../../contract/types.d.ts").WebhooksQuery} WebhooksQuery
 * @typedef {WebhooksQuery["webhooks"]["nodes"][number]} Webhook
 */

/** @type {import("../../contract/client.js").Operation<WebhooksQuery, {}>} */
export const WEBHOOKS = operation(text)
const NO_VARIABLES = {}

/** Who else hears of orders (F24). Whom, is an administrator's decision, and so is who sees it. */
export default function WebhooksScreen() {
  const t = useText()
  const { route } = useLocation()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState(/** @type {{ id: string, secret: string } | null} */ (null))
  const close = () => setAdding(false)
  const may = viewer.value?.mayAdminister ?? false
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-webhooks")}
        below={<p class="soft small">{t("ui-webhooks-lead")}</p>}
        actions={may && <Button look="main" icon="plus" onClick={() => setAdding(true)}>{t("ui-webhook-add")}</Button>}
      />
      <InstallationSections />
      {may ? <All /> : <Empty title={t("ui-webhooks-role")} />}
      {/* First the form; then the secret that nobody sees a second time, so only its button closes it. */}
      <Modal open={adding} title={t("ui-webhook-add")} onClose={made ? undefined : close}>
        {made
          ? <Secret secret={made.secret} onKept={() => route(addressOf.webhook(made.id))} />
          : <WebhookForm onMade={(id, secret) => setMade({ id, secret })} onCancel={close} />}
      </Modal>
    </div>
  )
}

function All() {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(WEBHOOKS, NO_VARIABLES, { every: 15 })
  const webhooks = data?.webhooks.nodes
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!webhooks && loading && <Loading rows={6} />}
      {webhooks?.length === 0 && <Empty title={t("ui-webhooks-none")}><p>{t("ui-webhooks-none-means")}</p></Empty>}
      {webhooks && webhooks.length > 0 && <div class="panel panel--flush"><WebhookList webhooks={webhooks} /></div>}
    </>
  )
}
