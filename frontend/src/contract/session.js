import { signal } from "@preact/signals"
import { currentLanguage } from "../language/language.js"
import { Broken, Unreachable } from "./failures.js"
import { forgetUnsaved } from "./unsaved.js"

/**
 * @typedef {import("./types.d.ts").Viewer} Viewer
 * @typedef {{ viewer: Viewer | null, csrfToken: string, locale: string }} Session
 * @typedef {"in" | "wrong" | "locked"} LoginOutcome
 */

const ADDRESS = "/amazon/session"

/** Who is logged in; null: nobody. @type {import("@preact/signals").Signal<Viewer | null>} */
export const viewer = signal(null)

/** Whether the session ended under an open page: login is then shown over it. */
export const sessionLost = signal(false)

/** Whether the last request reached the server. */
export const reachable = signal(true)

let csrfToken = ""

export function csrf() {
  return csrfToken
}

/** @type {Promise<void> | null} */
let waiting = null
let resume = () => {}

/** Shows the login over the page and waits until the person is back. */
export function sessionRestored() {
  waiting ??= new Promise((resolve) => (resume = resolve))
  sessionLost.value = true
  return waiting
}

/** @returns {Promise<Session>} */
export async function loadSession() {
  const response = await ask("GET")
  if (!response.ok) throw new Broken(String(response.status))
  const session = await response.json()
  return isAnother(session) ? beginAnew() : adopt(session)
}

/**
 * @param {string} email
 * @param {string} password
 * @returns {Promise<LoginOutcome>}
 */
export async function logIn(email, password) {
  const response = await askAgain("POST", { email, password })
  if (response.status === 401) return "wrong"
  if (response.status === 429) return "locked"
  if (!response.ok) throw new Broken(String(response.status))
  /** @type {Session} */
  const session = await response.json()
  if (isAnother(session)) await beginAnew()
  settle(adopt(session))
  return "in"
}

/**
 * Whether somebody else than whom the page is of has logged in, over it or in another window.
 *
 * @param {Session} session
 */
function isAnother({ viewer: now }) {
  const before = viewer.peek()
  return Boolean(before && now && before.id !== now.id)
}

/**
 * What is on the page, and what was typed there, is not theirs to see, to be asked about or to send.
 *
 * @returns {Promise<never>} the page is gone before it ends
 */
function beginAnew() {
  forgetUnsaved()
  viewer.value = null
  location.reload()
  return new Promise(() => {})
}

/**
 * Whom a link lets choose a password; null: nobody, or no more.
 *
 * @param {string} secret
 * @returns {Promise<{ name: string, email: string } | null>}
 */
export async function ownerOfLink(secret) {
  const response = await askAgain("POST", { secret }, "/link")
  if (response.status === 404 || response.status === 409) return null
  if (!response.ok) throw new Broken(String(response.status))
  return response.json()
}

/**
 * Chooses a password by a link, and logs in with it.
 *
 * @param {string} secret
 * @param {string} password
 * @returns {Promise<string | null>} why it cannot be that one; null: done
 */
export async function choosePassword(secret, password) {
  const response = await askAgain("POST", { secret, password }, "/password")
  const body = await response.json().catch(() => null)
  if ([404, 409, 422].includes(response.status)) return String(body?.error?.message)
  if (!response.ok) throw new Broken(String(response.status))
  adopt(body)
  return null
}

export async function logOut() {
  const response = await askAgain("DELETE")
  if (!response.ok) throw new Broken(String(response.status))
  viewer.value = null
  await loadSession()
}

/** @param {Session} session */
function adopt(session) {
  csrfToken = session.csrfToken
  // A session that has ended does not take the page away: login is shown over it. Only logging
  // out does.
  if (session.viewer) viewer.value = session.viewer
  return session
}

/** @param {Session} session */
function settle(session) {
  if (!sessionLost.peek() || !session.viewer) return
  sessionLost.value = false
  waiting = null
  resume()
}

/**
 * Asks once more where the CSRF token belonged to a session that has ended.
 *
 * @param {string} method
 * @param {object} [body]
 * @param {string} [below] the path below the session's
 */
async function askAgain(method, body, below) {
  const response = await ask(method, body, below)
  if (response.status !== 403) return response
  await loadSession()
  return ask(method, body, below)
}

/**
 * @param {string} method
 * @param {object} [body]
 * @param {string} [below]
 */
async function ask(method, body, below = "") {
  return reach(`${ADDRESS}${below}`, {
    method,
    headers: { ...jsonHeaders(), ...(method === "GET" ? {} : { "X-CSRF-Token": csrfToken }) },
    body: body && JSON.stringify(body),
  })
}

/** @returns {Record<string, string>} in the language on screen, else in those the browser names by itself */
export function jsonHeaders() {
  const language = currentLanguage()
  const headers = { "Content-Type": "application/json", Accept: "application/json" }
  return language ? { ...headers, "Accept-Language": language } : headers
}

/**
 * `fetch` that knows no answer from a bad one, and remembers which it was.
 *
 * @param {string} address
 * @param {RequestInit} init
 */
export async function reach(address, init) {
  try {
    const response = await fetch(address, { credentials: "same-origin", ...init })
    reachable.value = ![502, 503, 504].includes(response.status)
    if (!reachable.peek()) throw new Unreachable(String(response.status))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error
    reachable.value = false
    throw new Unreachable(String(error))
  }
}
