import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "./alerts.css"

/**
 * @typedef {import("../../contract/types.d.ts").AlertsQuery["alerts"]["nodes"][number]} Alert
 */

const TONES = /** @type {const} */ ({ INFORMATION: "info", WARNING: "warn", CRITICAL: "bad" })

/**
 * Alerts as they were raised: what is so, what helps, since when, and the way there.
 *
 * @param {{ alerts: Alert[], none: string }} props none: what is said when there are none
 */
export function AlertList({ alerts, none }) {
  if (!alerts.length) return <Notice tone="good" title={none} />
  return (
    <ul class="alerts">
      {alerts.map((alert) => <li key={alert.id}><AlertNotice alert={alert} /></li>)}
    </ul>
  )
}

/** @param {{ alert: Alert }} props */
function AlertNotice({ alert }) {
  const t = useText()
  const over = Boolean(alert.clearedAt)
  return (
    <Notice tone={over ? "good" : TONES[alert.severity]} title={alert.title} actions={!over && <Ways alert={alert} />}>
      <p>{alert.sentence}</p>
      {!over && <p class="soft">{alert.remedy}</p>}
      <p class="soft small">
        {t(`ui-severity-${alert.severity}`)} · {t("ui-alert-since")} <When iso={alert.raisedAt} />
        {over && <> · {t("ui-alert-over")} <When iso={alert.clearedAt} /></>}
      </p>
    </Notice>
  )
}

const ABOUT_INSTALLATION = new Set(["CLIENT_SECRET_LAPSES", "CLIENT_SECRET_REFUSED", "READ_ONLY_COPY"])

const toShip = (/** @type {string} */ id) => addressOf.shipBy("all", id)
/** What is about a store's orders leads to them. @type {Partial<Record<Alert["kind"], (id: string) => string>>} */
const ORDERS = {
  ORDERS_BLOCKED: addressOf.waitingOrdersOfStore,
  SHIP_BY: toShip,
  LATE_SHIPMENT_RATE: toShip,
  CANCELLATION_RATE: toShip,
  VALID_TRACKING_RATE: toShip,
}

/** Where it can be put right. @param {{ alert: Alert }} props */
function Ways({ alert }) {
  const t = useText()
  if (ABOUT_INSTALLATION.has(alert.kind)) return <a class="button" href="/amazon/settings">{t("ui-installation")}</a>
  if (alert.kind === "STOCK_DIFFERED") return <a class="button" href="/amazon/stock/comparisons">{t("ui-stock-comparisons")}</a>
  const toOrders = ORDERS[alert.kind]
  return (
    <>
      {alert.stores.map(({ id, name }) => (
        <a class="button" href={toOrders ? toOrders(id) : addressOf.store(id)} key={id}>
          {toOrders ? t("ui-alert-orders", { store: name }) : name}
        </a>
      ))}
    </>
  )
}
