import { signal } from "@preact/signals"
import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Icon } from "../parts/icon.jsx"
import "./toasts.css"

/** @typedef {{ key: number, words: string }} Toast */

const SECONDS = 6
const MOST = 3

const toasts = signal(/** @type {readonly Toast[]} */ ([]))
let last = 0

/**
 * Says what was done, for a moment, where nothing else on the page would show it. Not for what went
 * wrong: that stays where it is to be put right.
 *
 * @param {string} words
 */
export function tell(words) {
  const others = toasts.peek().filter((toast) => toast.words !== words)
  toasts.value = [...others, { key: ++last, words }].slice(-MOST)
}

/** Another person may see other things. */
export function forgetToasts() {
  toasts.value = []
}

/** @param {Toast} toast */
function dismiss(toast) {
  const inside = document.activeElement?.closest(".toasts")
  toasts.value = toasts.peek().filter((each) => each.key !== toast.key)
  // The focus must not fall out of the page with the button that held it.
  if (inside) document.getElementById("main")?.focus({ preventScroll: true })
}

/** Those that are told now; they wait while somebody points at one or has its button in hand. */
export function Toasts() {
  const t = useText()
  const [held, setHeld] = useState(false)
  const shown = toasts.value
  const newest = shown.at(-1)
  useEffect(() => {
    if (!newest) return
    const escape = (/** @type {KeyboardEvent} */ event) => {
      const elsewhere = event.defaultPrevented || document.querySelector("dialog[open], details[open]")
      if (event.key === "Escape" && !elsewhere) dismiss(newest)
    }
    document.addEventListener("keydown", escape)
    return () => document.removeEventListener("keydown", escape)
  }, [newest])
  const hold = () => setHeld(true)
  const letGo = () => setHeld(false)
  return (
    <div class="toasts" role="status" aria-label={t("ui-toasts")} onMouseEnter={hold} onMouseLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
      {shown.map((toast) => <One toast={toast} held={held} key={toast.key} />)}
    </div>
  )
}

/** @param {{ toast: Toast, held: boolean }} props */
function One({ toast, held }) {
  const t = useText()
  // At once, not after the next picture: who has it in hand must not see it go.
  useLayoutEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast), SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [held])
  return (
    <div class="toast">
      <Icon name="check" />
      <p class="toast__words">{toast.words}</p>
      <Button look="bare" icon="close" label={t("ui-close")} onClick={() => dismiss(toast)} />
    </div>
  )
}
