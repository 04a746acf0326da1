import { useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Progress } from "../../parts/progress.jsx"

/**
 * Leaves orders alone, after saying what that means.
 *
 * @param {object} props
 * @param {number} props.count 0: closed
 * @param {{ done: number, count: number } | null} [props.running] how far it has come
 * @param {() => void} props.onClose
 * @param {(reason: string) => Promise<void>} props.onIgnore
 */
export function IgnoreDialog({ count, running = null, onClose, onIgnore }) {
  const t = useText()
  return (
    <Modal open={count > 0} title={t("ui-ignore-title", { count })} onClose={onClose}>
      {running && running.count > 1 && <Progress label={t("ui-action-IGNORE")} done={running.done} total={running.count} />}
      <IgnoreForm onClose={onClose} onIgnore={onIgnore} />
    </Modal>
  )
}

/** @param {{ onClose: () => void, onIgnore: (reason: string) => Promise<void> }} props */
function IgnoreForm({ onClose, onIgnore }) {
  const t = useText()
  const [running, setRunning] = useState(false)
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const reason = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("reason"))
    setRunning(true)
    await onIgnore(reason)
    setRunning(false)
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>{t("ui-ignore-means")}</p>
      <Field label={t("ui-ignore-reason")} hint={t("ui-ignore-reason-hint")}>
        <input class="input" name="reason" maxLength={200} autocomplete="off" />
      </Field>
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-action-IGNORE")}</Button>
        <Button onClick={onClose}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
