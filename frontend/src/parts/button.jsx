import { Icon } from "./icon.jsx"
import "./button.css"

/**
 * @typedef {object} ButtonProps
 * @property {"main" | "plain" | "quiet" | "bare" | "danger"} [look]
 * @property {import("./icon.jsx").IconName} [icon]
 * @property {string} [label] what is read aloud when there are no words
 * @property {boolean} [busy] its work is under way: it says so and takes no second click
 */

/**
 * @param {ButtonProps & Omit<import("preact").ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "label">} props
 */
export function Button({ look = "plain", icon, label, busy, children, class: more, ...rest }) {
  return (
    <button
      type="button"
      {...rest}
      class={`button button--${look}${busy ? " button--busy" : ""}${more ? ` ${more}` : ""}`}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/**
 * A link that looks like a button, because it leads somewhere.
 *
 * @param {Omit<ButtonProps, "busy" | "label"> & { href: string, children: import("preact").ComponentChildren }} props
 */
export function ButtonLink({ look = "plain", icon, href, children }) {
  return (
    <a class={`button button--${look}`} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
