import { useEffect } from "preact/hooks"
import text from "#operations/personal-readings.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { partsOf } from "../access-log/parts.js"
import "./read-by.css"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").PersonalReadingsQuery, import("../../contract/types.d.ts").PersonalReadingsQueryVariables>} */
const READINGS = operation(text)
const NEWEST = 8

/**
 * Who read the order's personal data, the newest first (ADR 16). For administrators.
 *
 * @param {{ order: { id: string, amazonOrderNumber: string }, shown: boolean }} props shown: it was just read here
 */
export function ReadBy({ order, shown }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(READINGS, { orderId: order.id, first: NEWEST })
  useEffect(() => {
    if (shown) void refetch()
  }, [shown])
  const found = data?.personalReadings
  const rest = found && found.totalCount - found.nodes.length
  return (
    <Panel title={t("ui-read-by")}>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!found && loading && <Loading rows={2} />}
      {found?.nodes.length === 0 && <p class="soft small">{t("ui-read-by-nobody")}</p>}
      {found && found.nodes.length > 0 && (
        <ul class="read-by">
          {found.nodes.map((reading) => (
            <li class="read-by__row" key={reading.id}>
              <span><strong>{reading.reader}</strong> <span class="soft small"><When iso={reading.at} /></span></span>
              <span class="small soft">{partsOf(reading.parts, t)} · {t(`ui-read-from-${reading.by}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {Boolean(rest) && <p class="small read-by__rest"><a href={addressOf.readingsOf(order.amazonOrderNumber)}>{t("ui-read-by-more", { count: rest ?? 0 })}</a></p>}
    </Panel>
  )
}
