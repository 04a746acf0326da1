import { useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { RangeFields, rangeOf } from "../../parts/range.jsx"
import { numbersIn } from "./order-numbers.js"
import { useOrderImport } from "./order-import.js"

const WAYS = /** @type {const} */ (["numbers", "range"])

/**
 * Fetching orders by hand, by number or by day of purchase: those too that were left out (D2).
 *
 * @param {{ store: import("./screen.jsx").Store, onChanged: () => void }} props
 */
export function ImportPanel({ store, onChanged }) {
  const t = useText()
  const [way, setWay] = useState(/** @type {typeof WAYS[number]} */ ("numbers"))
  const { take, answer, running, failure } = useOrderImport(store.id, onChanged)
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    void take(way === "numbers" ? { amazonOrderNumbers: numbersIn(String(words.get("numbers"))) } : rangeOf(words))
  }
  return (
    <Panel title={t("ui-import")}>
      <form class="form" onSubmit={submit}>
        <p class="soft small">{t("ui-import-means")}</p>
        <div class="form__actions" role="group" aria-label={t("ui-import")}>
          {WAYS.map((one) => (
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
        {answer?.sentence && <Notice tone="good" loud title={answer.sentence} />}
        <div class="form__actions">
          <Button type="submit" busy={running}>{t("ui-import-go")}</Button>
        </div>
      </form>
    </Panel>
  )
}
