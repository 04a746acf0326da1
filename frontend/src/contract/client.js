import { Broken, Forbidden, SignedOut } from "./failures.js"
import { csrf, jsonHeaders, loadSession, reach, sessionRestored } from "./session.js"

/**
 * One operation of graphql/operations/, with the types of what goes in and what comes out.
 *
 * @template Data, Variables
 * @typedef {{ name: string, text: string, data?: Data, variables?: Variables }} Operation
 */

/**
 * @typedef {{ message: string, extensions?: { code?: string } }} GraphQLError
 * @typedef {{ code: string, field?: readonly string[] | null, message: string }} UserError
 */

/**
 * @param {string} text the file's own text, sent as it stands
 * @returns {Operation<any, any>}
 */
export function operation(text) {
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? ""
  return { name, text }
}

/**
 * Sends an operation. When the session has ended it waits for the person to log in again and then
 * goes on, so that nothing typed is lost.
 *
 * @template Data, Variables
 * @param {Operation<Data, Variables>} operation
 * @param {Variables} variables
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ data: Data, at: Date }>} `at`: the server's clock when it answered
 */
export async function send(operation, variables, signal) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(operation, variables, signal)
    } catch (error) {
      if (!(error instanceof SignedOut) || attempt > 1) throw error
      const { viewer } = await loadSession()
      // Somebody is logged in: only the token was old. Otherwise the person has to come back.
      if (!viewer) await sessionRestored()
    }
  }
}

/**
 * @template Data, Variables
 * @param {Operation<Data, Variables>} operation
 * @param {Variables} variables
 * @param {AbortSignal} [signal]
 */
async function once(operation, variables, signal) {
  const response = await reach("/graphql", {
    method: "POST",
    headers: { ...jsonHeaders(), "X-CSRF-Token": csrf() },
    body: JSON.stringify({ operationName: operation.name, query: operation.text, variables }),
    signal,
  })
  const body = await response.json().catch(() => null)
  refuse(response.status, body?.errors ?? (body?.error ? [body.error] : []))
  if (!response.ok || !body?.data) throw new Broken(String(response.status))
  return { data: /** @type {Data} */ (body.data), at: serverTime(response) }
}

/**
 * @param {number} status
 * @param {(GraphQLError & { code?: string })[]} errors
 */
function refuse(status, errors) {
  const codes = errors.map((error) => error.extensions?.code ?? error.code ?? "")
  if (status === 401 || codes.some((code) => /^(UNAUTHENTICATED|UNAUTHORI[SZ]ED|CSRF)/i.test(code))) {
    throw new SignedOut("signed out")
  }
  const message = errors.map((error) => error.message).join(" ")
  if (codes.some((code) => /^FORBIDDEN/i.test(code))) throw new Forbidden(message)
  if (status === 403) throw new SignedOut("refused")
  if (errors.length) throw new Broken(message)
}

/** @param {Response} response */
function serverTime(response) {
  const date = response.headers.get("Date")
  return date ? new Date(date) : new Date()
}
