import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { SetupList, useSetup } from "./list.jsx"

/**
 * The checklist on the start: open until the first store is active, folded while something is left,
 * gone once all of it is done. Only for those who can do something.
 */
export function SetupPanel() {
  const { data } = useSetup()
  const steps = data?.setupChecklist
  if (!steps || !viewer.value?.mayAdminister || steps.every(({ done }) => done)) return null
  return <Checklist steps={steps} key={String(isNew(steps))} />
}

/** @param {{ steps: import("./list.jsx").SetupStep[] }} props */
function Checklist({ steps }) {
  const t = useText()
  const done = steps.filter((step) => step.done).length
  const inTheWay = steps.some((step) => !step.done && !step.optional)
  return (
    <details class="panel setup-panel" open={isNew(steps)}>
      <summary class="panel__head setup-panel__head">
        <h2>{t("ui-setup")}</h2>
        <span class="soft small">{t("ui-setup-progress", { done, count: steps.length })}</span>
      </summary>
      <div class="panel__body">
        <p class="soft small">{t(inTheWay ? "ui-setup-lead" : "ui-setup-lead-wise")}</p>
        <SetupList steps={[...steps.filter((step) => !step.done), ...steps.filter((step) => step.done)]} />
      </div>
    </details>
  )
}

/** @param {import("./list.jsx").SetupStep[]} steps */
function isNew(steps) {
  return steps.some(({ key, done }) => key === "STORE_ACTIVE" && !done)
}
