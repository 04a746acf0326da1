import { useState } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { useUnsaved } from "../../shell/unsaved.jsx"

/**
 * Something that is changed on a form and applies when it is saved (F81).
 *
 * @template Draft
 * @template {{ userErrors: readonly { field?: readonly string[] | null, message: string }[] }} Payload
 * @param {Draft} inForce
 * @param {(draft: Draft) => Promise<Payload | undefined>} save
 * @param {() => void} onSaved
 */
export function useSavedDraft(inForce, save, onSaved) {
  const spelled = JSON.stringify(inForce)
  const [draft, setDraft] = useState(inForce)
  const [adopted, setAdopted] = useState(spelled)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  // While rendering, not in an effect: that one runs later, and would undo the first change of a
  // person who is faster.
  if (adopted !== spelled) {
    setAdopted(spelled)
    setDraft(inForce)
  }
  const dirty = JSON.stringify(draft) !== spelled
  useUnsaved(dirty)
  const errors = answer?.userErrors ?? []
  const put = (/** @type {Draft} */ next) => {
    setAnswer(undefined)
    setDraft(next)
  }
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const payload = await save(draft)
    setAnswer(payload)
    if (payload && !payload.userErrors.length) onSaved()
  }
  return { draft, dirty, errors, saved: answer !== undefined && !errors.length && !dirty, put, submit }
}

/**
 * Whether the reader may change a store's settings.
 *
 * @param {{ status: string }} store
 */
export function mayChange(store) {
  return Boolean(viewer.value?.mayAdminister) && store.status !== "DELETING"
}
