import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Working } from "../../parts/working.jsx"
import { CONNECT, useConsent } from "./consent.js"

/** @typedef {{ id: string, sellingPartnerId?: string | null }} Connectable */

/**
 * The two ways to connect: the seller consents in Seller Central, or, with a private application,
 * its refresh token is pasted.
 *
 * @param {{ store: Connectable, onConnected: () => void }} props
 */
export function ConnectPanel({ store, onConnected }) {
  const t = useText()
  const { go, busy, failure, refused } = useConsent(store.id)
  return (
    <Panel title={t("ui-connect-title")}>
      <div class="connect stack" id="connect">
        <p class="soft">{t("ui-connect-consent")}</p>
        <Refusals failure={failure} userErrors={refused} />
        <div class="form__actions">
          <Button look="main" icon="external" busy={busy} onClick={go}>{t("ui-connect-go")}</Button>
        </div>
        <details class="connect__private">
          <summary>{t("ui-connect-private")}</summary>
          <TokenForm store={store} onConnected={onConnected} />
        </details>
      </div>
    </Panel>
  )
}

/**
 * The refresh token of a private application. It is never shown again.
 *
 * @param {{ store: Connectable, onConnected: () => void }} props
 */
function TokenForm({ store, onConnected }) {
  const t = useText()
  const [connect, { running, failure }] = useAction(CONNECT)
  const [refused, setRefused] = useState(/** @type {import("./consent.js").Payload["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const word = (/** @type {string} */ name) => String(words.get(name)).trim()
    const input = { storeId: store.id, refreshToken: word("refreshToken"), sellingPartnerId: word("sellingPartnerId") }
    const answer = (await connect({ input }))?.storeConnect
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onConnected()
  }
  return (
    <form class="form" onSubmit={submit}>
      <ol class="connect__how small soft">
        {[1, 2, 3].map((step) => <li key={step}>{t(`ui-connect-how-${step}`)}</li>)}
      </ol>
      <Field label={t("ui-seller-id")} hint={t("ui-seller-id-hint")}>
        <input class="input num" name="sellingPartnerId" required autocomplete="off" spellcheck={false} defaultValue={store.sellingPartnerId ?? ""} />
      </Field>
      <Field label={t("ui-refresh-token")} hint={t("ui-refresh-token-hint")}>
        <input class="input" type="password" name="refreshToken" required autocomplete="off" />
      </Field>
      <Refusals failure={failure} userErrors={refused} />
      <Working on={running} label={t("ui-connect-asks")} />
      <div class="form__actions">
        <Button type="submit" busy={running}>{t("ui-connect-token")}</Button>
      </div>
    </form>
  )
}
