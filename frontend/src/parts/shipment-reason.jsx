import { useText } from "../language/language.js"
import { When } from "./when.jsx"

/**
 * @typedef {object} Reasoned
 * @property {string | null} [reason]
 * @property {string | null} [detail]
 * @property {string | null} [dismissedAt]
 * @property {string | null} [dismissedBy]
 * @property {{ carrier?: string | null, service?: string | null, trackingNumber?: string | null, shippedAt?: string | null } | null} [amazonShows]
 */

/**
 * Why a parcel stands where it stands, and what Amazon has instead.
 *
 * @param {{ shipment: Reasoned }} props
 */
export function ShipmentReason({ shipment }) {
  const t = useText()
  const { reason, detail, amazonShows: shown } = shipment
  if (!reason && !shown && !shipment.dismissedAt) return null
  return (
    <div class="shipment__why small">
      {shipment.dismissedAt && <p>{t("ui-shipment-dismissed-by", { name: shipment.dismissedBy ?? "" })} <When iso={shipment.dismissedAt} /></p>}
      {reason && <p class="shipment__reason">{reason}</p>}
      {detail && <p class="faint shipment__detail" lang="en">{detail}</p>}
      {shown && (
        <p class="soft">
          {t("ui-shipment-amazon-shows")}{" "}
          <span>{[shown.carrier, shown.service].filter(Boolean).join(" · ")}</span>{" "}
          <span class="num">{shown.trackingNumber}</span>
          {shown.shippedAt && <>, <When iso={shown.shippedAt} /></>}
        </p>
      )}
    </div>
  )
}
