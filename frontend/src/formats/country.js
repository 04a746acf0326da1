const A = 0x1f1e6

/**
 * The flag of a country as text: two regional indicators. Where the system has no such glyphs the
 * letters show, which is why the code always stands beside it.
 *
 * @param {string} countryCode ISO 3166-1 alpha-2
 */
export function flag(countryCode) {
  return [...countryCode.toUpperCase()]
    .map((letter) => String.fromCodePoint(A + letter.charCodeAt(0) - 65))
    .join("")
}
