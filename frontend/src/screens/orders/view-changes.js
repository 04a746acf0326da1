import { useRef, useState } from "preact/hooks"
import createText from "#operations/saved-view-create.graphql?raw"
import deleteText from "#operations/saved-view-delete.graphql?raw"
import updateText from "#operations/saved-view-update.graphql?raw"
import { operation, send } from "../../contract/client.js"
import { Failure } from "../../contract/failures.js"

/**
 * @typedef {import("./saved-views.js").SavedView} SavedView
 * @typedef {import("../../contract/client.js").UserError} UserError
 * @typedef {{ busy: boolean, failure?: Failure, userErrors: readonly UserError[] }} Standing
 * @typedef {ReturnType<typeof useViewChanges>} ViewChanges
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").SavedViewCreateMutation, import("../../contract/types.d.ts").SavedViewCreateMutationVariables>} */
const CREATE = operation(createText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").SavedViewUpdateMutation, import("../../contract/types.d.ts").SavedViewUpdateMutationVariables>} */
const UPDATE = operation(updateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").SavedViewDeleteMutation, import("../../contract/types.d.ts").SavedViewDeleteMutationVariables>} */
const DELETE = operation(deleteText)

/** @type {Standing} */
const AT_REST = { busy: false, userErrors: [] }

/**
 * What can be done with saved views, one thing at a time, and why it was not.
 *
 * @param {() => Promise<void>} refetch
 */
export function useViewChanges(refetch) {
  const [standing, setStanding] = useState(AT_REST)
  const running = useRef(false)

  /**
   * @template {{ userErrors: readonly UserError[] }} Payload
   * @param {() => Promise<Payload>} act
   * @returns {Promise<Payload | undefined>} once the views are read again; undefined: it was not done
   */
  const run = async (act) => {
    if (running.current) return undefined
    running.current = true
    setStanding({ busy: true, userErrors: [] })
    try {
      const payload = await act()
      if (!payload.userErrors.length) await refetch()
      setStanding({ busy: false, userErrors: payload.userErrors })
      return payload.userErrors.length ? undefined : payload
    } catch (error) {
      setStanding({ busy: false, userErrors: [], failure: error instanceof Failure ? error : new Failure(String(error)) })
      return undefined
    } finally {
      running.current = false
    }
  }
  return {
    ...standing,
    forget: () => setStanding(AT_REST),
    /** @param {import("../../contract/types.d.ts").SavedViewCreateInput} input */
    create: (input) => run(async () => (await send(CREATE, { input })).data.savedViewCreate),
    /**
     * @param {SavedView} view
     * @param {{ name?: string, query?: string, isDefault?: boolean }} changes
     */
    update: (view, changes) => run(async () => (await send(UPDATE, { input: { viewId: view.id, ...changes } })).data.savedViewUpdate),
    /** @param {SavedView} view */
    remove: (view) => run(async () => (await send(DELETE, { input: { viewId: view.id } })).data.savedViewDelete),
  }
}
