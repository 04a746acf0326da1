import { useState } from "preact/hooks"
import retryText from "#operations/outbox-retry.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { useNarrow } from "../../parts/media.js"
import { Refusals } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"
import { tell } from "../../shell/toasts.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/**
 * @typedef {import("../../contract/types.d.ts").OutboxQuery["outbox"]["nodes"][number]} Entry
 * @typedef {{ entries: Entry[], onChanged: () => void }} Props
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OutboxRetryMutation, import("../../contract/types.d.ts").OutboxRetryMutationVariables>} */
export const RETRY = operation(retryText)

/** @param {Props} props */
export function OutboxList(props) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

/** @param {Props} props */
function Table({ entries, onChanged }) {
  const t = useText()
  const done = entries.every(({ state }) => state === "DONE")
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-outbox")}>
      <table class="table">
        <caption class="unseen">{t("ui-outbox")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-outbox-kind")}</th>
            <th scope="col">{t("ui-order")}</th>
            <th scope="col">{t("ui-outbox-why")}</th>
            <th scope="col">{t(done ? "ui-outbox-done-at" : "ui-outbox-since")}</th>
            <th scope="col" class="right">{t("ui-outbox-tries")}</th>
            {!done && <th scope="col"><span class="unseen">{t("ui-outbox-retry")}</span></th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td class="outbox__what">{entry.title}</td>
              <td class="outbox__order"><OrderOf entry={entry} /></td>
              <td class="outbox__why"><Standing entry={entry} /></td>
              <td class="outbox__when"><When iso={entry.doneAt ?? entry.since} /></td>
              <td class="right num">{entry.attempts}</td>
              {!done && <td class="right"><Again entry={entry} onChanged={onChanged} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {Props} props */
function Cards({ entries, onChanged }) {
  const t = useText()
  return (
    <ul>
      {entries.map((entry) => (
        <li class="outbox__card" key={entry.id}>
          <p class="outbox__what">{entry.title}</p>
          <OrderOf entry={entry} />
          <Standing entry={entry} />
          <p class="faint small">
            {t(entry.doneAt ? "ui-outbox-done-at" : "ui-outbox-since")} <When iso={entry.doneAt ?? entry.since} /> · {t("ui-attempts", { count: entry.attempts })}
          </p>
          <Again entry={entry} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ entry: Entry }} props */
function OrderOf({ entry: { order } }) {
  return (
    <div class="outbox__lines">
      <a class="num outbox__number" href={addressOf.order(order.id)}>{order.amazonOrderNumber}</a>
      <span class="faint small">{order.store.name}</span>
    </div>
  )
}

/** Why it stands there, whose turn it is and what helps. @param {{ entry: Entry }} props */
function Standing({ entry }) {
  const t = useText()
  return (
    <div class="outbox__lines">
      <p>{entry.sentence}</p>
      {entry.detail && <p class="soft small" lang="en">{entry.detail}</p>}
      {entry.actsNext && <p class="small"><strong>{t(`ui-outbox-acts-${entry.actsNext}`)}</strong> {entry.remedy}</p>}
      {(entry.code || entry.nextTryAt) && (
        <p class="faint small">
          {entry.code && <code>{entry.code}</code>}
          {entry.code && entry.nextTryAt && " · "}
          {entry.nextTryAt && <>{t("ui-outbox-next")}: <When iso={entry.nextTryAt} /></>}
        </p>
      )}
    </div>
  )
}

/** @param {{ entry: Entry, onChanged: () => void }} props */
function Again({ entry, onChanged }) {
  const t = useText()
  const [retry, { running, failure }] = useAction(RETRY)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  if (!entry.mayRetry && !refused.length) return null
  const again = async () => {
    const answer = (await retry({ input: { ids: [entry.id] } }))?.outboxRetry
    if (!answer) return
    setRefused([...answer.userErrors, ...answer.results.flatMap((result) => result.userErrors)])
    if (answer.retried) tell(t("ui-outbox-retried", { count: answer.retried }))
    onChanged()
  }
  return (
    <div class="outbox__again">
      <Refusals failure={failure} userErrors={refused} />
      {entry.mayRetry && (
        <Button icon="refresh" busy={running} onClick={again} label={t("ui-outbox-retry-of", { title: entry.title, number: entry.order.amazonOrderNumber })}>{t("ui-outbox-retry")}</Button>
      )}
    </div>
  )
}
