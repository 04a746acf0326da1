import { startOfDay } from "./time.js"

/**
 * The moments of two calendar days where the reader sits: the beginning of the one, the end of the
 * other, but never the future.
 *
 * @param {string} from "2026-11-14"
 * @param {string} to "2026-11-20"
 * @param {Date} [now]
 */
export function momentsOf(from, to, now = new Date()) {
  const end = startOfDay(to, 1)
  return { from: startOfDay(from), to: end > now.toISOString() ? now.toISOString() : end }
}

/**
 * @param {Date} date
 * @returns {string} its day where the reader sits, "2026-11-20"
 */
export function dayOf(date) {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
