import { useState } from "preact/hooks"
import text from "#operations/token-revoke.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").TokenRevokeMutation, import("../../contract/types.d.ts").TokenRevokeMutationVariables>} */
const REVOKE = operation(text)

/** @param {{ token: import("./screen.jsx").Token, onDone: () => void, onCancel: () => void }} props */
export function Revoke({ token, onDone, onCancel }) {
  const t = useText()
  const [revoke, { running, failure }] = useAction(REVOKE)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const go = async () => {
    const answer = (await revoke({ input: { tokenId: token.id } }))?.tokenRevoke
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.token) onDone()
  }
  return (
    <div class="form">
      <p class="tokens__name">{t("ui-token-revoke-means", { name: token.name })}</p>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button look="danger" busy={running} onClick={go}>{t("ui-token-revoke")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </div>
  )
}
