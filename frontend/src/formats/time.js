const SHORT = /** @type {const} */ ({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })
const ON_THE_CLOCK = new Set(["hour", "minute", "dayPeriod"])
const LONG = /** @type {const} */ ({ ...SHORT, year: "numeric", weekday: "short", timeZoneName: "short" })

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
function formatter(locale, options) {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options)
    formats.set(key, format)
  }
  return format
}

/**
 * A moment for a table: no year while it is this year's.
 *
 * @param {string} locale
 * @param {string} iso UTC, as the API sends it
 * @param {{ now?: Date, timeZone?: string }} [options] the reader's zone unless told
 */
export function shortTime(locale, iso, { now = new Date(), timeZone } = {}) {
  const date = new Date(iso)
  const sameYear = date.getUTCFullYear() === now.getUTCFullYear()
  const options = sameYear ? SHORT : { ...SHORT, year: /** @type {const} */ ("numeric") }
  return unbroken(formatter(locale, { ...options, timeZone }).formatToParts(date))
}

/**
 * A narrow column may break between day and time, nowhere else.
 *
 * @param {Intl.DateTimeFormatPart[]} parts
 */
function unbroken(parts) {
  const kind = (/** @type {Intl.DateTimeFormatPart | undefined} */ part) => part && ON_THE_CLOCK.has(part.type)
  return parts
    .map((part, row) => {
      const inside = part.type === "literal" && kind(parts[row - 1]) === kind(parts[row + 1])
      return inside ? part.value.replace(/\s/g, "\u00a0") : part.value
    })
    .join("")
}

/**
 * To the second, for those who read a log.
 *
 * @param {string} locale
 * @param {string} iso
 */
export function clockTime(locale, iso) {
  return formatter(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false }).format(new Date(iso))
}

/**
 * A moment in full, with its zone's name.
 *
 * @param {string} locale
 * @param {string} iso
 * @param {string} [timeZone] the reader's zone unless told
 */
export function longTime(locale, iso, timeZone) {
  return formatter(locale, { ...LONG, timeZone }).format(new Date(iso))
}

/**
 * A moment in full by the reader's clock and, on a line of its own, by another one that shows
 * something else.
 *
 * @param {string} locale
 * @param {string} iso
 * @param {string} [zone] the marketplace's
 */
export function fullTime(locale, iso, zone) {
  const here = longTime(locale, iso)
  const there = zone ? longTime(locale, iso, zone) : here
  return there === here ? here : `${here}\n${there}`
}

/**
 * @param {string} locale
 * @param {string} day a calendar day, "2026-11-20"
 */
export function shortDay(locale, day) {
  return formatter(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))
}

const STEPS = /** @type {const} */ ([
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
])

/**
 * "5 minutes ago", "in 2 days".
 *
 * @param {string} locale
 * @param {string} iso
 * @param {Date} [now]
 */
export function relativeTime(locale, iso, now = new Date()) {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  }
  return format.format(Math.trunc(seconds), "second")
}

/**
 * "3 days, 4 hr", "2 hr, 10 min": the two largest units of a span.
 *
 * @param {string} locale
 * @param {number} hours not negative
 */
export function timeSpan(locale, hours) {
  const minutes = Math.round(hours * 60)
  const unit = (/** @type {"day" | "hour" | "minute"} */ name, /** @type {number} */ value) =>
    value || (name === "minute" && !minutes)
      ? new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(value)
      : ""
  const days = Math.floor(minutes / 1440)
  const words = days
    ? [unit("day", days), unit("hour", Math.floor((minutes % 1440) / 60))]
    : [unit("hour", Math.floor(minutes / 60)), unit("minute", minutes % 60)]
  return words.filter(Boolean).join(" ").replace(/ /g, "\u00a0")
}

/**
 * @param {string} locale
 * @param {number} nth 0 is Monday
 */
export function weekdayName(locale, nth) {
  return formatter(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + nth)))
}

/**
 * @param {string} locale
 * @param {string} day a calendar day, "2026-11-20"
 */
export function longDay(locale, day) {
  return formatter(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))
}

/**
 * The day of a moment, with its year: for paper.
 *
 * @param {string} locale
 * @param {string} iso
 * @param {string} [timeZone] the reader's zone unless told
 */
export function dayOf(locale, iso, timeZone) {
  return formatter(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(new Date(iso))
}

/**
 * How near a ship-by date is: what colours it on the Orders tab.
 *
 * @param {string} iso
 * @param {Date} [now]
 * @returns {"late" | "soon" | "later"} soon: within 24 hours
 */
export function urgency(iso, now = new Date()) {
  const left = new Date(iso).getTime() - now.getTime()
  if (left < 0) return "late"
  return left < 86_400_000 ? "soon" : "later"
}

/**
 * What a `datetime-local` field holds for a moment, in the reader's zone.
 *
 * @param {Date} date
 */
export function toLocalField(date) {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/**
 * The UTC moment at which a calendar day begins where the reader sits; the next day's when asked.
 *
 * @param {string} day "2026-11-20"
 * @param {number} [later] days to add
 */
export function startOfDay(day, later = 0) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
