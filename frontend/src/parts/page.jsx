import { useEffect, useRef } from "preact/hooks"
import { useText } from "../language/language.js"
import "./page.css"

/**
 * The head of a screen: where it is, what it is, what can be done.
 *
 * @param {object} props
 * @param {string} props.title also the window's
 * @param {[string, string][]} [props.trail] the way here: [words, address]
 * @param {import("preact").ComponentChildren} [props.beside] next to the title
 * @param {import("preact").ComponentChildren} [props.below]
 * @param {import("preact").ComponentChildren} [props.actions]
 */
export function PageHead({ title, trail, beside, below, actions }) {
  const t = useText()
  const heading = useFocusOnArrival()
  useEffect(() => {
    document.title = `${title} · ${t("ui-product")}`
  }, [title, t])
  return (
    <div class="page-head">
      <div class="page-head__words">
        {trail && (
          <nav aria-label={t("ui-trail")}>
            <ol class="trail">
              {trail.map(([words, address]) => (
                <li key={address}><a href={address}>{words}</a></li>
              ))}
            </ol>
          </nav>
        )}
        <div class="page-head__title">
          <h1 tabIndex={-1} ref={heading}>{title}</h1>
          {beside}
        </div>
        {below}
      </div>
      {actions && <div class="page-head__actions">{actions}</div>}
    </div>
  )
}

let arrivals = 0

/** Those who hear the page are told of a new screen: its heading takes the focus, unless something on it has. */
function useFocusOnArrival() {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null))
  useEffect(() => {
    const elsewhere = !document.activeElement?.closest("main, dialog")
    if (arrivals++ > 0 && elsewhere) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

/**
 * A framed part of a screen.
 *
 * @param {object} props
 * @param {string} [props.title]
 * @param {import("preact").ComponentChildren} [props.actions]
 * @param {boolean} [props.flush] its content reaches the frame, as tables do
 * @param {import("preact").ComponentChildren} props.children
 */
export function Panel({ title, actions, flush, children }) {
  return (
    <section class={`panel${flush ? " panel--flush" : ""}`}>
      {title && (
        <div class="panel__head">
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      <div class="panel__body">{children}</div>
    </section>
  )
}

/**
 * Names and values. A value that is not there shows as a dash, so that every order reads the same.
 *
 * @param {{ facts: [string, import("preact").ComponentChildren][], wide?: boolean }} props
 */
export function Facts({ facts, wide }) {
  return (
    <dl class={`facts${wide ? " facts--wide" : ""}`}>
      {facts.map(([name, value]) => (
        <div class="facts__row" key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === "" ? <span class="faint">–</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
