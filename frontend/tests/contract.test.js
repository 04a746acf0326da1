import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { buildSchema } from "graphql"

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8")
const schema = buildSchema(read("../../graphql/schema.graphql"))
const catalogue = read("../../channel/locales/en.ftl")

/** The words of the contract that people read, and how the catalogue names them. */
const SPOKEN = {
  OrderStatus: ["ui-status-"],
  StoreStatus: ["ui-store-status-"],
  ShipmentState: ["ui-shipment-state-", "ui-shipment-why-"],
  FulfillmentChannel: ["ui-channel-"],
  TotalComponent: ["ui-total-"],
  Role: ["ui-role-"],
  CustomerCreation: ["ui-setting-customerCreation-"],
  NumberSource: ["ui-setting-numberSource-"],
  PendingOrders: ["ui-setting-pendingOrders-"],
  OpenAtConnection: ["ui-setting-openAtConnection-"],
}

for (const [name, prefixes] of Object.entries(SPOKEN)) {
  test(`every word of ${name} has its sentence`, () => {
    const words = schema.getType(name).getValues().map((value) => value.name)
    const missing = prefixes.flatMap((prefix) => words.map((word) => prefix + word)).filter((id) => !catalogue.includes(`\n${id} =`))
    assert.deepEqual(missing, [])
  })
}

test("every column sorts by a field the contract knows", () => {
  const known = schema.getType("OrderSortField").getValues().map((value) => value.name)
  const used = [...read("../src/screens/orders/columns.jsx").matchAll(/sort: "(\w+)"/g)].map(([, field]) => field)
  assert.deepEqual(used.filter((field) => !known.includes(field)), [])
})
