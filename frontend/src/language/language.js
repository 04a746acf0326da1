import { signal } from "@preact/signals"
import { recall, remember } from "../contract/storage.js"
import { makeText } from "./text.js"

/** @typedef {import("./text.js").Text} Text */

/** Our languages, each with its own name. Adding one is adding a file and a line here. */
export const LANGUAGES = /** @type {const} */ ([
  ["en", "English"],
  ["sv", "Svenska"],
])

/** @type {Record<string, () => Promise<{ default: string }>>} */
const catalogues = {
  en: () => import("#locales/en.ftl?screens"),
  sv: () => import("#locales/sv.ftl?screens"),
}

/** @type {import("@preact/signals").Signal<Text>} */
const current = signal(makeText("en", ""))

let spoken = false

/** @returns {Text} the reader's language; the component is drawn again when it changes */
export function useText() {
  return current.value
}

/** @returns {string | undefined} the language on screen: "en"; none before the first is known */
export function currentLanguage() {
  return spoken ? current.peek().language : undefined
}

/**
 * Puts a language on screen.
 *
 * @param {string} language
 */
export async function speak(language) {
  const load = catalogues[language] ?? catalogues.en
  if (!load) return
  const { default: source } = await load()
  spoken = true
  current.value = makeText(language, source, navigator.languages)
  document.documentElement.lang = language
}

/** @returns {string | null} what the reader chose on this device, if anything */
export function keptLanguage() {
  return recall("language")
}

/** @param {string} language */
export function keepLanguage(language) {
  remember("language", language)
}
