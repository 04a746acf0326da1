import { Icon } from "./icon.jsx"
import "./notice.css"

/**
 * Something to know, in the place it is about.
 *
 * @param {object} props
 * @param {"info" | "good" | "warn" | "bad"} props.tone
 * @param {string} [props.title]
 * @param {import("preact").ComponentChildren} [props.children]
 * @param {import("preact").ComponentChildren} [props.actions]
 * @param {boolean} [props.loud] read aloud at once: it answers what the person just did
 */
export function Notice({ tone, title, children, actions, loud }) {
  const icon = tone === "good" ? "check" : tone === "info" ? "help" : "alert"
  return (
    <div class={`notice notice--${tone}`} role={loud ? (tone === "bad" ? "alert" : "status") : undefined}>
      <Icon name={icon} />
      <div class="notice__words">
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
      {actions && <div class="notice__actions">{actions}</div>}
    </div>
  )
}
