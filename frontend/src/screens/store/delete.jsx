import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import text from "#operations/store-delete.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { addressOf } from "../addresses.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreDeleteMutation, import("../../contract/types.d.ts").StoreDeleteMutationVariables>} */
const DELETE = operation(text)

/**
 * Deleting a store asks for its name, because nothing brings it back (D18).
 *
 * @param {{ store: { id: string, name: string }, onChanged: () => void, short?: boolean }} props
 *   short: a picture beside the store's other actions
 */
export function DeleteStore({ store, onChanged, short }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      {short
        ? <Button look="bare" icon="trash" label={t("ui-store-delete-of", { store: store.name })} title={t("ui-store-delete")} onClick={() => setOpen(true)} />
        : <Button look="danger" icon="trash" onClick={() => setOpen(true)}>{t("ui-store-delete")}</Button>}
      <Modal open={open} title={t("ui-store-delete-title", { store: store.name })} onClose={() => setOpen(false)}>
        <DeleteForm store={store} onChanged={onChanged} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  )
}

/** @param {{ store: { id: string, name: string }, onChanged: () => void, onCancel: () => void }} props */
function DeleteForm({ store, onChanged, onCancel }) {
  const t = useText()
  const { path, route } = useLocation()
  const [remove, { running, failure }] = useAction(DELETE)
  const [refused, setRefused] = useState(/** @type {{ message: string }[]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const answer = (await remove({ input: { storeId: store.id, name: String(words.get("name")).trim() } }))?.storeDelete
    setRefused(answer?.userErrors ?? [])
    if (!answer || answer.userErrors.length) return
    onCancel()
    if (!answer.store && path.startsWith(addressOf.store(store.id))) return route("/amazon/stores")
    onChanged()
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>{t("ui-store-delete-means")}</p>
      <p class="soft">{t("ui-store-delete-stays")}</p>
      <Field label={t("ui-store-delete-name", { store: store.name })}>
        <input class="input" name="name" required autocomplete="off" spellcheck={false} />
      </Field>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="danger" busy={running}>{t("ui-store-delete-do")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
