import text from "#operations/store-check.graphql?raw"
import { operation } from "../../contract/client.js"
import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"

/** @typedef {import("../../contract/types.d.ts").StoreCheckMutation["storeCheck"]} Checked */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreCheckMutation, import("../../contract/types.d.ts").StoreCheckMutationVariables>} */
export const CHECK = operation(text)

/**
 * What works of an authorisation, part by part.
 *
 * @param {{ checks: Checked["checks"] }} props
 */
export function Checks({ checks }) {
  const t = useText()
  return (
    <ul class="checks small">
      {checks.map(({ name, ok, sentence }) => (
        <li class={ok ? "checks__ok" : "checks__bad"} key={name}>
          <Icon name={ok ? "check" : "alert"} />
          <span><span class="unseen">{t(ok ? "ui-check-ok" : "ui-check-bad")} </span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
