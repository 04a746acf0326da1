import { useState } from "preact/hooks"
import text from "#operations/creation-table-import.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { mayChange } from "../settings/use-saved-draft.js"
import { draftOf } from "./cells.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CreationTableImportMutation, import("../../contract/types.d.ts").CreationTableImportMutationVariables>} */
const IMPORT = operation(text)

/**
 * The table as YAML, out and in. What comes in is put on the form, where it is looked at and saved.
 *
 * @param {object} props
 * @param {NonNullable<import("./screen.jsx").Data["store"]>} props.store
 * @param {import("./screen.jsx").Table} props.table
 * @param {(draft: import("./cells.js").Draft) => void} props.onRead
 */
export function TableFile({ store, table, onRead }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const may = mayChange(store)
  return (
    <Panel title={t("ui-table-file")}>
      <div class="form">
        <p class="small soft">{t("ui-table-file-lead")}</p>
        <div class="form__actions">
          <Button onClick={() => save(`creation-table-${store.id}.yaml`, table.yaml)}>{t("ui-table-export")}</Button>
          {may && <Button onClick={() => setOpen(true)}>{t("ui-table-import")}</Button>}
        </div>
      </div>
      <Modal open={open} title={t("ui-table-import")} onClose={() => setOpen(false)}>
        <ImportForm storeId={store.id} onRead={(draft) => { setOpen(false); onRead(draft) }} onCancel={() => setOpen(false)} />
      </Modal>
    </Panel>
  )
}

/** @param {{ storeId: string, onRead: (draft: import("./cells.js").Draft) => void, onCancel: () => void }} props */
function ImportForm({ storeId, onRead, onCancel }) {
  const t = useText()
  const [yaml, setYaml] = useState("")
  const [send, { running, failure }] = useAction(IMPORT)
  const [wrong, setWrong] = useState(/** @type {string | undefined} */ (undefined))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const payload = (await send({ input: { storeId, yaml, save: false } }))?.creationTableImport
    setWrong(payload?.userErrors[0]?.message)
    if (payload?.creationTable) onRead(draftOf(payload.creationTable.cells))
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-table-import-choose")}>
        <input class="input" type="file" accept=".yaml,.yml,text/yaml" onChange={async (event) => setYaml(await event.currentTarget.files?.[0]?.text() ?? "")} />
      </Field>
      <Field label={t("ui-table-import-text")} hint={t("ui-table-import-hint")} error={wrong}>
        <textarea class="input num creation__yaml" rows={10} spellcheck={false} value={yaml} onInput={(event) => setYaml(event.currentTarget.value)} />
      </Field>
      <Refusals failure={failure} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-table-import")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/**
 * Hands the person a file.
 *
 * @param {string} name
 * @param {string} content
 */
function save(name, content) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/yaml" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
