import { useText } from "../../language/language.js"
import { Chip, NotificationChip, StoreStatusChip } from "../../parts/chip.jsx"
import { HealthSentence } from "../../parts/health.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").HealthQuery["stores"]["nodes"][number]} Store */

/** How each store stands with Amazon. @param {{ stores: Store[] }} props */
export function StoresStanding({ stores }) {
  return useNarrow() ? <Cards stores={stores} /> : <Table stores={stores} />
}

/** @param {{ stores: Store[] }} props */
function Table({ stores }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-stores")}>
      <table class="table">
        <caption class="unseen">{t("ui-stores")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-store")}</th>
            <th scope="col">{t("ui-column-status")}</th>
            <th scope="col">{t("ui-data-as-of")}</th>
            <th scope="col">{t("ui-next-sweep")}</th>
            <th scope="col">{t("ui-authorisation")}</th>
            <th scope="col">{t("ui-notifications")}</th>
            <th scope="col"><span class="unseen">{t("ui-health-more")}</span></th>
          </tr>
        </thead>
        <tbody>
          {stores.map((store) => (
            <tr key={store.id}>
              <th scope="row"><Name store={store} /></th>
              <td><StoreStatusChip status={store.status} /></td>
              <td><DataAsOf store={store} /></td>
              <td><When iso={store.health.nextSweepAt} ago /></td>
              <td><DaysLeft store={store} /></td>
              <td><NotificationChip notifications={store.notifications} /></td>
              <td><Ways store={store} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ stores: Store[] }} props */
function Cards({ stores }) {
  const t = useText()
  return (
    <ul>
      {stores.map((store) => (
        <li class="health__card" key={store.id}>
          <div class="health__card-head"><Name store={store} /><StoreStatusChip status={store.status} /></div>
          <Facts
            facts={[
              [t("ui-data-as-of"), <DataAsOf store={store} />],
              [t("ui-next-sweep"), <When iso={store.health.nextSweepAt} ago />],
              [t("ui-authorisation"), <DaysLeft store={store} />],
              [t("ui-notifications"), <NotificationChip notifications={store.notifications} />],
            ]}
          />
          <Ways store={store} />
        </li>
      ))}
    </ul>
  )
}

/** @param {{ store: Store }} props */
function Name({ store }) {
  return (
    <div class="health__name">
      <a href={addressOf.store(store.id)}>{store.name}</a>
      <HealthSentence store={store} />
    </div>
  )
}

/** How old what is known is, and how long it takes to catch up. @param {{ store: Store }} props */
function DataAsOf({ store }) {
  const { backlog, dataAsOf } = store
  const behind = backlog && backlog.minutes > 0
  return (
    <>
      <When iso={dataAsOf} ago />
      {behind && <p class="faint small">{backlog.sentence}</p>}
    </>
  )
}

/** @param {{ store: Store }} props */
function Ways({ store }) {
  const t = useText()
  return (
    <p class="health__ways small">
      <a href={addressOf.ledger(store.id)}>{t("ui-ledger")}<span class="unseen"> {store.name}</span></a>
      <a href={addressOf.errorsOfStore(store.id)}>{t("ui-errors-short")}<span class="unseen"> {store.name}</span></a>
    </p>
  )
}

/** @param {{ store: Store }} props */
function DaysLeft({ store }) {
  const t = useText()
  if (!store.authorisation) return <span class="faint">–</span>
  if (store.status === "DISCONNECTED") return <Chip tone="red">{t("ui-authorisation-lost")}</Chip>
  const { daysLeft } = store.authorisation
  const words = t("ui-days-left", { count: daysLeft })
  return daysLeft <= 30 ? <Chip tone={daysLeft <= 7 ? "red" : "amber"}>{words}</Chip> : <span>{words}</span>
}
