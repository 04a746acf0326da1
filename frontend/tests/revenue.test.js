import assert from "node:assert/strict"
import { test } from "node:test"
import { daysOf, sumOf } from "../src/screens/store/revenue-days.js"

const day = (date, amount, currencyCode = "EUR") => ({ date, orders: 2, revenue: { amount, currencyCode } })
const TODAY = new Date("2026-11-20T12:00:00Z")

test("days without orders are days with zero", () => {
  const days = daysOf([day("2026-11-19", "12.30")], "EUR", 3, TODAY)
  assert.deepEqual(days.map((one) => [one.date, one.value]), [["2026-11-18", 0], ["2026-11-19", 12.3], ["2026-11-20", 0]])
})

test("another currency is not drawn together with the store's own", () => {
  const days = daysOf([day("2026-11-20", "5.00", "SEK")], "EUR", 1, TODAY)
  assert.equal(days[0].value, 0)
})

test("the sum is exact to the cent", () => {
  const { revenue, orders } = sumOf([day("a", "0.10"), day("b", "0.20"), day("c", "-1.30")], "EUR")
  assert.deepEqual(revenue, { amount: "-1.00", currencyCode: "EUR" })
  assert.equal(orders, 6)
})

test("whole yen stay whole", () => {
  assert.equal(sumOf([day("a", "980", "JPY"), day("b", "1020", "JPY")], "JPY").revenue.amount, "2000")
})
