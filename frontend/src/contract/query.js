import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { useText } from "../language/language.js"
import { Failure } from "./failures.js"
import { send } from "./client.js"

/**
 * @template Data
 * @typedef {object} Answer
 * @property {Data | undefined} data the newest answer; an older one while the next is on its way
 * @property {Failure | undefined} failure
 * @property {boolean} loading
 * @property {Date | undefined} at the server's clock when `data` was read
 * @property {() => Promise<void>} refetch
 */

/** The last answers, so that going back shows at once what was there. @type {Map<string, any>} */
const answers = new Map()
const KEPT_ANSWERS = 40

/** Forgets every answer: another person may see other things. */
export function forgetAnswers() {
  answers.clear()
}

/**
 * Asks the server for what a screen shows, again whenever `variables` change. Until the next answer
 * is there the last one stays, so a component is keyed by the thing it shows.
 *
 * @template Data, Variables
 * @param {import("./client.js").Operation<Data, Variables>} operation
 * @param {Variables} variables
 * @param {{ every?: number, skip?: boolean, kept?: boolean }} [options] every: seconds between quiet
 *   refreshes; kept: false for what is not to be remembered when the page is left
 * @returns {Answer<Data>}
 */
export function useQuery(operation, variables, { every, skip = false, kept = true } = {}) {
  // The server writes sentences too: in another language it is another answer.
  const key = `${useText().language} ${operation.name} ${JSON.stringify(variables)}`
  const [state, setState] = useState(() => ({ key, ...answers.get(key), loading: !skip }))
  const running = useRef(/** @type {AbortController | null} */ (null))

  const refetch = useCallback(async () => {
    running.current?.abort()
    const controller = (running.current = new AbortController())
    try {
      const answer = await send(operation, variables, controller.signal)
      if (kept) keep(key, answer)
      setState({ key, ...answer, failure: undefined, loading: false })
    } catch (error) {
      if (controller.signal.aborted) return
      const failure = error instanceof Failure ? error : new Failure(String(error))
      // With something on screen, the line above the page says enough about a lost connection.
      const quiet = failure.kind === "unreachable"
      setState((/** @type {any} */ before) => ({ ...before, key, failure: quiet && before.data ? undefined : failure, loading: false }))
    }
  }, [key])

  useEffect(() => {
    if (skip) return
    setState((/** @type {any} */ before) => ({ ...before, key, ...answers.get(key), failure: undefined, loading: true }))
    void refetch()
    return () => running.current?.abort()
  }, [key, skip])

  useEvery(skip ? undefined : every, refetch)
  const shown = state.key === key ? state : { ...state, ...answers.get(key), loading: true }
  return { ...shown, refetch }
}

/**
 * Runs something again and again, but never while nobody is looking.
 *
 * @param {number | undefined} seconds
 * @param {() => unknown} action
 */
export function useEvery(seconds, action) {
  useEffect(() => {
    if (!seconds) return
    const timer = setInterval(() => {
      if (!document.hidden) action()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds, action])
}

/**
 * Something the person does. A second click while the first is on its way does nothing.
 *
 * @template Data, Variables
 * @param {import("./client.js").Operation<Data, Variables>} operation
 * @returns {[(variables: Variables) => Promise<Data | undefined>, { running: boolean, failure?: Failure }]}
 */
export function useAction(operation) {
  const busy = useRef(false)
  const [state, setState] = useState(/** @type {{ running: boolean, failure?: Failure }} */ ({ running: false }))
  const run = useCallback(async (/** @type {Variables} */ variables) => {
    if (busy.current) return undefined
    busy.current = true
    setState({ running: true })
    try {
      const { data } = await send(operation, variables)
      setState({ running: false })
      return data
    } catch (error) {
      setState({ running: false, failure: error instanceof Failure ? error : new Failure(String(error)) })
      return undefined
    } finally {
      busy.current = false
    }
  }, [operation])
  return [run, state]
}

/**
 * @param {string} key
 * @param {{ data: unknown, at: Date }} answer
 */
function keep(key, answer) {
  answers.delete(key)
  answers.set(key, answer)
  const oldest = answers.keys().next().value
  if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest)
}
