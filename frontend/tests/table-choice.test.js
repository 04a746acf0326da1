import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { buildSchema } from "graphql"
import { firstTable, fromDevice, fromServer, hidden, isFirst, move, reset, resize, toggle, toInput } from "../src/screens/orders/table-choice.js"

const schema = buildSchema(readFileSync(new URL("../../graphql/schema.graphql", import.meta.url), "utf8"))
const keys = ({ columns }) => columns.map((column) => column.key)

test("every column of the contract can be shown, in its order", () => {
  const table = hidden(firstTable()).reduce(toggle, firstTable())
  const named = toInput(table).columns.map(({ column }) => column)
  assert.deepEqual(named, schema.getType("OrdersColumn").getValues().map(({ name }) => name))
})

test("a table survives the way to the server and back", () => {
  const table = resize(move(toggle(firstTable(), "prime"), "status", -1), "total", 120)
  assert.deepEqual(fromServer(toInput(table)), table)
})

test("a column that comes back stands behind those that usually come before it", () => {
  const without = toggle(firstTable(), "buyer")
  assert.ok(!keys(without).includes("buyer"))
  assert.deepEqual(keys(toggle(without, "buyer")), keys(firstTable()))
})

test("the order number can be moved, but not hidden", () => {
  assert.equal(keys(toggle(firstTable(), "amazonNumber")).length, 13)
  assert.equal(keys(move(firstTable(), "amazonNumber", 1))[1], "amazonNumber")
})

test("a column at either end goes no further", () => {
  const table = firstTable()
  assert.equal(move(table, "amazonNumber", -1), table)
  assert.equal(move(table, "action", 1), table)
})

test("a width is bounded and can be taken back", () => {
  const [wide, narrow, none] = [5000, 1, null].map((width) => resize(firstTable(), "store", width).columns[1].width)
  assert.deepEqual([wide, narrow, none], [800, 40, null])
})

test("resetting brings back columns, order and widths, and leaves the size of a page", () => {
  const table = reset({ ...resize(toggle(firstTable(), "store"), "total", 90), pageSize: 100 })
  assert.ok(isFirst(table))
  assert.equal(table.pageSize, 100)
})

test("what a device remembers is only believed when it makes sense", () => {
  const table = toggle(firstTable(), "prime")
  assert.deepEqual(fromDevice(JSON.stringify(table)), table)
  const odd = [null, "", "{", "[]", '{"pageSize":25,"columns":[]}', JSON.stringify({ ...table, pageSize: 7 }), JSON.stringify({ ...table, columns: [{ key: "gone", width: null }] })]
  assert.deepEqual(odd.map(fromDevice), odd.map(() => null))
})
