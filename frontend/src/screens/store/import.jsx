import { useState } from "preact/hooks"
import text from "#operations/order-import.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { RangeFields, rangeOf } from "../../parts/range.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").OrderImportMutation["orderImport"]} Payload
 * @typedef {Omit<import("../../contract/types.d.ts").OrderImportInput, "storeId">} Wish
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderImportMutation, import("../../contract/types.d.ts").OrderImportMutationVariables>} */
const IMPORT = operation(text)

/**
 * Fetching orders by hand, by number or by day of purchase: those too that were left out (D2).
 *
 * @param {{ store: import("./screen.jsx").Store, onChanged: () => void }} props
 */
export function ImportPanel({ store, onChanged }) {
  const t = useText()
  const [way, setWay] = useState(/** @type {"numbers" | "range"} */ ("numbers"))
  const [ask, { running, failure }] = useAction(IMPORT)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const ways = /** @type {const} */ (["numbers", "range"])
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const wish = way === "numbers" ? { amazonOrderNumbers: numbersIn(String(words.get("numbers"))) } : rangeOf(words)
    setAnswer((await ask({ input: { storeId: store.id, ...wish } }))?.orderImport)
    onChanged()
  }
  return (
    <Panel title={t("ui-import")}>
      <form class="form" onSubmit={submit}>
        {store.ordersLeftOut > 0 && <p class="small"><strong>{t("ui-import-left-out", { count: store.ordersLeftOut })}</strong> {t("ui-left-out-why")}</p>}
        <p class="soft small">{t("ui-import-means")}</p>
        <div class="form__actions" role="group" aria-label={t("ui-import")}>
          {ways.map((one) => (
            <Button class="toggle" aria-pressed={one === way} onClick={() => setWay(one)} key={one}>{t(`ui-import-by-${one}`)}</Button>
          ))}
        </div>
        {way === "numbers" && (
          <Field label={t("ui-import-numbers")} hint={t("ui-import-numbers-hint")}>
            <textarea class="input num" name="numbers" rows={2} required autocomplete="off" spellcheck={false} />
          </Field>
        )}
        {way === "range" && <RangeFields />}
        <Refusals failure={failure} userErrors={answer?.userErrors} />
        {answer?.sentence && !running && <Notice tone="good" loud title={answer.sentence} />}
        <div class="form__actions">
          <Button type="submit" busy={running}>{t("ui-import-go")}</Button>
        </div>
      </form>
    </Panel>
  )
}

/**
 * @param {string} text numbers as they are pasted: by line, comma or space
 */
export function numbersIn(text) {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
}
