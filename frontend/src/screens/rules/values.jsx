import { useText } from "../../language/language.js"
import { valuesOf } from "./draft.js"

/**
 * What a condition compares with, entered as its field's type asks.
 *
 * @param {object} props
 * @param {import("./draft.js").ConditionNode} props.node
 * @param {import("./operations.js").FieldSpec} props.spec
 * @param {string} props.label
 * @param {string} props.currency
 * @param {boolean} props.wrong
 * @param {(part: Partial<import("./draft.js").ConditionNode>) => void} props.onChange
 */
export function Values({ node, spec, label, currency, wrong, onChange }) {
  const t = useText()
  const count = valuesOf(node.operator)
  const set = (/** @type {number} */ place, /** @type {string} */ value) => onChange({ values: node.values.map((each, i) => (i === place ? value : each)) })
  if (count === 0) return null
  if (count === "list") {
    return spec.choices.length
      ? <Ticks choices={spec.choices} values={node.values} label={label} onChange={(values) => onChange({ values })} />
      : <Lines values={node.values} label={label} wrong={wrong} onChange={(values) => onChange({ values })} />
  }
  const choices = spec.type === "FLAG" ? [{ value: "true", label: t("ui-yes") }, { value: "false", label: t("ui-no") }] : spec.choices
  if (choices.length) {
    return (
      <select class="input" aria-label={label} value={node.values[0]} onChange={(event) => set(0, event.currentTarget.value)}>
        {choices.map((choice) => <option value={choice.value} key={choice.value}>{choice.label}</option>)}
      </select>
    )
  }
  const numeric = spec.type !== "TEXT"
  return (
    <>
      {node.values.map((value, place) => (
        <span class="rule-values__one" key={place}>
          {place > 0 && <span class="soft">{t("ui-rule-and")}</span>}
          <input
            class={`input${numeric ? " num rule-values__number" : ""}`}
            aria-label={count === 2 ? `${label}: ${t(place ? "ui-rule-to" : "ui-rule-from")}` : label}
            aria-invalid={wrong ? "true" : undefined}
            value={value}
            inputMode={numeric ? "decimal" : undefined}
            autocomplete="off"
            required
            onInput={(event) => set(place, numeric ? event.currentTarget.value.replace(",", ".") : event.currentTarget.value)}
          />
        </span>
      ))}
      {spec.type === "MONEY" && (
        <select class="input rule-values__currency" aria-label={t("ui-rule-currency")} value={node.currency} onChange={(event) => onChange({ currency: event.currentTarget.value })}>
          <option value="">{t("ui-rule-any-currency")}</option>
          {[...new Set([currency, node.currency].filter(Boolean))].map((code) => <option value={code} key={code}>{code}</option>)}
        </select>
      )}
      {spec.type === "HOURS" && <span class="soft">{t("ui-rule-hours")}</span>}
    </>
  )
}

/** @param {{ choices: readonly { value: string, label: string }[], values: string[], label: string, onChange: (values: string[]) => void }} props */
function Ticks({ choices, values, label, onChange }) {
  return (
    <div class="rule-values__ticks" role="group" aria-label={label} tabIndex={choices.length > 8 ? 0 : undefined}>
      {choices.map((choice) => (
        <label class="tick" key={choice.value}>
          <input
            type="checkbox"
            checked={values.includes(choice.value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...values, choice.value] : values.filter((value) => value !== choice.value))}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** @param {{ values: string[], label: string, wrong: boolean, onChange: (values: string[]) => void }} props */
function Lines({ values, label, wrong, onChange }) {
  const t = useText()
  const lines = (/** @type {string} */ text) => onChange(text.split("\n"))
  const tidy = () => onChange(values.map((value) => value.trim()).filter(Boolean))
  return (
    <textarea
      class="input"
      aria-label={`${label}, ${t("ui-rule-one-a-line")}`}
      aria-invalid={wrong ? "true" : undefined}
      placeholder={t("ui-rule-one-a-line")}
      rows={3}
      required
      value={values.join("\n")}
      onInput={(event) => lines(event.currentTarget.value)}
      onBlur={tidy}
    />
  )
}
