import { FluentBundle, FluentResource } from "@fluent/bundle"

/**
 * @typedef {Record<string, string | number>} Values
 * @typedef {((id: string, values?: Values) => string) & { locale: string, language: string }} Text
 *   says a message of the catalogue; `locale` is for `Intl`, `language` is ours ("en", "sv")
 */

/**
 * @param {string} language "en", "sv"
 * @param {string} source the Fluent file
 * @param {readonly string[]} [wishes] the reader's locales, best first
 * @returns {Text}
 */
export function makeText(language, source, wishes = []) {
  const locale = regional(language, wishes)
  // Isolation marks would travel into the order numbers that people copy.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  bundle.addResource(new FluentResource(source))
  const text = (/** @type {string} */ id, /** @type {Values | undefined} */ values = undefined) => {
    const pattern = bundle.getMessage(id)?.value
    // A missing sentence must never take a screen down, so it shows its id instead.
    return pattern ? bundle.formatPattern(pattern, values, []) : id
  }
  return Object.assign(text, { locale, language })
}

/**
 * The reader's own region of a language ("en-GB"), so that dates and amounts look as at home.
 *
 * @param {string} language
 * @param {readonly string[]} wishes
 */
export function regional(language, wishes) {
  return wishes.find((wish) => wish.split("-")[0] === language) ?? language
}

/**
 * @param {readonly string[]} wishes
 * @param {readonly string[]} spoken
 * @returns {string} the first wish that we speak, else our first
 */
export function chooseLanguage(wishes, spoken) {
  const languages = wishes.map((wish) => wish.split("-")[0] ?? "")
  return languages.find((language) => spoken.includes(language)) ?? spoken[0] ?? "en"
}
