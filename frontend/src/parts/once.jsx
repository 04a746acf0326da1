import { useId, useState } from "preact/hooks"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { Notice } from "./notice.jsx"
import "./once.css"

/**
 * Something secret, shown this once: to be copied now.
 *
 * @param {object} props
 * @param {string} props.title
 * @param {string} props.means
 * @param {string} props.label
 * @param {string} props.value
 * @param {string} props.kept what the button says that ends it
 * @param {() => void} props.onKept
 */
export function Once({ title, means, label, value, kept, onKept }) {
  const t = useText()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // The browser does not allow it: what is selected can be copied by hand.
      /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.select()
    }
  }
  return (
    <div class="form">
      <Notice tone="warn" loud title={title}><p>{means}</p></Notice>
      <div class="field">
        <label class="field__label" for={id}>{label}</label>
        <div class="once">
          <input class="input num" id={id} readOnly value={value} spellcheck={false} onFocus={(event) => event.currentTarget.select()} />
          <Button icon={copied ? "check" : undefined} onClick={copy}>{t(copied ? "ui-once-copied" : "ui-once-copy")}</Button>
        </div>
      </div>
      <div class="form__actions"><Button look="main" onClick={onKept}>{kept}</Button></div>
    </div>
  )
}
