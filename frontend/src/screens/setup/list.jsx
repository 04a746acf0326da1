import text from "#operations/setup-checklist.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import "./setup.css"

/**
 * @typedef {import("../../contract/types.d.ts").SetupChecklistQuery["setupChecklist"][number]} SetupStep
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").SetupChecklistQuery, {}>} */
const CHECKLIST = operation(text)
const NO_VARIABLES = {}

/** Where each is put right; what is missing here is put right on the server. */
const PLACES = /** @type {Partial<Record<SetupStep["key"], [string, string]>>} */ ({
  PRODUCTS: ["ui-nav-products", "/amazon/products"],
  STORE_DESCRIBED: ["ui-store-add", "/amazon/stores/new"],
  STORE_CONNECTED: ["ui-stores", "/amazon/stores"],
  STORE_READ: ["ui-stores", "/amazon/stores"],
  STORE_ACTIVE: ["ui-stores", "/amazon/stores"],
  CARRIERS: ["ui-carriers", "/amazon/carriers"],
  CLIENT_SECRET: ["ui-nav-settings", "/amazon/settings"],
  PROCESSES: ["ui-nav-health", "/amazon/health"],
})

export function useSetup() {
  return useQuery(CHECKLIST, NO_VARIABLES, { every: 30 })
}

/**
 * The pre-setup checklist (V30): what is open first of all.
 *
 * @param {{ steps: SetupStep[] }} props
 */
export function SetupList({ steps }) {
  return (
    <ol class="setup">
      {steps.map((step) => <Step step={step} key={step.key} />)}
    </ol>
  )
}

/** @param {{ step: SetupStep }} props */
function Step({ step }) {
  const t = useText()
  const state = step.done ? "done" : step.optional ? "wise" : "open"
  const place = step.done ? undefined : PLACES[step.key]
  return (
    <li class={`setup__step setup__step--${state}`}>
      <span class="setup__mark">{step.done && <Icon name="check" />}</span>
      <div class="setup__words">
        <p class="setup__title">
          {step.title} <span class="setup__state">{t(`ui-setup-${state}`)}</span>
        </p>
        <p class="small soft">{step.sentence}</p>
        {step.remedy && <p class="small">{step.remedy}{place && <> <a href={place[1]}>{t(place[0])}</a></>}</p>}
      </div>
    </li>
  )
}
