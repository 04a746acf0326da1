import { useId } from "preact/hooks"
import { useText } from "../../language/language.js"

/**
 * How far a request for many orders has come: so many have been answered.
 *
 * @param {{ running: { done: number, count: number } }} props
 */
export function Gone({ running: { done, count } }) {
  const t = useText()
  const id = useId()
  return (
    <div class="blocked__gone">
      <label class="small num" for={id}>{t("ui-blocked-gone", { done, count })}</label>
      <progress id={id} value={done} max={count} />
    </div>
  )
}
