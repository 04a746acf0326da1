/**
 * @typedef {import("./operations.js").Catalogue} Catalogue
 * @typedef {(id: string, values?: Record<string, unknown>) => string} Say
 */

/**
 * A rule's conditions in a sentence.
 *
 * @param {any} node of the contract
 * @param {Catalogue} catalogue
 * @param {any} t
 * @returns {string}
 */
export function conditionWords(node, catalogue, t, top = true) {
  const parts = node.all ?? node.any
  if (!parts) return leafWords(node, catalogue, t)
  if (!parts.length) return t("ui-rule-every-order")
  const said = parts.map((/** @type {any} */ part) => conditionWords(part, catalogue, t, false))
  const joined = said.join(` ${t(node.all ? "ui-rule-and" : "ui-rule-or")} `)
  return top || parts.length === 1 ? joined : `(${joined})`
}

/** @param {any} leaf @param {Catalogue} catalogue @param {any} t */
function leafWords(leaf, catalogue, t) {
  const spec = catalogue.ruleFields.find((field) => field.name === leaf.field)
  const operator = spec?.operators.find((each) => each.value === leaf.operator)?.label ?? leaf.operator
  const values = leaf.values.map((/** @type {string} */ value) => valueWord(value, spec, t))
  const between = leaf.operator === "BETWEEN" ? ` ${t("ui-rule-and")} ` : ", "
  return [spec?.label ?? leaf.field, operator, values.join(between), leaf.currency].filter(Boolean).join(" ")
}

/** @param {string} value @param {import("./operations.js").FieldSpec | undefined} spec @param {any} t */
function valueWord(value, spec, t) {
  if (spec?.type === "FLAG") return t(value === "true" ? "ui-yes" : "ui-no").toLowerCase()
  const label = spec?.choices.find((choice) => choice.value === value)?.label
  return label ?? (spec?.type === "TEXT" ? t("ui-rule-quoted", { value }) : value)
}

/**
 * @param {{ kind: string, value?: string | null }} action
 * @param {Catalogue} catalogue
 */
export function actionWords(action, catalogue) {
  const spec = catalogue.ruleActions.find((each) => each.kind === action.kind)
  const value = spec?.choices.find((choice) => choice.value === action.value)?.label ?? action.value
  return value ? `${spec?.label ?? action.kind}: ${value}` : (spec?.label ?? action.kind)
}
