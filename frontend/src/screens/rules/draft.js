/**
 * A rule as it is being written. Every part has a key, by which it is found and changed.
 *
 * @typedef {{ key: number, field: string, operator: string, values: string[], currency: string }} ConditionNode
 * @typedef {{ key: number, join: "all" | "any", parts: Node[] }} GroupNode
 * @typedef {ConditionNode | GroupNode} Node
 * @typedef {{ key: number, kind: string, value: string }} ActionNode
 * @typedef {{ name: string, stops: boolean, root: GroupNode, actions: ActionNode[] }} Draft
 */

/** How deep groups can be. */
export const DEEPEST = 3

let keys = 0
const key = () => ++keys

/** @param {Node} node @returns {node is GroupNode} */
export const isGroup = (node) => "parts" in node

/** @returns {Draft} */
export function emptyDraft() {
  return { name: "", stops: false, root: group("all", []), actions: [action("HOLD")] }
}

/** @param {"all" | "any"} join @param {Node[]} parts @returns {GroupNode} */
export const group = (join, parts) => ({ key: key(), join, parts })

/** @param {string} field @param {string} operator @returns {ConditionNode} */
export const condition = (field, operator, values = [""]) => ({ key: key(), field, operator, values: [...values], currency: "" })

/** @param {string} kind @returns {ActionNode} */
export const action = (kind, value = "") => ({ key: key(), kind, value })

/** From a rule of the contract. @param {any} rule @returns {Draft} */
export function draftOf(rule) {
  const root = nodeOf(rule.conditions)
  return {
    name: rule.name,
    stops: rule.stops,
    root: isGroup(root) ? root : group("all", [root]),
    actions: rule.actions.map((/** @type {any} */ each) => action(each.kind, each.value ?? "")),
  }
}

/** @param {any} kept @returns {Node} */
export function nodeOf(kept) {
  if (kept.all) return group("all", kept.all.map(nodeOf))
  if (kept.any) return group("any", kept.any.map(nodeOf))
  return { ...condition(kept.field, kept.operator, kept.values), currency: kept.currency ?? "" }
}

/** For the contract. @param {Draft} draft @param {string} state @returns {any} */
export function inputOf(draft, state) {
  return {
    name: draft.name,
    stops: draft.stops,
    state,
    conditions: conditionsOf(draft.root),
    actions: draft.actions.map(({ kind, value }) => ({ kind, value: value || null })),
  }
}

/** @param {Node} node @returns {any} */
function conditionsOf(node) {
  if (isGroup(node)) return { [node.join]: node.parts.map(conditionsOf) }
  const { field, operator, values, currency } = node
  return { field, operator, values, currency: currency || null }
}

/**
 * The tree with one node otherwise, or without it where `change` says null.
 *
 * @param {GroupNode} root
 * @param {number} wanted
 * @param {(node: any) => Node | null} change
 * @returns {GroupNode}
 */
export function edited(root, wanted, change) {
  if (root.key === wanted) return /** @type {GroupNode} */ (change(root) ?? root)
  const parts = root.parts.flatMap((part) => {
    if (part.key === wanted) return change(part) ?? []
    return isGroup(part) ? edited(part, wanted, change) : part
  })
  return { ...root, parts }
}

/**
 * How many values a comparison takes; "list": one or more.
 *
 * @param {string} operator
 * @returns {number | "list"}
 */
export function valuesOf(operator) {
  if (operator === "IS_SET" || operator === "IS_NOT_SET") return 0
  if (operator === "ONE_OF" || operator === "NONE_OF") return "list"
  return operator === "BETWEEN" ? 2 : 1
}

/**
 * The same condition compared otherwise: what fits of its values stays.
 *
 * @param {ConditionNode} node
 * @param {string} operator
 * @returns {ConditionNode}
 */
export function comparedBy(node, operator) {
  const count = valuesOf(operator)
  const values = count === "list" ? node.values.filter(Boolean) : Array.from({ length: count }, (_, i) => node.values[i] ?? "")
  return { ...node, operator, values }
}

/**
 * The same place in the tree, looking at another field: with its first comparison if the present
 * one does not fit.
 *
 * @param {ConditionNode} node
 * @param {{ name: string, type: string, operators: readonly { value: string }[], choices: readonly { value: string }[] }} spec
 * @returns {ConditionNode}
 */
export function lookingAt(node, spec) {
  const fits = spec.operators.some((each) => each.value === node.operator)
  const operator = fits ? node.operator : (spec.operators[0]?.value ?? "EQUALS")
  const first = spec.type === "FLAG" ? "true" : (spec.choices[0]?.value ?? "")
  return comparedBy({ ...node, field: spec.name, values: [first], currency: "" }, operator)
}

/**
 * What is wrong with a part: the errors on its path, or below it.
 *
 * @param {readonly { field?: readonly string[] | null, message: string }[]} errors
 * @param {string} path
 * @param {boolean} [below]
 */
export function wrongAt(errors, path, below = false) {
  return errors
    .filter((error) => {
      const at = error.field?.join(".") ?? ""
      return at === path || (below && at.startsWith(`${path}.`))
    })
    .map((error) => error.message)
    .join(" ")
}
