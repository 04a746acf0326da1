import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { hasPersonal, keptQuery, queryOf } from "./saved-views.js"

/**
 * @typedef {import("./saved-views.js").SavedView} SavedView
 * @typedef {import("./view-changes.js").ViewChanges} ViewChanges
 */

/** What the server allows. */
const LONGEST_NAME = 60

/**
 * The name of a new view, or another one for a view there is.
 *
 * @param {object} props
 * @param {"new" | "rename" | "delete" | null} props.asked
 * @param {import("./filter.js").View} props.view
 * @param {SavedView | undefined} props.saved
 * @param {ViewChanges} props.changes
 * @param {() => void} props.onClose
 * @param {(query: string) => void} props.onDone with the query of the view as it is now
 */
export function NameDialog({ asked, view, saved, changes, onClose, onDone }) {
  const t = useText()
  const renaming = asked === "rename"
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const name = String(form.get("name"))
    if (renaming && saved) return (await changes.update(saved, { name })) && onClose()
    const input = { name, query: keptQuery(view), isDefault: form.has("isDefault") }
    const made = (await changes.create(input))?.savedView
    if (made) onDone(queryOf(made))
  }
  const title = renaming ? t("ui-view-rename-title", { name: saved?.name ?? "" }) : t("ui-view-new-title")
  return (
    <Modal open={renaming || asked === "new"} title={title} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <Field label={t("ui-view-name")} hint={renaming ? undefined : t("ui-view-new-hint")}>
          <input class="input" name="name" required maxLength={LONGEST_NAME} autocomplete="off" defaultValue={renaming ? saved?.name : ""} />
        </Field>
        {!renaming && (
          <>
            {hasPersonal(view) && <p class="small">{t("ui-view-personal")}</p>}
            <label class="tick"><input type="checkbox" name="isDefault" />{t("ui-view-default-on")}</label>
          </>
        )}
        <Refusals failure={changes.failure} userErrors={changes.userErrors} />
        <div class="form__actions">
          <Button type="submit" look="main" busy={changes.busy}>{t(renaming ? "ui-view-rename-do" : "ui-view-new-do")}</Button>
          <Button onClick={onClose}>{t("ui-cancel")}</Button>
        </div>
      </form>
    </Modal>
  )
}

/**
 * @param {object} props
 * @param {boolean} props.open
 * @param {SavedView | undefined} props.saved
 * @param {ViewChanges} props.changes
 * @param {() => void} props.onClose
 * @param {() => void} props.onDone
 */
export function DeleteDialog({ open, saved, changes, onClose, onDone }) {
  const t = useText()
  const go = async () => {
    if (saved && (await changes.remove(saved))) onDone()
  }
  return (
    <Modal open={open} title={t("ui-view-delete-ask", { name: saved?.name ?? "" })} onClose={onClose}>
      <p>{t("ui-view-delete-means")}</p>
      <Refusals failure={changes.failure} userErrors={changes.userErrors} />
      <div class="form__actions">
        <Button look="danger" busy={changes.busy} onClick={go}>{t("ui-view-delete-do")}</Button>
        <Button onClick={onClose}>{t("ui-cancel")}</Button>
      </div>
    </Modal>
  )
}
