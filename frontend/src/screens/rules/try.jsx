import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
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
 * The rule as it is being written, tried on one order.
 *
 * @param {{ storeId: string, ruleId?: string, rule: any, onErrors: (errors: readonly UserError[]) => void }} props
 */
export function TryPanel({ storeId, ruleId, rule, onErrors }) {
  const t = useText()
  // A rule that has no name yet can be tried all the same.
  const named = { ...rule, name: rule.name.trim() || t("ui-rule-new") }
  return <Trying title={t("ui-rule-try")} wish={{ storeId, ruleId, rule: named }} onErrors={onErrors} />
}

/**
 * The rules as they are kept, tried on one order: all that count, or one of them.
 *
 * @param {{ storeId: string, rules: readonly import("./operations.js").Rule[] }} props
 */
export function TryRules({ storeId, rules }) {
  const t = useText()
  const active = rules.filter((rule) => rule.state === "ACTIVE")
  const [chosen, setChosen] = useState("")
  // The last one is tried with all before it.
  const all = chosen === "" ? active.at(-1) : undefined
  const tried = all ?? rules.find((rule) => rule.id === chosen) ?? rules[0]
  if (!tried) return null
  return (
    <Trying title={t("ui-rules-try")} wish={{ storeId, ruleId: tried.id }} all={Boolean(all)}>
      <Field label={t("ui-rules-try-which")}>
        <select class="input" value={all ? "" : tried.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {active.length > 0 && <option value="">{t("ui-rules-try-all")}</option>}
          {rules.map((rule) => <option value={rule.id} key={rule.id}>{rule.position}. {rule.name}</option>)}
        </select>
      </Field>
    </Trying>
  )
}

/**
 * Which order, and what the rules say of it. Whoever comes from an order finds its number there.
 *
 * @param {object} props
 * @param {string} props.title
 * @param {any} props.wish the mutation's input, but for the order
 * @param {boolean} [props.all] of several rules, one as much as the other
 * @param {(errors: readonly UserError[]) => void} [props.onErrors]
 * @param {import("preact").ComponentChildren} [props.children] what else there is to choose
 */
function Trying({ title, wish, all, onErrors, children }) {
  const t = useText()
  const [number, setNumber] = useState(useLocation().query.order ?? "")
  const [run, { running, failure }] = useAction(TRY)
  const [answer, setAnswer] = useState(/** @type {{ asked: string, trial?: Trial | null, userErrors: readonly UserError[] } | null} */ (null))
  if (!viewer.value?.mayOperate) return null

  // What was answered of another rule, or of another order, is not true of this one.
  const asked = JSON.stringify([wish, number])
  const told = answer?.asked === asked ? answer : null
  const refused = told?.userErrors ?? []
  const ask = async () => {
    const payload = (await run({ input: { ...wish, amazonOrderNumber: number } }))?.ruleTry
    setAnswer(payload ? { asked, ...payload } : null)
    onErrors?.(payload?.userErrors ?? [])
  }
  const enter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || !number.trim()) return
    event.preventDefault()
    void ask()
  }
  const inRule = refused.some((error) => error.field?.[0] === "rule")
  return (
    <Panel title={title}>
      <div class="rule-try__ask">
        {children}
        <Field label={t("ui-rule-try-number")} error={wrongAt(refused, "amazonOrderNumber")}>
          <input class="input num" value={number} autocomplete="off" placeholder="111-2222222-3333333" onInput={(event) => setNumber(event.currentTarget.value)} onKeyDown={enter} />
        </Field>
        <Button icon="search" busy={running} disabled={!number.trim()} onClick={ask}>{t("ui-rule-try-ask")}</Button>
      </div>
      <Refusals failure={failure} userErrors={refused.filter((error) => !["amazonOrderNumber", "rule"].includes(error.field?.[0] ?? ""))} />
      <div role="status">
        {inRule && <p class="field__error">{t("ui-rule-try-wrong")}</p>}
        {told?.trial && <Found trial={told.trial} all={all} />}
      </div>
    </Panel>
  )
}

/** @param {{ trial: Trial, all?: boolean }} props */
function Found({ trial, all }) {
  const t = useText()
  const how = trial.reached ? (trial.matched ? "matches" : "differs") : "unreached"
  return (
    <div class="rule-try__found">
      {all
        ? <p>{t("ui-rules-try-matching", { count: trial.rules.filter((rule) => rule.matched).length })} {!trial.reached && <span class="soft">{t("ui-rules-try-stopped")}</span>}</p>
        : <p><Chip tone={trial.matched ? "green" : "grey"}>{t(`ui-rule-try-${how}`)}</Chip></p>}
      {trial.rules.map((rule) => (
        <section key={rule.name}>
          {(all || trial.rules.length > 1) && <h3 class="small">{rule.name} <Chip tone={rule.matched ? "green" : "grey"}>{t(rule.matched ? "ui-rule-try-matches" : "ui-rule-try-differs")}</Chip></h3>}
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
