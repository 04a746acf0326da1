import assert from "node:assert/strict"
import { test } from "node:test"
import * as filters from "../src/screens/orders/filter.js"

const { chips, FIRST_SORT, nextSort, noFilter, readView, toOrderFilter, toVariables, withoutChip, writeView } = filters
const viewOf = (query) => readView(new URLSearchParams(query))

test("a view survives the way through its address", () => {
  const view = {
    filter: { ...noFilter(), text: "kaffe & te", statuses: ["UNSHIPPED", "ERROR"], stores: ["U3RvcmU6MQ=="], attention: "yes", totalFrom: "10,50", to: "2026-11-20" },
    sort: { field: "TOTAL", direction: "ASC" },
    place: { after: "eyJhIjoxfQ==", before: undefined },
    named: "view_1",
  }
  assert.deepEqual(viewOf(writeView(view)), view)
})

test("the first view has an empty address", () => {
  assert.equal(writeView(viewOf("")), "")
})

test("no status chosen leaves it to the API, which hides the pending ones", () => {
  assert.equal(toOrderFilter(noFilter()).statuses, undefined)
  assert.deepEqual(toOrderFilter({ ...noFilter(), statuses: ["PENDING"] }).statuses, ["PENDING"])
})

test("the last day of a range is part of it", () => {
  const { purchasedFrom, purchasedTo } = toOrderFilter({ ...noFilter(), from: "2026-11-20", to: "2026-11-20" })
  assert.equal(new Date(purchasedTo) - new Date(purchasedFrom), 24 * 60 * 60 * 1000)
})

test("an amount may be typed with a comma; words narrow nothing", () => {
  const filter = toOrderFilter({ ...noFilter(), totalFrom: "10,50", totalTo: "much" })
  assert.equal(filter.totalFrom, "10.50")
  assert.equal(filter.totalTo, undefined)
})

test("numbers of things are whole and within what the API holds; anything else narrows nothing", () => {
  const filter = toOrderFilter({ ...noFilter(), unshippedMin: "2", shippedMin: "some", orderNumber: "99999999999" })
  assert.deepEqual([filter.itemsUnshippedMin, filter.itemsShippedMin, filter.orderNumber], [2, undefined, undefined])
})

test("a status nobody knows is left out of the view", () => {
  assert.deepEqual(viewOf("status=UNSHIPPED&status=LOST").filter.statuses, ["UNSHIPPED"])
})

test("going back asks for the last orders before a cursor", () => {
  const variables = toVariables(viewOf("before=abc&after=xyz"), 50)
  assert.deepEqual([variables.last, variables.before, variables.first], [50, "abc", undefined])
})

test("each value is a chip of its own and goes away alone", () => {
  const { filter } = viewOf("text=lamp&status=UNSHIPPED&status=ERROR")
  assert.deepEqual(chips(filter).map((chip) => chip.value), ["lamp", "UNSHIPPED", "ERROR"])
  assert.deepEqual(withoutChip(filter, { key: "statuses", value: "ERROR" }).statuses, ["UNSHIPPED"])
  assert.equal(withoutChip(filter, { key: "text", value: "lamp" }).text, "")
})

test("a click sorts a column down, the next one up", () => {
  const first = nextSort(FIRST_SORT, "TOTAL")
  assert.deepEqual(first, { field: "TOTAL", direction: "DESC" })
  assert.deepEqual(nextSort(first, "TOTAL"), { field: "TOTAL", direction: "ASC" })
})
