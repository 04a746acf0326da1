import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Progress } from "../../parts/progress.jsx"
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
  const [course, setCourse] = useState(/** @type {{ done: number, left: number, over: boolean } | undefined} */ (undefined))
  const running = course && !course.over

  const all = async () => {
    let done = 0
    setCourse({ done, left: blocked, over: false })
    for (;;) {
      const answer = (await retry({ input: { blocked: which } }))?.outboxRetry
      done += answer?.retried ?? 0
      const over = !answer?.retried || !answer.left
      setRefused(answer?.userErrors ?? [])
      setCourse({ done, left: answer?.left ?? 0, over })
      if (over) break
    }
    onChanged()
  }

  return (
    <>
      <Refusals failure={failure} userErrors={refused} />
      {running && <Progress label={t("ui-outbox-retrying")} done={course.done} total={course.done + course.left} />}
      {course?.over && course.done > 0 && <Notice tone="good" loud title={t("ui-outbox-retried", { count: course.done })} />}
      {blocked > 1 && !running && (
        <div class="form__actions"><Button icon="refresh" onClick={all}>{t("ui-outbox-retry-all", { count: blocked })}</Button></div>
      )}
    </>
  )
}
