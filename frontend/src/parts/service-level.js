const KNOWN = new Set(["STANDARD", "EXPEDITED", "FREE_ECONOMY", "NEXT_DAY", "PRIORITY", "SAME_DAY", "SECOND_DAY", "SCHEDULED"])

/**
 * How fast an order must be sent, in the reader's words; a word that Amazon has invented since shows
 * as it is.
 *
 * @param {string | null | undefined} word
 * @param {import("../language/text.js").Text} t
 */
export function serviceLevel(word, t) {
  return word && KNOWN.has(word) ? t(`ui-service-${word}`) : word
}
