import { useState } from "preact/hooks"
import text from "#operations/order-timeline.graphql?raw"
import { operation, send } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"
import { STATUSES } from "../orders/filter.js"

/**
 * @typedef {import("../../contract/types.d.ts").OrderTimelineQuery} TimelineQuery
 * @typedef {NonNullable<TimelineQuery["order"]>["timeline"]} Timeline
 */

/** @type {import("../../contract/client.js").Operation<TimelineQuery, import("../../contract/types.d.ts").OrderTimelineQueryVariables>} */
const TIMELINE = operation(text)

/**
 * Everything that happened to the order: what, when, by whom.
 *
 * @param {{ order: { id: string } }} props
 */
export function TimelineTab({ order }) {
  const t = useText()
  const [older, setOlder] = useState(/** @type {Timeline[]} */ ([]))
  // Once older pages hang on the first one's end, that end must stay where it is.
  const every = older.length ? undefined : 15
  const { data, failure, loading, refetch } = useQuery(TIMELINE, { id: order.id, after: undefined }, { every })
  const first = data?.order?.timeline
  if (failure && !first) return <FailureNotice failure={failure} retry={refetch} />
  if (!first) return loading ? <Loading rows={6} /> : <Empty title={t("ui-timeline-none")} />

  const last = older.at(-1) ?? first
  const more = async () => {
    const { data: next } = await send(TIMELINE, { id: order.id, after: last.pageInfo.endCursor })
    if (next.order) setOlder([...older, next.order.timeline])
  }
  const events = [first, ...older].flatMap((page) => page.nodes)
  if (!events.length) return <Empty title={t("ui-timeline-none")} />
  return (
    <div class="stack">
      <ol class="timeline">
        {events.map((event) => <Entry event={event} key={event.id} />)}
      </ol>
      {last.pageInfo.hasNextPage && <div><Button onClick={() => void more().catch(() => {})}>{t("ui-timeline-more")}</Button></div>}
    </div>
  )
}

/** @param {{ event: Timeline["nodes"][number] }} props */
function Entry({ event }) {
  const t = useText()
  const changed = event.before !== event.after && (event.before || event.after)
  return (
    <li class="timeline__entry">
      <div class="timeline__when small"><When iso={event.at} /></div>
      <div>
        <p>{event.sentence}</p>
        <p class="small faint">
          {actor(event.actor, t)}
          {changed && <span class="timeline__change"> {status(event.before, t)} → {status(event.after, t)}</span>}
        </p>
      </div>
    </li>
  )
}

/**
 * Who did it: Amazon, Commerce, this channel, or a person by name.
 *
 * @param {string} word
 * @param {import("../../language/text.js").Text} t
 */
function actor(word, t) {
  if (word.startsWith("user:")) return word.slice("user:".length)
  return ["amazon", "commerce", "channel"].includes(word) ? t(`ui-actor-${word}`) : word
}

/**
 * @param {string | null} word
 * @param {import("../../language/text.js").Text} t
 */
function status(word, t) {
  if (!word) return "–"
  return STATUSES.includes(/** @type {any} */ (word)) ? t(`ui-status-${word}`) : word
}
