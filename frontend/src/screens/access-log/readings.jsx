import { useState } from "preact/hooks"
import text from "#operations/personal-readings.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { useNarrow } from "../../parts/media.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Pages } from "../../parts/pages.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { partsOf } from "./parts.js"
import "../../parts/table.css"

/**
 * @typedef {import("../../contract/types.d.ts").PersonalReadingsQuery} ReadingsQuery
 * @typedef {ReadingsQuery["personalReadings"]["nodes"][number]} Reading
 */

/** @type {import("../../contract/client.js").Operation<ReadingsQuery, import("../../contract/types.d.ts").PersonalReadingsQueryVariables>} */
const READINGS = operation(text)
const A_PAGE = 50

/**
 * Who read whose personal data, the newest first.
 *
 * @param {{ order: string, onLook: (number: string) => void }} props order: Amazon's number, of one order only
 */
export function Readings({ order, onLook }) {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const { data, failure, loading, refetch } = useQuery(READINGS, { amazonOrderNumber: order || undefined, first: A_PAGE, after: pages.at(-1) })
  const readings = data?.personalReadings
  const As = useNarrow() ? Cards : Table
  return (
    <>
      <Find order={order} onLook={onLook} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!readings && loading && <Loading rows={8} />}
      {readings?.nodes.length === 0 && <Empty title={t(order ? "ui-access-none-of" : "ui-access-none")} />}
      {readings && readings.nodes.length > 0 && (
        <div class="panel panel--flush">
          <As readings={readings.nodes} />
          <Pages pages={pages} page={readings.pageInfo} onGo={setPages} />
        </div>
      )}
    </>
  )
}

/** @param {{ order: string, onLook: (number: string) => void }} props */
function Find({ order, onLook }) {
  const t = useText()
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    onLook(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("order")).trim())
  }
  return (
    <form class="access__find" role="search" onSubmit={submit}>
      <input class="input" type="search" name="order" defaultValue={order} aria-label={t("ui-access-find")} placeholder={t("ui-access-find")} autocomplete="off" />
      <Button type="submit" icon="search">{t("ui-search")}</Button>
    </form>
  )
}

/** @param {{ readings: readonly Reading[] }} props */
function Table({ readings }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-access-readings")}>
      <table class="table">
        <caption class="unseen">{t("ui-access-readings")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-access-when")}</th>
            <th scope="col">{t("ui-access-who")}</th>
            <th scope="col">{t("ui-access-what")}</th>
            <th scope="col">{t("ui-access-whose")}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.id}>
              <td class="access__when"><When iso={reading.at} /></td>
              <td>{reading.reader}<br /><span class="soft small">{t(`ui-read-from-${reading.by}`)}</span></td>
              <td>{partsOf(reading.parts, t)}</td>
              <td><Whose reading={reading} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ readings: readonly Reading[] }} props */
function Cards({ readings }) {
  const t = useText()
  return (
    <ul>
      {readings.map((reading) => (
        <li class="access__card" key={reading.id}>
          <span><strong>{reading.reader}</strong> <span class="soft small">{t(`ui-read-from-${reading.by}`)}</span></span>
          <span class="soft small"><When iso={reading.at} /></span>
          <span>{partsOf(reading.parts, t)}</span>
          <Whose reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** The first few, and how many more. @param {{ reading: Reading }} props */
function Whose({ reading }) {
  const t = useText()
  const more = reading.orders + reading.customers - reading.subjects.length
  return (
    <span class="access__subjects">
      {reading.subjects.map((subject, row) => <Subject subject={subject} key={row} />)}
      {more > 0 && <span class="soft">{t("ui-access-more", { count: more })}</span>}
    </span>
  )
}

/** @param {{ subject: Reading["subjects"][number] }} props */
function Subject({ subject }) {
  const t = useText()
  if (subject.customerNumber) return <a class="num" href={addressOf.customer(subject.customerNumber)}>{t("ui-customer-title", { number: subject.customerNumber })}</a>
  return subject.orderId
    ? <a class="num" href={addressOf.order(subject.orderId)}>{subject.amazonOrderNumber}</a>
    : <span class="num">{subject.amazonOrderNumber}</span>
}
