import { useId } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { DEEPEST, comparedBy, condition, group as newGroup, isGroup, lookingAt, wrongAt } from "./draft.js"
import { Values } from "./values.jsx"

/**
 * @typedef {import("./draft.js").GroupNode} GroupNode
 * @typedef {import("./draft.js").ConditionNode} ConditionNode
 * @typedef {object} Around
 * @property {string} path where the server names it
 * @property {readonly import("./operations.js").UserError[]} errors
 * @property {import("./operations.js").Catalogue} catalogue
 * @property {string} currency the marketplace's own
 * @property {(key: number, change: (node: any) => any) => void} edit
 */

/**
 * Conditions of which all, or any, must hold; groups within groups.
 *
 * @param {Around & { group: GroupNode, depth: number }} props
 */
export function Group({ group, depth, ...around }) {
  const t = useText()
  const { path, errors, catalogue, edit } = around
  const name = useId()
  const wrong = [wrongAt(errors, path), wrongAt(errors, `${path}.${group.join}`)].filter(Boolean).join(" ")
  const add = (/** @type {any} */ part) => edit(group.key, (node) => ({ ...node, parts: [...node.parts, part] }))
  const first = catalogue.ruleFields.find((field) => field.name === "COUNTRY") ?? catalogue.ruleFields[0]
  return (
    <fieldset class={`rule-group rule-group--${depth}`}>
      <legend class="unseen">{t("ui-rule-group")}</legend>
      <div class="rule-group__head">
        <div class="rule-group__join" role="radiogroup" aria-label={t("ui-rule-join")}>
          {/** @type {const} */ (["all", "any"]).map((join) => (
            <label class="tick" key={join}>
              <input type="radio" name={name} checked={group.join === join} onChange={() => edit(group.key, (node) => ({ ...node, join }))} />
              {t(`ui-rule-join-${join}`)}
            </label>
          ))}
        </div>
        {depth > 1 && <Button look="bare" icon="trash" label={t("ui-rule-group-remove")} onClick={() => edit(group.key, () => null)} />}
      </div>
      {depth === 1 && !group.parts.length && <p class="soft">{t("ui-rule-no-conditions")}</p>}
      {group.parts.length > 0 && (
        <ul class="rule-group__parts">
          {group.parts.map((part, place) => (
            <li key={part.key}>
              {isGroup(part)
                ? <Group {...around} group={part} depth={depth + 1} path={`${path}.${group.join}.${place}`} />
                : <Condition {...around} node={part} path={`${path}.${group.join}.${place}`} />}
            </li>
          ))}
        </ul>
      )}
      {wrong && <p class="field__error">{wrong}</p>}
      <div class="rule-group__add">
        <Button icon="plus" onClick={() => first && add(lookingAt(condition(first.name, "EQUALS"), first))}>{t("ui-rule-add-condition")}</Button>
        {depth < DEEPEST && <Button icon="plus" onClick={() => first && add(newGroup("any", [lookingAt(condition(first.name, "EQUALS"), first)]))}>{t("ui-rule-add-group")}</Button>}
      </div>
    </fieldset>
  )
}

/** @param {Around & { node: ConditionNode }} props */
function Condition({ node, path, errors, catalogue, currency, edit }) {
  const t = useText()
  const spec = catalogue.ruleFields.find((field) => field.name === node.field)
  if (!spec) return null
  const wrong = wrongAt(errors, path, true)
  const operator = spec.operators.find((each) => each.value === node.operator)
  const label = `${spec.label} ${operator?.label ?? ""}`
  const look = (/** @type {string} */ name) => {
    const wanted = catalogue.ruleFields.find((field) => field.name === name)
    if (wanted) edit(node.key, (before) => lookingAt(before, wanted))
  }
  return (
    <div class="rule-condition" role="group" aria-label={label}>
      <select class="input rule-condition__field" aria-label={t("ui-rule-field")} value={node.field} onChange={(event) => look(event.currentTarget.value)}>
        {catalogue.ruleFields.map((field) => <option value={field.name} key={field.name}>{field.label}</option>)}
      </select>
      <select class="input rule-condition__operator" aria-label={t("ui-rule-operator")} value={node.operator} disabled={spec.operators.length === 1} onChange={(event) => { const { value } = event.currentTarget; edit(node.key, (before) => comparedBy(before, value)) }}>
        {spec.operators.map((each) => <option value={each.value} key={each.value}>{each.label}</option>)}
      </select>
      <div class="rule-condition__values">
        <Values node={node} spec={spec} label={label} currency={currency} wrong={Boolean(wrong)} onChange={(part) => edit(node.key, (before) => ({ ...before, ...part }))} />
      </div>
      <Button look="bare" icon="close" label={t("ui-rule-remove", { name: label })} onClick={() => edit(node.key, () => null)} />
      <Notes spec={spec} operator={node.operator} />
      {wrong && <p class="field__error rule-condition__wrong">{wrong}</p>}
    </div>
  )
}

/** @param {{ spec: import("./operations.js").FieldSpec, operator: string }} props */
function Notes({ spec, operator }) {
  const t = useText()
  const notes = [
    spec.ofLine && t("ui-rule-note-line"),
    spec.personal && t("ui-rule-note-personal"),
    spec.name === "COUNTRY" && t("ui-rule-note-country"),
    spec.name === "TIME_LEFT" && t("ui-rule-note-time-left"),
    operator === "MATCHES" && t("ui-rule-note-pattern"),
  ].filter(Boolean)
  return notes.length ? <p class="field__hint rule-condition__note">{notes.join(" ")}</p> : null
}
