import { useEffect } from "preact/hooks"

/**
 * While something on the page is not saved, the browser asks before the page is closed.
 *
 * @param {boolean} dirty
 */
export function useUnsaved(dirty) {
  useEffect(() => {
    if (!dirty) return
    const ask = (/** @type {BeforeUnloadEvent} */ event) => event.preventDefault()
    addEventListener("beforeunload", ask)
    return () => removeEventListener("beforeunload", ask)
  }, [dirty])
}
