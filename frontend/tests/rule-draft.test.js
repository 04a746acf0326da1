import assert from "node:assert/strict"
import { test } from "node:test"
import { comparedBy, condition, draftOf, edited, group, inputOf, lookingAt, wrongAt } from "../src/screens/rules/draft.js"

const RULE = {
  name: "Dear ones",
  stops: true,
  conditions: {
    all: [
      { field: "TOTAL", operator: "AT_LEAST", values: ["100"], currency: "EUR" },
      { any: [{ field: "PRIME", operator: "EQUALS", values: ["true"], currency: null }] },
    ],
  },
  actions: [{ kind: "HOLD", value: null }, { kind: "ADD_TAG", value: "dear" }],
}

test("a rule that nobody changed is sent as it came", () => {
  assert.deepEqual(inputOf(draftOf(RULE), "ACTIVE"), { ...RULE, state: "ACTIVE" })
})

test("a single condition is written as a group of one", () => {
  const { root } = draftOf({ ...RULE, conditions: RULE.conditions.all[0] })
  assert.equal(root.join, "all")
  assert.equal(root.parts.length, 1)
})

test("one part deep in the tree is changed, or taken out, and nothing else", () => {
  const deep = condition("SKU", "EQUALS", ["MUG"])
  const other = condition("PRIME", "EQUALS", ["true"])
  const root = group("all", [other, group("any", [deep])])
  const changed = edited(root, deep.key, (node) => ({ ...node, values: ["CUP"] }))
  assert.deepEqual(changed.parts[1].parts[0].values, ["CUP"])
  assert.equal(changed.parts[0], other)
  assert.deepEqual(edited(root, deep.key, () => null).parts[1].parts, [])
})

test("another comparison keeps the values that fit", () => {
  const one = condition("TOTAL", "EQUALS", ["5"])
  assert.deepEqual(comparedBy(one, "BETWEEN").values, ["5", ""])
  assert.deepEqual(comparedBy(one, "IS_SET").values, [])
  assert.deepEqual(comparedBy(condition("SKU", "EQUALS", [""]), "ONE_OF").values, [])
})

test("another field brings its first comparison and choice", () => {
  const flag = { name: "PRIME", type: "FLAG", operators: [{ value: "EQUALS" }], choices: [] }
  const level = { name: "SERVICE_LEVEL", type: "CHOICE", operators: [{ value: "EQUALS" }], choices: [{ value: "STANDARD" }] }
  const text = condition("SKU", "CONTAINS", ["x"])
  assert.deepEqual([lookingAt(text, flag).operator, lookingAt(text, flag).values], ["EQUALS", ["true"]])
  assert.deepEqual(lookingAt(text, level).values, ["STANDARD"])
})

test("what is wrong is told at the part that it is about", () => {
  const errors = [{ message: "No.", field: ["rule", "conditions", "all", "1", "values", "0"] }]
  assert.equal(wrongAt(errors, "rule.conditions.all.1", true), "No.")
  assert.equal(wrongAt(errors, "rule.conditions.all.1"), "")
  assert.equal(wrongAt(errors, "rule.conditions.all.10", true), "")
})
