import { useState } from "preact/hooks"
import text from "#operations/store-audit.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { RangeFields, rangeOf } from "../../parts/range.jsx"
import { tell } from "../../shell/toasts.jsx"

/** @typedef {import("../../contract/types.d.ts").StoreAuditMutation["storeAudit"]} Payload */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreAuditMutation, import("../../contract/types.d.ts").StoreAuditMutationVariables>} */
const AUDIT = operation(text)

/**
 * Asks for a proof of some days of purchase now.
 *
 * @param {{ storeId: string, onChanged: () => void }} props
 */
export function AuditNow({ storeId, onChanged }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    tell(t("ui-audit-begun"))
    onChanged()
  }
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>{t("ui-audit-go")}</Button>
      <Modal open={open} title={t("ui-audit")} onClose={() => setOpen(false)}>
        <AuditForm storeId={storeId} onDone={done} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  )
}

/** @param {{ storeId: string, onDone: () => void, onCancel: () => void }} props */
function AuditForm({ storeId, onDone, onCancel }) {
  const t = useText()
  const [ask, { running, failure }] = useAction(AUDIT)
  const [refused, setRefused] = useState(/** @type {Payload["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const range = rangeOf(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)))
    const answer = (await ask({ input: { storeId, ...range } }))?.storeAudit
    setRefused(answer?.userErrors ?? [])
    if (answer?.audit) onDone()
  }
  return (
    <form class="form" onSubmit={submit}>
      <p class="soft">{t("ui-audit-means")}</p>
      <RangeFields />
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-audit-go")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
