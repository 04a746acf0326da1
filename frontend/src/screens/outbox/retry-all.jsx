import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Progress } from "../../parts/progress.jsx"
import { tell } from "../../shell/toasts.jsx"
import { RETRY } from "./list.jsx"

/**
 * All that needs somebody, tried again: so many at a time, and the server says how many are left.
 *
 * @param {object} props
 * @param {import("../../contract/types.d.ts").OutboxBlockedInput} props.which kinds and stores, as the list is narrowed
 * @param {number} props.blocked how many there are
 * @param {() => void} props.onChanged
 */
export function RetryAll({ which, blocked, onChanged }) {
  const t = useText()
  const [retry, { failure }] = useAction(RETRY)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const [course, setCourse] = useState(/** @type {{ done: number, left: number } | undefined} */ (undefined))

  const all = async () => {
    let done = 0
    for (let left = blocked; left > 0; ) {
      setCourse({ done, left })
      const answer = (await retry({ input: { blocked: which } }))?.outboxRetry
      setRefused(answer?.userErrors ?? [])
      done += answer?.retried ?? 0
      left = answer?.retried ? answer.left : 0
    }
    setCourse(undefined)
    if (done) tell(t("ui-outbox-retried", { count: done }))
    onChanged()
  }

  return (
    <>
      <Refusals failure={failure} userErrors={refused} />
      {course && <Progress label={t("ui-outbox-retrying")} done={course.done} total={course.done + course.left} />}
      {blocked > 1 && !course && (
        <div class="form__actions"><Button icon="refresh" onClick={all}>{t("ui-outbox-retry-all", { count: blocked })}</Button></div>
      )}
    </>
  )
}
