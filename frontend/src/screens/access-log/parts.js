/**
 * What of the personal data was read, in words.
 *
 * @param {readonly string[]} parts
 * @param {import("../../language/text.js").Text} t
 */
export function partsOf(parts, t) {
  const words = parts.map((part) => t(`ui-read-${part}`))
  return new Intl.ListFormat(t.locale, { style: "long", type: "conjunction" }).format(words)
}
