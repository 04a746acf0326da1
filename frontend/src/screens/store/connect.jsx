import { useState } from "preact/hooks"
import text from "#operations/store-connect.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").StoreConnectMutation["storeConnect"]} Payload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreConnectMutation, import("../../contract/types.d.ts").StoreConnectMutationVariables>} */
const CONNECT = operation(text)

/**
 * Connecting the way of a private application: the refresh token from Seller Central is pasted. It is
 * never shown again.
 *
 * @param {{ store: import("./screen.jsx").Store, onConnected: () => void }} props
 */
export function ConnectPanel({ store, onConnected }) {
  const t = useText()
  const [connect, { running, failure }] = useAction(CONNECT)
  const [refused, setRefused] = useState(/** @type {Payload["userErrors"]} */ ([]))
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
    <Panel title={t("ui-connect-title")}>
      <form class="form connect" id="connect" onSubmit={submit}>
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
        <div class="form__actions">
          <Button type="submit" look="main" busy={running}>{t("ui-store-connect")}</Button>
        </div>
      </form>
    </Panel>
  )
}
