import { cloneElement } from "preact"
import { useId } from "preact/hooks"
import "./field.css"

/**
 * A form control with its label, its help and what is wrong with it, tied together for those who
 * hear the page.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {import("preact").ComponentChildren} [props.hint]
 * @param {string} [props.error]
 * @param {string} [props.class]
 * @param {import("preact").VNode<any>} props.children the control
 */
export function Field({ label, hint, error, class: more = "", children }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <div class={`field ${more}`}>
      <label class="field__label" for={id}>{label}</label>
      {cloneElement(children, {
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? "true" : undefined,
      })}
      {hint && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="field__error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}
