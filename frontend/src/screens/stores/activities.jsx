import text from "#operations/store-activities.graphql?raw"
import { useEffect, useRef } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useEvery, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Panel } from "../../parts/page.jsx"
import { Progress } from "../../parts/progress.jsx"
import { When } from "../../parts/when.jsx"
import "./activities.css"

/**
 * @typedef {import("../../contract/types.d.ts").StoreActivitiesQuery} ActivitiesQuery
 * @typedef {NonNullable<ActivitiesQuery["store"]>["activities"][number]} Activity
 */

/** @type {import("../../contract/client.js").Operation<ActivitiesQuery, import("../../contract/types.d.ts").StoreActivitiesQueryVariables>} */
export const ACTIVITIES = operation(text)
/** Seconds between two looks while something goes on. */
const SOON = 3

/**
 * What goes on for a store just now that takes longer than a moment; nothing most of the time. It
 * looks again whenever the screen has, and often while there is something to see.
 *
 * @param {object} props
 * @param {string} props.storeId
 * @param {Date | undefined} props.at when the screen read what it shows
 * @param {() => void} props.onMoved something has come to its end, or taken a step
 */
export function ActivitiesPanel({ storeId, at, onMoved }) {
  const t = useText()
  const seen = useRef({ at, course: "" })
  const { data, refetch } = useQuery(ACTIVITIES, { id: storeId })
  const activities = data?.store?.activities ?? []
  const course = activities.map(stepOf).join()
  useEvery(activities.length ? SOON : undefined, refetch)
  useEffect(() => {
    if (at !== seen.current.at) void refetch()
    seen.current.at = at
  }, [at])
  useEffect(() => {
    if (seen.current.course && course !== seen.current.course) onMoved()
    seen.current.course = course
  }, [course])
  if (!activities.length) return null
  return (
    <Panel title={t("ui-activities")}>
      <ul class="activities">
        {activities.map((activity) => (
          <li class="activity" key={`${activity.kind} ${activity.since}`}>
            <p><strong>{t(`ui-activity-${activity.kind}`)}</strong> <span class="faint small"><When iso={activity.since} /></span></p>
            <ActivityProgress label={t(`ui-activity-${activity.kind}`)} activity={activity} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Pages and orders pass too quickly to be steps. @param {Activity} activity */
function stepOf({ kind, done, left, estimated }) {
  return `${kind} ${left == null && !estimated ? done : ""}`
}

/**
 * How far it is: of a known number, or of the most that was seen to be left; otherwise that it goes on.
 *
 * @param {{ label: string, activity?: Activity }} props
 */
export function ActivityProgress({ label, activity }) {
  const t = useText()
  const most = useRef(0)
  most.current = Math.max(most.current, activity?.left ?? 0)
  const total = activity?.total ?? (activity?.left == null ? undefined : most.current)
  const done = activity?.left == null ? activity?.done : most.current - activity.left
  return (
    <Progress label={label} done={done} total={total}>
      {activity && total !== undefined && <span>{t(`ui-activity-unit-${unitOf(activity)}`)}</span>}
      {activity && <span>{activity.sentence}</span>}
    </Progress>
  )
}

/** What is counted. @param {Activity} activity */
function unitOf({ left, estimated }) {
  if (left != null) return "orders"
  return estimated ? "pages" : "steps"
}
