import { useEffect, useRef } from "preact/hooks"
import "./popover.css"

/**
 * A panel under its button: the browser's own disclosure, which also closes by Escape and by a click
 * or a focus elsewhere.
 *
 * @param {object} props
 * @param {import("preact").ComponentChildren} props.button
 * @param {string} [props.label] what is read aloud when the button has no words
 * @param {"start" | "end"} [props.side] the edge that panel and button share
 * @param {string} [props.look] classes of the button
 * @param {import("preact").ComponentChildren} props.children
 */
export function Popover({ button, label, side = "start", look = "button", children }) {
  const details = useRef(/** @type {HTMLDetailsElement | null} */ (null))
  useEffect(() => {
    const element = details.current
    if (!element) return
    const close = (/** @type {Event} */ event) => {
      if (!element.contains(/** @type {Node} */ (event.target))) element.open = false
    }
    document.addEventListener("pointerdown", close)
    document.addEventListener("focusin", close)
    return () => {
      document.removeEventListener("pointerdown", close)
      document.removeEventListener("focusin", close)
    }
  }, [])

  const escape = (/** @type {KeyboardEvent} */ event) => {
    const element = details.current
    if (event.key !== "Escape" || !element?.open) return
    element.open = false
    element.querySelector("summary")?.focus()
    event.stopPropagation()
  }

  return (
    <details class="popover" ref={details} onKeyDown={escape} onToggle={(event) => keepInSight(event.currentTarget)}>
      <summary class={look} aria-label={label}>{button}</summary>
      <div class={`popover__panel popover__panel--${side}`}>{children}</div>
    </details>
  )
}

const MARGIN = 8

/**
 * A panel that would reach beyond the window is moved back into it.
 *
 * @param {HTMLDetailsElement} details
 */
function keepInSight({ open, lastElementChild: panel }) {
  if (!open || !(panel instanceof HTMLElement)) return
  panel.style.translate = ""
  const { left, right } = panel.getBoundingClientRect()
  const over = right - (document.documentElement.clientWidth - MARGIN)
  const shift = left < MARGIN ? MARGIN - left : -Math.max(0, over)
  panel.style.translate = `${shift}px`
}
