import assert from "node:assert/strict"
import { test } from "node:test"
import { codesOf, left, newParcel, problems, toParcelInputs } from "../src/screens/commerce/parcels.js"

const LAMP = { lineReference: "11", sku: "LAMP", title: "Lamp", quantityOpen: 3 }
const BULB = { lineReference: "12", sku: "BULB", title: "Bulb", quantityOpen: 2 }
const LINES = [LAMP, BULB]
const WHEN = { now: new Date("2026-11-20T12:00:00Z"), purchasedAt: "2026-11-19T12:00:00Z" }

const filled = (key, quantities, more = {}) => ({
  ...newParcel(key, LINES, []),
  carrier: "DHL",
  trackingNumber: `T${key}`,
  quantities,
  ...more,
})
const found = (parcels, lines = LINES) => problems(parcels, lines, WHEN).map((one) => one.problem)

test("the first parcel proposes everything still open", () => {
  assert.deepEqual(newParcel(1, LINES, []).quantities, { 11: "3", 12: "2" })
})

test("the next parcel proposes what the others leave, with the same carrier", () => {
  const next = newParcel(2, LINES, [filled(1, { 11: "1", 12: "2" })])
  assert.deepEqual(next.quantities, { 11: "2", 12: "0" })
  assert.equal(next.carrier, "DHL")
})

test("a full parcel has nothing wrong with it", () => {
  assert.deepEqual(found([filled(1, { 11: "3", 12: "2" })]), [])
})

test("two parcels may not hold more of a line than is open", () => {
  const parcels = [filled(1, { 11: "2" }), filled(2, { 11: "2" })]
  assert.equal(left(LAMP, parcels), -1)
  assert.deepEqual(found(parcels), ["quantity-above", "quantity-above"])
})

test("quantities are whole units, not parts and not words", () => {
  assert.deepEqual(found([filled(1, { 11: "1.5" })]), ["quantity-whole"])
  assert.deepEqual(found([filled(1, { 11: "-1", 12: "1" })]), ["quantity-whole"])
})

test("an empty parcel is refused", () => {
  assert.deepEqual(found([filled(1, { 11: "0", 12: "" })]), ["parcel-empty"])
})

test("carrier and tracking number are needed, and no number twice", () => {
  assert.deepEqual(found([filled(1, { 11: "1" }, { carrier: " ", trackingNumber: "" })]), ["carrier-missing", "tracking-missing"])
  const twins = [filled(1, { 11: "1" }), filled(2, { 11: "1" }, { trackingNumber: "T1" })]
  assert.deepEqual(found(twins), ["tracking-twice", "tracking-twice"])
})

test("a parcel is shipped neither tomorrow nor before the purchase", () => {
  const local = (iso) => {
    const date = new Date(iso)
    return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }
  assert.deepEqual(found([filled(1, { 11: "1" }, { shippedAt: local("2026-11-21T12:00:00Z") })]), ["date-future"])
  assert.deepEqual(found([filled(1, { 11: "1" }, { shippedAt: local("2026-11-18T12:00:00Z") })]), ["date-before-purchase"])
})

test("a Transparency line needs one code for each unit", () => {
  const line = { ...LAMP, isTransparency: true }
  const parcel = filled(1, { 11: "2" }, { codes: { 11: "A1\nB2, C3" } })
  assert.deepEqual(codesOf(parcel, line), ["A1", "B2", "C3"])
  assert.deepEqual(found([parcel], [line]), ["codes-count"])
})

test("what is sent holds no empty line and no empty word", () => {
  const [input] = toParcelInputs([filled(1, { 11: "2", 12: "0" }, { carrier: " DHL ", service: " " })], LINES)
  assert.equal(input.carrier, "DHL")
  assert.equal(input.service, undefined)
  assert.equal(input.shippedAt, undefined)
  assert.deepEqual(input.items, [{ orderItemId: "11", quantity: 2, transparencyCodes: undefined }])
})

test("how the money is collected is proposed where it is asked, and nowhere else sent", () => {
  const japan = newParcel(1, LINES, [], true)
  assert.equal(toParcelInputs([japan], LINES)[0].codCollectionMethod, "DirectPayment")
  assert.equal(toParcelInputs([{ ...japan, directPayment: false }], LINES)[0].codCollectionMethod, undefined)
  assert.equal(toParcelInputs([newParcel(1, LINES, [])], LINES)[0].codCollectionMethod, undefined)
})

test("the next parcel leaves from the same place", () => {
  const first = filled(1, { 11: "1" }, { supplySource: " W1 " })
  assert.equal(newParcel(2, LINES, [first]).supplySource, " W1 ")
  assert.equal(toParcelInputs([first], LINES)[0].shipFromSupplySourceId, "W1")
})
