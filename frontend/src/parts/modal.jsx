import { useEffect, useId, useRef } from "preact/hooks"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import "./modal.css"

/**
 * A question that has to be answered first: the browser's own modal dialog. Focus goes in, stays in,
 * and comes back to where it was.
 *
 * @param {object} props
 * @param {boolean} props.open
 * @param {string} props.title
 * @param {() => void} [props.onClose] without it the dialog cannot be dismissed
 * @param {import("preact").ComponentChildren} props.children
 */
export function Modal({ open, title, onClose, children }) {
  const t = useText()
  const heading = useId()
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null))
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  const cancel = (/** @type {Event} */ event) => {
    event.preventDefault()
    onClose?.()
  }

  return (
    <dialog class="modal" ref={dialog} aria-labelledby={heading} onCancel={cancel}>
      {open && (
        <div class="modal__body">
          <div class="modal__head">
            <h2 id={heading}>{title}</h2>
            {onClose && <Button look="bare" icon="close" label={t("ui-close")} onClick={onClose} />}
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
