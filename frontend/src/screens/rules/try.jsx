import { useEffect, useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Field } from "../../parts/field.jsx"
import { Icon } from "../../parts/icon.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { wrongAt } from "./draft.js"
import { TRY } from "./operations.js"

/**
 * @typedef {import("./operations.js").UserError} UserError
 * @typedef {NonNullable<import("../../contract/types.d.ts").RuleTryMutation["ruleTry"]["trial"]>} Trial
 */

/**
 * The rule as it stands, tried on one order.
 *
 * @param {{ storeId: string, ruleId?: string, rule: any, onErrors: (errors: readonly UserError[]) => void }} props
 */
export function TryPanel({ storeId, ruleId, rule, onErrors }) {
  const t = useText()
  const [number, setNumber] = useState("")
  const [run, { running, failure }] = useAction(TRY)
  const [trial, setTrial] = useState(/** @type {Trial | null} */ (null))
  const [refused, setRefused] = useState(/** @type {readonly UserError[]} */ ([]))
  const drafted = JSON.stringify(rule)
  useEffect(() => setTrial(null), [drafted, number])
  if (!viewer.value?.mayOperate) return null

  const ask = async () => {
    // A rule that has no name yet can be tried all the same.
    const named = { ...rule, name: rule.name.trim() || t("ui-rule-new") }
    const answer = (await run({ input: { storeId, ruleId, rule: named, amazonOrderNumber: number } }))?.ruleTry
    setTrial(answer?.trial ?? null)
    setRefused(answer?.userErrors ?? [])
    onErrors(answer?.userErrors ?? [])
  }
  const enter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    void ask()
  }
  const mine = wrongAt(refused, "amazonOrderNumber")
  const inRule = refused.some((error) => error.field?.[0] === "rule")
  return (
    <Panel title={t("ui-rule-try")}>
      <div class="rule-try__ask">
        <Field label={t("ui-rule-try-number")} error={mine}>
          <input class="input num" value={number} autocomplete="off" placeholder="111-2222222-3333333" onInput={(event) => setNumber(event.currentTarget.value)} onKeyDown={enter} />
        </Field>
        <Button icon="search" busy={running} disabled={!number.trim()} onClick={ask}>{t("ui-rule-try-ask")}</Button>
      </div>
      <Refusals failure={failure} userErrors={refused.filter((error) => !["amazonOrderNumber", "rule"].includes(error.field?.[0] ?? ""))} />
      <div role="status">
        {inRule && <p class="field__error">{t("ui-rule-try-wrong")}</p>}
        {trial && <Found trial={trial} />}
      </div>
    </Panel>
  )
}

/** @param {{ trial: Trial }} props */
function Found({ trial }) {
  const t = useText()
  const how = trial.reached ? (trial.matched ? "matches" : "differs") : "unreached"
  return (
    <div class="rule-try__found">
      <p><Chip tone={trial.matched ? "green" : "grey"}>{t(`ui-rule-try-${how}`)}</Chip></p>
      {trial.rules.map((rule) => (
        <section key={rule.name}>
          {trial.rules.length > 1 && <h3 class="small">{rule.name} <span class="soft">{t(rule.matched ? "ui-rule-try-matches" : "ui-rule-try-differs")}</span></h3>}
          <ul class="rule-try__tests">
            {rule.tests.map((test, place) => (
              <li class={test.holds ? "rule-try__holds" : "rule-try__fails"} key={place}>
                <Icon name={test.holds ? "check" : "close"} />
                <span>
                  <span class="unseen">{t(test.holds ? "ui-yes" : "ui-no")}: </span>{test.sentence}
                  {" "}<span class="faint">{test.seen === null ? t("ui-rule-try-hidden") : t("ui-rule-try-seen", { seen: test.seen || "–" })}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {trial.clashes.length > 0 && <p class="small">{t("ui-rule-try-clashes")} {trial.clashes.join(" ")}</p>}
    </div>
  )
}
