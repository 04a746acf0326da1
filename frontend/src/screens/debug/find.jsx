import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { useStores } from "../../shell/stores.jsx"

/**
 * Narrows the log, and hands it over as text as it is narrowed.
 *
 * @param {object} props
 * @param {import("./screen.jsx").Chosen} props.chosen
 * @param {(next: import("./screen.jsx").Chosen) => void} props.onChoose
 * @param {number} [props.count]
 */
export function Find({ chosen, onChoose, count }) {
  const t = useText()
  const stores = useStores()
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    onChoose({ ...chosen, order: String(words.get("order")).trim() })
  }
  return (
    <form class="debug__find" role="search" onSubmit={submit}>
      <Field label={t("ui-store")}>
        <select class="input" value={chosen.store ?? ""} onChange={(event) => onChoose({ ...chosen, store: event.currentTarget.value })}>
          <option value="">{t("ui-errors-any-store")}</option>
          {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
      <Field label={t("ui-debug-order")}>
        <input class="input num" type="search" name="order" spellcheck={false} autocomplete="off" defaultValue={chosen.order ?? ""} />
      </Field>
      <Button type="submit" icon="search">{t("ui-search")}</Button>
      {count !== undefined && <p class="soft small num debug__count">{t("ui-debug-count", { count })}</p>}
      <a class="button debug__file" href={fileOf(chosen)} download="amazon-debug.txt">{t("ui-debug-download")}</a>
    </form>
  )
}

/**
 * A plain download, so that the browser streams it: a log may be long.
 *
 * @param {import("./screen.jsx").Chosen} chosen
 */
function fileOf({ store, order }) {
  const words = new URLSearchParams({ ...(store && { store }), ...(order && { order }) })
  return `/amazon/debug-log.txt${words.size ? `?${words}` : ""}`
}
