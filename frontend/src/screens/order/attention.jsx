import text from "#operations/order-retry.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderRetryMutation, import("../../contract/types.d.ts").OrderRetryMutationVariables>} */
const RETRY = operation(text)

/**
 * Why the order waits, what to do about it, and the button for when that is done (D10).
 *
 * @param {object} props
 * @param {string} props.orderId
 * @param {import("../../contract/types.d.ts").Attention} props.attention
 * @param {() => void} props.onRetried
 * @param {import("preact").ComponentChildren} [props.remedy] a button of the reason's own
 */
export function AttentionBox({ orderId, attention, onRetried, remedy }) {
  const t = useText()
  const [retry, { running, failure }] = useAction(RETRY)
  const [answer, setAnswer] = useState(/** @type {import("../../contract/types.d.ts").OrderRetryMutation["orderRetry"] | undefined} */ (undefined))
  const again = async () => {
    const data = await retry({ input: { orderId } })
    setAnswer(data?.orderRetry)
    onRetried()
  }
  return (
    <>
      <Notice
        tone="warn"
        title={attention.reason}
        actions={attention.mayRetry && viewer.value?.mayOperate && (
          <>
            {remedy}
            <Button icon="refresh" busy={running} onClick={again}>{t("ui-order-retry")}</Button>
          </>
        )}
      >
        <p>{attention.remedy}</p>
        <p class="small soft">{t("ui-attention-since")} <When iso={attention.since} /></p>
      </Notice>
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      {answer?.order?.needsAttention && !answer.userErrors.length && !running && (
        <Notice tone="info" loud title={t("ui-order-retried-still")} />
      )}
    </>
  )
}
