import { useState } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { DeleteStore } from "./delete.jsx"
import { useStoreUpdate } from "./update.js"

/** @typedef {import("./screen.jsx").Store} Store */

/**
 * The store as it was described, to be changed or deleted. Website and country are fixed (V25).
 *
 * @param {{ store: Store, onChanged: () => void }} props
 */
export function AboutPanel({ store, onChanged }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const may = viewer.value?.mayAdminister && store.status !== "DELETING"
  const saved = () => {
    setEditing(false)
    onChanged()
  }
  return (
    <Panel title={t("ui-about-store")} actions={may && <Button onClick={() => setEditing(true)}>{t("ui-edit")}</Button>}>
      <div class="stack">
        <Facts
          facts={[
            [t("ui-email"), store.email],
            [t("ui-marketplace"), `${store.marketplace.name} (${store.countryCode})`],
            [t("ui-commerce-store"), `${store.commerceStore.website}, ${store.commerceStore.name}`],
            [t("ui-seller-id"), store.sellingPartnerId && <span class="num">{store.sellingPartnerId}</span>],
            [t("ui-column-merchantId"), <span class="num">{store.merchantId}</span>],
            [t("ui-connected"), <When iso={store.connectedAt} />],
            [t("ui-created"), <When iso={store.createdAt} />],
            [t("ui-updated"), <When iso={store.updatedAt} />],
          ]}
        />
        {may && <div><DeleteStore store={store} onChanged={onChanged} /></div>}
      </div>
      <Modal open={editing} title={t("ui-store-edit", { store: store.name })} onClose={() => setEditing(false)}>
        <StoreForm store={store} onSaved={saved} onCancel={() => setEditing(false)} />
      </Modal>
    </Panel>
  )
}

/** @param {{ store: Store, onSaved: () => void, onCancel: () => void }} props */
function StoreForm({ store, onSaved, onCancel }) {
  const t = useText()
  const { save, running, failure, refused } = useStoreUpdate(store.id, onSaved)
  const wrong = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const elsewhere = refused.filter((error) => !error.field?.some((name) => name === "name" || name === "email"))
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    void save({ name: String(words.get("name")).trim(), email: String(words.get("email")).trim() })
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-store-name")} hint={t("ui-store-name-hint")} error={wrong("name")}>
        <input class="input" name="name" required autocomplete="off" defaultValue={store.name} />
      </Field>
      <Field label={t("ui-email")} hint={t("ui-store-email-hint")} error={wrong("email")}>
        <input class="input" name="email" type="email" required defaultValue={store.email} />
      </Field>
      <p class="faint small">{t("ui-store-fixed")}</p>
      <Refusals failure={failure} userErrors={elsewhere} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
