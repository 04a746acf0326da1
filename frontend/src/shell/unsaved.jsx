import { signal } from "@preact/signals"
import { useLocation } from "preact-iso"
import { useEffect } from "preact/hooks"
import { forgetUnsaved, holdUnsaved, unsaved } from "../contract/unsaved.js"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Modal } from "../parts/modal.jsx"

/** What the person wants to do, and would lose something by. @type {import("@preact/signals").Signal<(() => void) | null>} */
const wish = signal(null)

/**
 * While `dirty`, whoever leaves the page is asked first: by a link, by going back, by closing the
 * window. What the screen itself does after saving is not asked about.
 *
 * @param {boolean} dirty
 */
export function useUnsaved(dirty) {
  useEffect(() => (dirty ? holdUnsaved({}) : undefined), [dirty])
}

/**
 * Does it now, or when the person has said that what they typed may go.
 *
 * @param {() => void} go
 */
export function askFirst(go) {
  if (unsaved.peek().length) wish.value = go
  else go()
}

/** Asks whoever is about to leave something unsaved. Stands once in the shell. */
export function UnsavedGuard() {
  const t = useText()
  useLeaving()
  const stay = () => (wish.value = null)
  const leave = () => {
    const go = wish.peek()
    wish.value = null
    forgetUnsaved()
    go?.()
  }
  return (
    <Modal open={wish.value !== null} title={t("ui-unsaved")} onClose={stay}>
      <p>{t("ui-unsaved-means")}</p>
      <div class="form__actions">
        <Button look="main" onClick={stay}>{t("ui-unsaved-stay")}</Button>
        <Button onClick={leave}>{t("ui-unsaved-leave")}</Button>
      </div>
    </Modal>
  )
}

/** Where the page on screen is. The browser may be elsewhere already when it is asked about. */
let here = ""

/**
 * Going back is heard on the window, in the order of asking to hear it: to be called before there is
 * a router.
 */
export function guardHistory() {
  window.addEventListener("popstate", (event) => {
    if (!unsaved.peek().length) return
    event.stopImmediatePropagation()
    // The browser is there already: back to where the form is, and there again if they say so.
    history.pushState(null, "", here)
    wish.value = () => history.back()
  })
}

function useLeaving() {
  const { url, route } = useLocation()
  here = url
  const dirty = unsaved.value.length > 0
  useEffect(() => {
    if (!dirty) return
    // Asked again each time: what held something may be gone a moment before these are.
    const holds = () => unsaved.peek().length > 0
    const click = (/** @type {MouseEvent} */ event) => {
      const address = addressBehind(event)
      if (!address || !holds()) return
      event.preventDefault()
      event.stopPropagation()
      wish.value = () => route(address)
    }
    const close = (/** @type {BeforeUnloadEvent} */ event) => {
      if (holds()) event.preventDefault()
    }
    // Before the router, which hears clicks when they have come up to the window.
    document.addEventListener("click", click, true)
    window.addEventListener("beforeunload", close)
    return () => {
      document.removeEventListener("click", click, true)
      window.removeEventListener("beforeunload", close)
    }
  }, [dirty, route])
}

/**
 * @param {MouseEvent} event
 * @returns {string | null} where in the admin a plain click on a link leads; null: nowhere else
 */
function addressBehind(event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  const link = /** @type {Element} */ (event.target).closest("a")
  if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin) return null
  const address = link.pathname + link.search
  return address === location.pathname + location.search ? null : address
}
