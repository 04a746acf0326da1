import { useText } from "../language/language.js"
import "./chip.css"

/** @typedef {"grey" | "amber" | "blue" | "teal" | "green" | "red" | "violet"} Tone */

/**
 * A state in a word. The colour repeats the word and never replaces it.
 *
 * @param {{ tone: Tone, children: import("preact").ComponentChildren, struck?: boolean }} props
 */
export function Chip({ tone, children, struck }) {
  return <span class={`chip chip--${tone}${struck ? " chip--struck" : ""}`}>{children}</span>
}

/** @type {Record<import("../contract/types.d.ts").OrderStatus, Tone>} */
const ORDER_TONES = {
  PENDING: "grey",
  PENDING_AVAILABILITY: "grey",
  UNSHIPPED: "amber",
  PARTIALLY_SHIPPED: "blue",
  SHIPPED: "teal",
  COMPLETED: "green",
  CANCELED: "grey",
  UNFULFILLABLE: "red",
  ERROR: "red",
  OTHER: "violet",
}

/**
 * @param {{ status: import("../contract/types.d.ts").OrderStatus, amazonStatus?: string }} props
 *   amazonStatus is shown for a status Amazon has invented since (D8)
 */
export function OrderStatusChip({ status, amazonStatus }) {
  const t = useText()
  return (
    <Chip tone={ORDER_TONES[status]} struck={status === "CANCELED"}>
      {status === "OTHER" && amazonStatus ? amazonStatus : t(`ui-status-${status}`)}
    </Chip>
  )
}

/**
 * A status as Amazon wrote it, in whichever of its spellings (D8): PartiallyShipped, CANCELLED.
 *
 * @param {{ word: string | null | undefined }} props
 */
export function AmazonStatusChip({ word }) {
  if (!word) return null
  const spelled = word.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase().replace("CANCELLED", "CANCELED")
  const known = spelled in ORDER_TONES && spelled !== "OTHER"
  return <OrderStatusChip status={known ? /** @type {keyof typeof ORDER_TONES} */ (spelled) : "OTHER"} amazonStatus={word} />
}

/** @type {Record<import("../contract/types.d.ts").StoreStatus, Tone>} */
const STORE_TONES = {
  NOT_CONNECTED: "grey",
  OBSERVE: "blue",
  ACTIVE: "green",
  INACTIVE: "grey",
  DISCONNECTED: "red",
  DELETING: "grey",
}

/** @param {{ status: import("../contract/types.d.ts").StoreStatus }} props */
export function StoreStatusChip({ status }) {
  const t = useText()
  return <Chip tone={STORE_TONES[status]}>{t(`ui-store-status-${status}`)}</Chip>
}

/** @type {Record<import("../contract/types.d.ts").ShipmentState, Tone>} */
const SHIPMENT_TONES = {
  QUEUED: "grey",
  SENT: "blue",
  VERIFIED: "green",
  MISMATCH: "amber",
  REFUSED: "red",
}

/**
 * @param {object} props
 * @param {import("../contract/types.d.ts").ShipmentState} props.state
 * @param {boolean} [props.waits] for a person
 * @param {boolean} [props.settled] somebody said so, however it stands
 */
export function ShipmentStateChip({ state, waits, settled }) {
  const t = useText()
  if (settled) return <Chip tone="grey">{t("ui-shipment-dismissed")}</Chip>
  return <Chip tone={waits ? "amber" : SHIPMENT_TONES[state]}>{t(`ui-shipment-state-${state}`)}</Chip>
}

/** @type {Record<import("../contract/types.d.ts").NotificationState, Tone>} */
const NOTIFICATION_TONES = { ON: "green", WANTED: "blue", OFF: "grey", REFUSED: "amber" }

/** @param {{ notifications: { state: import("../contract/types.d.ts").NotificationState } | null | undefined }} props */
export function NotificationChip({ notifications }) {
  const t = useText()
  if (!notifications) return <span class="faint">–</span>
  return <Chip tone={NOTIFICATION_TONES[notifications.state]}>{t(`ui-notifications-${notifications.state}`)}</Chip>
}

/** @type {Record<import("../contract/types.d.ts").CommerceState, Tone>} */
const COMMERCE_TONES = { NEW: "amber", PROCESSING: "blue", COMPLETE: "green", CANCELED: "grey" }

/** @param {{ state: import("../contract/types.d.ts").CommerceState, label: string }} props label: the merchant's own word */
export function CommerceStateChip({ state, label }) {
  return <Chip tone={COMMERCE_TONES[state]} struck={state === "CANCELED"}>{label}</Chip>
}

/** @type {Record<import("../contract/types.d.ts").DeliveryState, Tone>} */
const DELIVERY_TONES = { WAITING: "blue", DELIVERED: "green", BLOCKED: "red" }

/** @param {{ state: import("../contract/types.d.ts").DeliveryState }} props */
export function DeliveryStateChip({ state }) {
  const t = useText()
  return <Chip tone={DELIVERY_TONES[state]}>{t(`ui-delivery-state-${state}`)}</Chip>
}
