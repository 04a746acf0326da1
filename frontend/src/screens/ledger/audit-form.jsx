import { useState } from "preact/hooks"
import text from "#operations/store-audit.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { RangeFields, rangeOf } from "../../parts/range.jsx"

/** @typedef {import("../../contract/types.d.ts").StoreAuditMutation["storeAudit"]} Payload */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreAuditMutation, import("../../contract/types.d.ts").StoreAuditMutationVariables>} */
const AUDIT = operation(text)

/**
 * Asks for a proof of some days of purchase now.
 *
 * @param {{ storeId: string, onChanged: () => void }} props
 */
export function AuditForm({ storeId, onChanged }) {
  const t = useText()
  const [ask, { running, failure }] = useAction(AUDIT)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const range = rangeOf(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)))
    setAnswer((await ask({ input: { storeId, ...range } }))?.storeAudit)
    onChanged()
  }
  return (
    <Panel title={t("ui-audit")}>
      <form class="form" onSubmit={submit}>
        <p class="soft small">{t("ui-audit-means")}</p>
        <RangeFields />
        <Refusals failure={failure} userErrors={answer?.userErrors} />
        {answer?.audit && !running && <Notice tone="good" loud title={t("ui-audit-begun")} />}
        <div class="form__actions"><Button type="submit" look="main" busy={running}>{t("ui-audit-go")}</Button></div>
      </form>
    </Panel>
  )
}
