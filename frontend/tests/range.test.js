import assert from "node:assert/strict"
import { test } from "node:test"
import { dayOf, momentsOf } from "../src/formats/range.js"
import { numbersIn } from "../src/screens/store/order-numbers.js"

const local = (...parts) => new Date(...parts)

test("a range goes from the first day's beginning to the last day's end", () => {
  const { from, to } = momentsOf("2026-11-14", "2026-11-16", local(2026, 10, 20, 12))
  assert.equal(from, local(2026, 10, 14).toISOString())
  assert.equal(to, local(2026, 10, 17).toISOString())
})

test("a range that includes today ends now", () => {
  const now = local(2026, 10, 20, 12, 30)
  assert.equal(momentsOf("2026-11-14", "2026-11-20", now).to, now.toISOString())
})

test("a day is told where the reader sits", () => {
  assert.equal(dayOf(local(2026, 10, 20, 0, 5)), "2026-11-20")
  assert.equal(dayOf(local(2026, 10, 20, 23, 55)), "2026-11-20")
})

test("order numbers are taken as they are pasted, each once", () => {
  const pasted = " 902-3159896-1390916, 902-3159896-1390916;\n111-0000001-0000002\t111-0000001-0000003\n"
  assert.deepEqual(numbersIn(pasted), ["902-3159896-1390916", "111-0000001-0000002", "111-0000001-0000003"])
  assert.deepEqual(numbersIn(" \n"), [])
})
