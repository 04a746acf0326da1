import { useState } from "preact/hooks"
import text from "#operations/commerce-product-upsert.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"

/** @typedef {import("../../contract/types.d.ts").CommerceProductUpsertMutation} Upsert */

/** @type {import("../../contract/client.js").Operation<Upsert, import("../../contract/types.d.ts").CommerceProductUpsertMutationVariables>} */
const UPSERT = operation(text)

/**
 * @param {object} props
 * @param {import("./screen.jsx").Product | null} props.product null: a new one
 * @param {() => void} props.onSaved
 * @param {() => void} props.onCancel
 */
export function ProductForm({ product, onSaved, onCancel }) {
  const t = useText()
  const [save, { running, failure }] = useAction(UPSERT)
  const [refused, setRefused] = useState(/** @type {Upsert["commerceProductUpsert"]["userErrors"]} */ ([]))
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = {
      sku: product?.sku ?? String(words.get("sku")).trim(),
      name: String(words.get("name")).trim(),
      quantity: Number(words.get("quantity")),
      manageStock: words.has("manageStock"),
      enabled: words.has("enabled"),
    }
    const answer = (await save({ input }))?.commerceProductUpsert
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onSaved()
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-sku")} hint={t("ui-sku-hint")}>
        <input class="input num" name="sku" required readOnly={product !== null} defaultValue={product?.sku} autocomplete="off" />
      </Field>
      <Field label={t("ui-product-name")}>
        <input class="input" name="name" required defaultValue={product?.name} autocomplete="off" />
      </Field>
      <Field label={t("ui-quantity")} hint={t("ui-quantity-hint")}>
        <input class="input num" name="quantity" type="number" inputMode="numeric" min={0} step={1} required defaultValue={product?.quantity ?? 0} />
      </Field>
      <div>
        <label class="tick"><input type="checkbox" name="manageStock" defaultChecked={product?.manageStock ?? true} />{t("ui-manage-stock")}</label>
        <label class="tick"><input type="checkbox" name="enabled" defaultChecked={product?.enabled ?? true} />{t("ui-product-enabled")}</label>
      </div>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
