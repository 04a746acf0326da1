import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { action, wrongAt } from "./draft.js"

/**
 * What the rule does: one action a row.
 *
 * @param {object} props
 * @param {import("./draft.js").ActionNode[]} props.actions
 * @param {readonly import("./operations.js").UserError[]} props.errors
 * @param {import("./operations.js").Catalogue} props.catalogue
 * @param {(actions: import("./draft.js").ActionNode[]) => void} props.onChange
 */
export function Actions({ actions, errors, catalogue, onChange }) {
  const t = useText()
  const wrong = wrongAt(errors, "rule.actions")
  const set = (/** @type {number} */ key, /** @type {Partial<import("./draft.js").ActionNode>} */ part) =>
    onChange(actions.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const specOf = (/** @type {string} */ kind) => catalogue.ruleActions.find((each) => each.kind === kind)
  const first = (/** @type {string} */ kind) => specOf(kind)?.choices[0]?.value ?? ""
  const add = () => {
    const free = catalogue.ruleActions.find((spec) => spec.kind === "ADD_TAG") ?? catalogue.ruleActions[0]
    if (free) onChange([...actions, action(free.kind, first(free.kind))])
  }
  return (
    <div class="rule-actions">
      <ul class="rule-group__parts">
        {actions.map((each, place) => {
          const spec = specOf(each.kind)
          const said = wrongAt(errors, `rule.actions.${place}`, true)
          return (
            <li key={each.key}>
              <div class="rule-condition rule-condition--action" role="group" aria-label={spec?.label}>
                <select class="input rule-condition__field" aria-label={t("ui-rule-action")} value={each.kind} onChange={(event) => set(each.key, { kind: event.currentTarget.value, value: first(event.currentTarget.value) })}>
                  {catalogue.ruleActions.map((choice) => <option value={choice.kind} key={choice.kind}>{choice.label}</option>)}
                </select>
                <div class="rule-condition__values">
                  {spec?.needsValue && <Value spec={spec} value={each.value} wrong={Boolean(said)} onChange={(value) => set(each.key, { value })} />}
                </div>
                <Button look="bare" icon="close" label={t("ui-rule-remove", { name: spec?.label ?? "" })} onClick={() => onChange(actions.filter((other) => other.key !== each.key))} />
                {said && <p class="field__error rule-condition__wrong">{said}</p>}
              </div>
            </li>
          )
        })}
      </ul>
      {wrong && <p class="field__error">{wrong}</p>}
      <div class="rule-group__add"><Button icon="plus" onClick={add}>{t("ui-rule-add-action")}</Button></div>
    </div>
  )
}

/** @param {{ spec: import("./operations.js").ActionSpec, value: string, wrong: boolean, onChange: (value: string) => void }} props */
function Value({ spec, value, wrong, onChange }) {
  const invalid = wrong ? "true" : undefined
  if (spec.choices.length) {
    const known = spec.choices.some((choice) => choice.value === value)
    return (
      <select class="input" aria-label={spec.label} aria-invalid={invalid} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!known && value && <option value={value}>{value}</option>}
        {spec.choices.map((choice) => <option value={choice.value} key={choice.value}>{choice.label}</option>)}
      </select>
    )
  }
  if (spec.kind === "ADD_NOTE") {
    return <textarea class="input" aria-label={spec.label} aria-invalid={invalid} rows={2} maxLength={spec.longest ?? undefined} required value={value} onInput={(event) => onChange(event.currentTarget.value)} />
  }
  return <input class="input" aria-label={spec.label} aria-invalid={invalid} maxLength={spec.longest ?? undefined} required autocomplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
}
