import { useId, useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"

/**
 * A secret, shown this once.
 *
 * @param {{ secret: string, onKept: () => void }} props
 */
export function Secret({ secret, onKept }) {
  const t = useText()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setCopied(true)
    } catch {
      // The browser does not allow it: what is selected can be copied by hand.
      /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.select()
    }
  }
  return (
    <div class="form">
      <Notice tone="warn" loud title={t("ui-webhook-secret-title")}><p>{t("ui-webhook-secret-means")}</p></Notice>
      <div class="field">
        <label class="field__label" for={id}>{t("ui-webhook-secret")}</label>
        <div class="webhooks__secret">
          <input class="input num" id={id} readOnly value={secret} spellcheck={false} onFocus={(event) => event.currentTarget.select()} />
          <Button icon={copied ? "check" : undefined} onClick={copy}>{t(copied ? "ui-webhook-copied" : "ui-webhook-copy")}</Button>
        </div>
      </div>
      <div class="form__actions"><Button look="main" onClick={onKept}>{t("ui-webhook-secret-kept")}</Button></div>
    </div>
  )
}
