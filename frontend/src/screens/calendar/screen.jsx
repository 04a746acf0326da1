import { useRoute } from "preact-iso"
import text from "#operations/store-calendar.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { SettingsSections } from "../settings/sections.jsx"
import { CalendarForm } from "./form.jsx"
import "./calendar.css"

/**
 * @typedef {import("../../contract/types.d.ts").StoreCalendarQuery} Data
 * @typedef {NonNullable<Data["store"]>["workingCalendar"]} Calendar
 */

/** @type {import("../../contract/client.js").Operation<Data, import("../../contract/types.d.ts").StoreCalendarQueryVariables>} */
const CALENDAR = operation(text)

/** When a store hands its parcels to the carrier (F51). */
export default function CalendarScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <CalendarOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function CalendarOf({ id }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(CALENDAR, { storeId: id })
  const store = data?.store
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (store) trail.push([store.name, addressOf.store(id)])
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-calendar")} trail={trail} below={<p class="soft small">{t("ui-calendar-lead")}</p>} />
      <SettingsSections storeId={id} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={10} />}
      {store && (
        <Panel title={t("ui-calendar-title")} actions={<Standing calendar={store.workingCalendar} />}>
          <CalendarForm storeId={id} calendar={store.workingCalendar} onSaved={refetch} />
        </Panel>
      )}
      {data && !store && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}

/** @param {{ calendar: Calendar }} props */
function Standing({ calendar }) {
  const t = useText()
  return (
    <span class="small soft">
      {t("ui-forecast-next")} <When iso={calendar.nextHandOverAt} zone={calendar.timeZone} />
      {" · "}
      {calendar.assumed
        ? t("ui-calendar-assumed")
        : <>{t("ui-calendar-changed", { by: calendar.changedBy ?? "" })} <When iso={calendar.changedAt} /></>}
    </span>
  )
}
