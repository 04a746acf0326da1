import { useState } from "preact/hooks"
import text from "#operations/commerce-order-comment.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { History } from "../../parts/history.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"

/**
 * @typedef {import("./screen.jsx").CommerceOrder} CommerceOrder
 * @typedef {import("../../contract/types.d.ts").CommerceOrderCommentMutation} Commented
 */

/** @type {import("../../contract/client.js").Operation<Commented, import("../../contract/types.d.ts").CommerceOrderCommentMutationVariables>} */
const COMMENT = operation(text)
/** As the server has it. */
const LONGEST = 1000

/**
 * What happened to the order, and what people wrote to each other about it (V15).
 *
 * @param {{ order: CommerceOrder, onCommented: () => Promise<void> }} props
 */
export function HistoryPanel({ order, onCommented }) {
  const t = useText()
  return (
    <Panel title={t("ui-history")}>
      <History entries={order.history} />
      {viewer.value?.mayOperate && <CommentForm number={order.number} onCommented={onCommented} />}
    </Panel>
  )
}

/**
 * However often it is sent, it is written once; what was typed stays until it is.
 *
 * @param {{ number: string, onCommented: () => Promise<void> }} props
 */
function CommentForm({ number, onCommented }) {
  const t = useText()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState("")
  const [refused, setRefused] = useState(/** @type {Commented["commerceOrderComment"]["userErrors"]} */ ([]))
  const [comment, { running, failure }] = useAction(COMMENT)
  useUnsaved(words.trim() !== "")
  const wrong = refused.find(({ field }) => field?.[0] === "text")?.message

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const answer = (await comment({ input: { commerceOrderNumber: number, key, text: words } }))?.commerceOrderComment
    setRefused(answer?.userErrors ?? [])
    if (!answer?.commerceOrder) return
    setWords("")
    setKey(crypto.randomUUID())
    await onCommented()
  }

  return (
    <form class="form commerce__comment" onSubmit={submit}>
      <Field label={t("ui-comment")} hint={t("ui-comment-hint")} error={wrong}>
        <textarea class="input" rows={2} required maxLength={LONGEST} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => field?.[0] !== "text")} />
      <div class="form__actions">
        <Button type="submit" busy={running}>{t("ui-comment-add")}</Button>
      </div>
    </form>
  )
}
