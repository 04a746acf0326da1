import { useEffect } from "preact/hooks"
import previewText from "#operations/creation-table-preview.graphql?raw"
import text from "#operations/creation-table-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Preview } from "../../parts/preview.jsx"
import { mayChange, useSavedDraft } from "../settings/use-saved-draft.js"
import { answerIn, documentedIn, draftOf, inputOf, placeOf } from "./cells.js"
import { Grid } from "./grid.jsx"

/**
 * @typedef {import("./screen.jsx").Table} Table
 * @typedef {import("./cells.js").Draft} Draft
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CreationTableUpdateMutation, import("../../contract/types.d.ts").CreationTableUpdateMutationVariables>} */
const UPDATE = operation(text)
const PREVIEW = operation(previewText)

/**
 * The 42 cells, to be changed together.
 *
 * @param {object} props
 * @param {NonNullable<import("./screen.jsx").Data["store"]>} props.store
 * @param {Table} props.table
 * @param {Draft} [props.read] from a file, to be looked at and saved
 * @param {() => void} props.onSaved
 */
export function TableForm({ store, table, read, onSaved }) {
  const t = useText()
  const { cells } = table
  const [update, { running, failure }] = useAction(UPDATE)
  const save = async (/** @type {Draft} */ wanted) => (await update({ input: inputOf(store.id, cells, wanted) }))?.creationTableUpdate
  const inForce = draftOf(cells)
  const { draft, dirty, errors, saved, put, submit } = useSavedDraft(inForce, save, onSaved)
  useEffect(() => read && put(read), [read])
  const may = mayChange(store)
  const input = inputOf(store.id, cells, draft)
  return (
    <form class="stack" onSubmit={submit}>
      {!may && <Notice tone="info" title={t("ui-order-settings-role")} />}
      {/** @type {const} */ (["MERCHANT", "AMAZON"]).map((channel) => (
        <Grid
          key={channel}
          channel={channel}
          cells={cells.filter((cell) => cell.channel === channel)}
          draft={draft}
          disabled={!may}
          onChange={(cell, value) => put({ ...draft, [placeOf(cell)]: value })}
        />
      ))}
      <Warnings cells={cells} draft={draft} />
      {may && dirty && read === draft && <Notice tone="info" loud title={t("ui-table-read")} />}
      {may && dirty && <Preview operation={PREVIEW} told={(data) => data.creationTablePreview} draft={input} />}
      <Refusals failure={failure} userErrors={errors} />
      {saved && <Notice tone="good" title={t("ui-table-saved")} loud />}
      <div class={`form__actions${may && dirty ? " form__actions--due" : ""}`}>
        {may && <Button type="submit" look="main" busy={running}>{t("ui-table-save")}</Button>}
        {may && dirty && <Button onClick={() => put(inForce)}>{t("ui-discard")}</Button>}
        {may && input.cells.length > 0 && <Button onClick={() => put(documentedIn(cells))}>{t("ui-table-reset")}</Button>}
        <span class="soft small" role="status">{t("ui-table-changed", { count: input.cells.length })}</span>
      </div>
    </form>
  )
}

/** @param {{ cells: Table["cells"], draft: import("./cells.js").Draft }} props */
function Warnings({ cells, draft }) {
  const t = useText()
  const warned = cells.flatMap((cell) => {
    const warning = cell.options.find((option) => option.answer === answerIn(cell, draft))?.warning
    return warning ? [{ place: placeOf(cell), cell, warning }] : []
  })
  if (!warned.length) return null
  return (
    <Notice tone="warn" title={t("ui-table-warnings")}>
      <ul class="creation__warnings">
        {warned.map(({ place, cell, warning }) => (
          <li key={place}>
            <strong>{t("ui-table-cell", { channel: cell.channel, status: cell.status, stock: cell.stock })}, {t(`ui-table-answer-${answerIn(cell, draft)}`)}:</strong> {warning}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
