import text from "#operations/viewer-update.graphql?raw"
import { operation, send } from "../contract/client.js"
import { forgetAnswers } from "../contract/query.js"
import { logIn, viewer } from "../contract/session.js"
import { keepLanguage, speak } from "../language/language.js"

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").ViewerUpdateMutation, import("../contract/types.d.ts").ViewerUpdateMutationVariables>} */
const VIEWER_UPDATE = operation(text)

/** A language chosen before login is what the person wants, whatever they chose last year. */
let chosenHere = ""

/** @param {string} language chosen on the login screen */
export async function chooseLanguageBeforeLogin(language) {
  chosenHere = language
  keepLanguage(language)
  await speak(language)
}

/**
 * The person's language from now on, on every device. What the server had written in the old one
 * is asked for again.
 *
 * @param {string} language
 */
export async function chooseLanguage(language) {
  keepLanguage(language)
  await send(VIEWER_UPDATE, { input: { locale: language } })
  const person = viewer.peek()
  if (person) viewer.value = { ...person, locale: language }
  forgetAnswers()
  await speak(language)
}

/**
 * @param {string} email
 * @param {string} password
 */
export async function enter(email, password) {
  const outcome = await logIn(email, password)
  const person = viewer.peek()
  if (outcome !== "in" || !person) return outcome
  forgetAnswers()
  if (chosenHere && chosenHere !== person.locale) await chooseLanguage(chosenHere)
  else await speak(person.locale)
  chosenHere = ""
  return outcome
}
