import { useState } from "preact/hooks"
import text from "#operations/order-cancel-request-answer.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"

/** @typedef {import("../../contract/types.d.ts").OrderCancelRequestAnswerMutation} Answered */

/** @type {import("../../contract/client.js").Operation<Answered, import("../../contract/types.d.ts").OrderCancelRequestAnswerMutationVariables>} */
const ANSWER = operation(text)

/**
 * The buyer asks to cancel: which lines, and the two answers.
 *
 * @param {{ order: import("./screen.jsx").Order, onAnswered: () => void }} props
 */
export function BuyerWish({ order, onAnswered }) {
  const t = useText()
  const [answer, { running, failure }] = useAction(ANSWER)
  const [refused, setRefused] = useState(/** @type {Answered["orderCancelRequestAnswer"]["userErrors"]} */ ([]))
  const give = async (/** @type {boolean} */ accept) => {
    const told = (await answer({ input: { orderId: order.id, accept } }))?.orderCancelRequestAnswer
    setRefused(told?.userErrors ?? [])
    onAnswered()
  }
  const lines = order.items.filter((item) => item.buyerWantsCancel)
  return (
    <>
      <Notice
        tone="bad"
        title={t("ui-buyer-wish-title")}
        actions={viewer.value?.mayOperate && (
          <>
            <Button look="danger" busy={running} onClick={() => give(true)}>{t("ui-buyer-wish-accept")}</Button>
            <Button busy={running} onClick={() => give(false)}>{t("ui-buyer-wish-decline")}</Button>
          </>
        )}
      >
        <p>{t("ui-buyer-wish-what")}</p>
        {lines.length < order.items.length && (
          <p class="small soft">{t("ui-buyer-wish-lines")}: {lines.map((item) => item.sku ?? item.title).join(", ")}</p>
        )}
      </Notice>
      <Refusals failure={failure} userErrors={refused} />
    </>
  )
}
