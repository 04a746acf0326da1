import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Notice } from "./notice.jsx"
import "./packing.css"

/**
 * @typedef {object} PackedItem
 * @property {string} id
 * @property {string} title
 * @property {string | null} [sku]
 * @property {string | null} [giftWrapLevel]
 * @property {string | null} [giftMessage]
 * @property {string | null} [customizedUrl]
 * @property {boolean} isTransparency
 * @property {string | null} [iossNumber]
 * @property {string[]} constraints
 * @property {boolean} needsSerialNumbers
 * @property {string[]} serialNumbers
 *
 * @typedef {object} Packing
 * @property {boolean} isCashOnDelivery
 * @property {string | null} [deliveryInstructions]
 * @property {{ day: string, isClosed: boolean, windows: { from: string, to: string }[] }[] | null} [deliveryTimes]
 * @property {string[] | null} [deliveryCapabilities]
 *
 * @typedef {{ packing: Packing, items: PackedItem[] }} Packed
 */

/** What is said of all of an order's lines once, beside the lines. */
const OF_THE_PARCEL = ["signatureConfirmation", "recipientAgeVerification", "recipientIdentityVerification", "palletDelivery"]

/**
 * What whoever packs has to know, in one place; nothing for an order like any other.
 *
 * @param {{ order: Packed }} props
 */
export function PackingNotes({ order }) {
  const t = useText()
  const lines = order.items.filter((item) => notesOf(item, t).length > 0 || item.giftMessage || item.customizedUrl)
  if (!demandsOf(order, t).length && !wishesOf(order, t).length && !lines.length) return null
  return (
    <Notice tone="info" title={t("ui-packing")}>
      <PackingWords order={order} />
      {lines.length > 0 && (
        <ul class="packing__lines">
          {lines.map((item) => (
            <li key={item.id}>
              <strong>{item.title}</strong> {item.sku && <span class="soft small">{item.sku}</span>}
              <ItemNotes item={item} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/**
 * What the parcel must have, and what the buyer wishes.
 *
 * @param {{ order: Packed }} props
 */
export function PackingWords({ order }) {
  const t = useText()
  const demands = demandsOf(order, t)
  const wishes = wishesOf(order, t)
  return (
    <>
      {demands.length > 0 && <ul class="packing__demands">{demands.map((words) => <li key={words}>{words}</li>)}</ul>}
      {wishes.length > 0 && <div class="packing__wishes">{wishes.map((words, row) => <p key={row}>{words}</p>)}</div>}
    </>
  )
}

/**
 * What is to be known of one line. The link to a customisation is for the screen: on paper only the
 * fact counts.
 *
 * @param {{ item: PackedItem, printed?: boolean }} props
 */
export function ItemNotes({ item, printed }) {
  const t = useText()
  const notes = notesOf(item, t)
  return (
    <>
      {notes.length > 0 && <span class="packing__notes small">{notes.join(" · ")}</span>}
      {item.giftMessage && <q class="packing__message">{item.giftMessage}</q>}
      {item.customizedUrl && (printed
        ? <span class="packing__notes small">{t("ui-packing-customised")}</span>
        : <a class="small" href={item.customizedUrl} rel="noopener noreferrer" target="_blank">{t("ui-customized")}</a>)}
    </>
  )
}

/** @typedef {import("../language/text.js").Text} Text */

/**
 * @param {PackedItem} item
 * @param {Text} t
 */
function notesOf(item, t) {
  return [
    item.giftWrapLevel && `${t("ui-gift-wrap")}: ${item.giftWrapLevel}`,
    item.isTransparency && t("ui-packing-transparency"),
    item.needsSerialNumbers && t("ui-packing-serial"),
    item.serialNumbers.length > 0 && t("ui-packing-serials", { numbers: item.serialNumbers.join(", ") }),
    item.iossNumber && t("ui-packing-ioss", { number: item.iossNumber }),
  ].filter(Boolean)
}

/**
 * @param {Packed} order
 * @param {Text} t
 */
function demandsOf({ packing, items }, t) {
  const named = new Set(items.flatMap((item) => item.constraints))
  const known = OF_THE_PARCEL.filter((name) => named.delete(name)).map((name) => t(`ui-packing-${name}`))
  named.delete("cashOnDelivery")
  const money = packing.isCashOnDelivery ? [t("ui-packing-cashOnDelivery")] : []
  // A word that Amazon has invented since shows as it is.
  return [...known, ...money, ...named]
}

/**
 * The buyer's own; for whoever may not know, nothing comes.
 *
 * @param {Packed} order
 * @param {Text} t
 */
function wishesOf({ packing }, t) {
  if (!viewer.value?.mayReadPersonalData) return []
  const times = (packing.deliveryTimes ?? []).map((time) => timeOf(time, t))
  const places = (packing.deliveryCapabilities ?? []).map((word) => (CAPABILITIES.has(word) ? t(`ui-packing-${word}`) : word))
  return [...(packing.deliveryInstructions?.split("\n") ?? []), ...places, ...(times.length ? [times.join("; ")] : [])]
}

const CAPABILITIES = new Set(["HAS_ACCESS_POINT", "PALLET_ENABLED", "PALLET_DISABLED"])
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

/**
 * @param {NonNullable<Packing["deliveryTimes"]>[number]} time
 * @param {Text} t
 */
function timeOf({ day, isClosed, windows }, t) {
  const weekday = DAYS.indexOf(day)
  // The first of 2023 was a Sunday.
  const date = new Date(weekday < 0 ? `${day}T12:00:00Z` : Date.UTC(2023, 0, 1 + weekday, 12))
  const look = /** @type {Intl.DateTimeFormatOptions} */ (weekday < 0 ? { day: "numeric", month: "short", timeZone: "UTC" } : { weekday: "short", timeZone: "UTC" })
  const name = Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(t.locale, look).format(date)
  if (isClosed) return `${name} ${t("ui-packing-closed")}`
  return `${name} ${windows.map(({ from, to }) => `${from}–${to}`).join(", ") || t("ui-packing-all-day")}`
}
