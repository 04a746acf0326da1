import text from "#operations/order-item-assign-product.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { useStores } from "../../shell/stores.jsx"
import "./blocked.css"

/**
 * @typedef {import("../../contract/types.d.ts").OrderItemAssignProductMutation} Assigned
 *
 * @typedef {object} Line a line that products may be assigned to
 * @property {string} id
 * @property {string | null} sku
 * @property {string | null} asin
 * @property {string} title
 * @property {readonly Part[]} components what a mapping says already
 * @property {readonly { sku: string, name: string, likeness: string }[]} productSuggestions
 * @property {number} ordersWaitingInStore
 * @property {number} ordersWaitingInAllStores
 *
 * @typedef {{ sku: string, quantity: number }} Part
 */

/** @type {import("../../contract/client.js").Operation<Assigned, import("../../contract/types.d.ts").OrderItemAssignProductMutationVariables>} */
const ASSIGN = operation(text)

/**
 * Which products stand behind a line, for this order and every other with the same SKU.
 *
 * @param {object} props
 * @param {readonly Line[] | null} props.lines null: closed
 * @param {string | null} [props.subject] the SKU that the order waits for
 * @param {string} props.storeName
 * @param {boolean} [props.everywhere] the orders that wait belong to several stores
 * @param {() => void} props.onClose
 * @param {(released: number) => void} props.onAssigned
 */
export function AssignDialog({ lines, subject, storeName, everywhere = false, onClose, onAssigned }) {
  const t = useText()
  return (
    <Modal open={lines !== null} title={t("ui-assign-title")} onClose={onClose}>
      {lines && <AssignForm lines={lines} subject={subject} storeName={storeName} several={everywhere} onAssigned={onAssigned} onCancel={onClose} />}
    </Modal>
  )
}

/** @param {Pick<Line, "sku" | "asin">} line */
const nameOf = (line) => line.sku || (line.asin ? `ASIN ${line.asin}` : "–")

/**
 * The line that the order waits for: by its own SKU, by its ASIN, or by what it is made of.
 *
 * @param {readonly Line[]} lines
 * @param {string | null | undefined} subject
 */
export function lineOf(lines, subject) {
  const is = (/** @type {Line} */ line) =>
    line.sku === subject || `ASIN:${line.asin}` === subject || line.components.some(({ sku }) => sku === subject)
  return lines.find(is) ?? lines[0]
}

/**
 * @param {object} props
 * @param {readonly Line[]} props.lines
 * @param {string | null} [props.subject]
 * @param {string} props.storeName
 * @param {boolean} props.several
 * @param {(released: number) => void} props.onAssigned
 * @param {() => void} props.onCancel
 */
function AssignForm({ lines, subject, storeName, several, onAssigned, onCancel }) {
  const t = useText()
  const [chosen, setChosen] = useState(lineOf(lines, subject)?.id)
  const line = lines.find(({ id }) => id === chosen) ?? lines[0]
  const [parts, setParts] = useState(/** @type {Part[]} */ (line?.components.length ? [...line.components] : [{ sku: "", quantity: 1 }]))
  const [everywhere, setEverywhere] = useState(several)
  const [assign, { running, failure }] = useAction(ASSIGN)
  const [refused, setRefused] = useState(/** @type {Assigned["orderItemAssignProduct"]["userErrors"]} */ ([]))
  const choice = useStores().length > 1
  if (!line) return null

  const change = (/** @type {number} */ place, /** @type {Partial<Part>} */ to) =>
    setParts(parts.map((part, at) => (at === place ? { ...part, ...to } : part)))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const input = { orderItemId: line.id, components: parts, allStores: everywhere }
    const answer = (await assign({ input }))?.orderItemAssignProduct
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onAssigned(answer.ordersReleased)
  }
  const wrong = (/** @type {number} */ place, /** @type {string} */ field) =>
    refused.find((error) => error.field?.join(".") === `components.${place}.${field}`)?.message
  const waiting = everywhere ? line.ordersWaitingInAllStores : line.ordersWaitingInStore

  return (
    <form class="form" onSubmit={submit}>
      {lines.length > 1 ? (
        <Field label={t("ui-assign-line")}>
          <select class="input" value={line.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {lines.map((each) => <option value={each.id} key={each.id}>{nameOf(each)} · {each.title}</option>)}
          </select>
        </Field>
      ) : (
        <p><span class="num">{nameOf(line)}</span> <span class="soft">{line.title}</span></p>
      )}
      <Suggestions line={line} onTake={(sku) => setParts([{ sku, quantity: 1 }])} />
      <fieldset class="assign__parts">
        <legend class="legend">{t("ui-assign-parts")}</legend>
        {parts.map((part, place) => (
          <div class="assign__part" key={place}>
            <Field label={t("ui-assign-sku")} error={wrong(place, "sku")}>
              <input
                class="input num"
                required
                autocomplete="off"
                value={part.sku}
                onInput={(event) => change(place, { sku: event.currentTarget.value })}
              />
            </Field>
            <Field label={t("ui-assign-quantity")} error={wrong(place, "quantity")}>
              <input
                class="input num"
                type="number"
                inputMode="numeric"
                min={1}
                max={999}
                required
                value={part.quantity}
                onInput={(event) => change(place, { quantity: Number(event.currentTarget.value) })}
              />
            </Field>
            {parts.length > 1 && (
              <Button look="bare" icon="trash" label={t("ui-assign-drop", { sku: part.sku })} onClick={() => setParts(parts.filter((_, at) => at !== place))} />
            )}
          </div>
        ))}
        <div><Button look="quiet" icon="plus" onClick={() => setParts([...parts, { sku: "", quantity: 1 }])}>{t("ui-assign-add")}</Button></div>
      </fieldset>
      {choice && (
        <label class="tick">
          <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.currentTarget.checked)} />
          {t("ui-assign-everywhere", { store: storeName })}
        </label>
      )}
      <p class="soft small" role="status">{t("ui-assign-releases", { count: waiting })}</p>
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => field?.[0] !== "components" || field.length < 3)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-assign-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/** @param {{ line: Line, onTake: (sku: string) => void }} props */
function Suggestions({ line, onTake }) {
  const t = useText()
  if (!line.productSuggestions.length) return null
  return (
    <div class="assign__suggestions">
      <p class="legend">{t("ui-assign-suggestions")}</p>
      <ul>
        {line.productSuggestions.map(({ sku, name, likeness }) => (
          <li key={sku}>
            <button type="button" class="assign__suggestion" onClick={() => onTake(sku)}>
              <strong class="num">{sku}</strong>
              <span>{name}</span>
              <span class="faint small">{t(`ui-likeness-${likeness}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
