import { useText } from "../language/language.js"
import "./progress.css"

/**
 * How far something is that takes longer than a second, by what has really been done of it. While
 * nobody knows of how much, leave `total` out: the bar says that it is under way and no more.
 *
 * @param {object} props
 * @param {string} props.label what it is that goes on, for those who hear the page
 * @param {number} [props.done]
 * @param {number} [props.total]
 * @param {import("preact").ComponentChildren} [props.children] beside the numbers: what is known besides
 */
export function Progress({ label, done = 0, total, children }) {
  const t = useText()
  const known = total !== undefined
  return (
    <div class="progress">
      <progress class="progress__bar" aria-label={label} {...(known && { max: Math.max(total, 1), value: total ? done : 1 })} />
      {(known || children) && (
        <p class="progress__words">
          {known && <span class="num">{t("ui-progress", { done, total })}</span>}
          {children}
        </p>
      )}
    </div>
  )
}
