import assert from "node:assert/strict"
import { test } from "node:test"
import { bestOf, daysOf, scaleOf, sumOf } from "../src/screens/store/revenue-days.js"

const day = (date, amount, currencyCode = "EUR") => ({ date, orders: 2, revenue: { amount, currencyCode } })

test("the last days are told, as the marketplace's calendar has them", () => {
  const days = daysOf([day("2026-11-18", "1.00"), day("2026-11-19", "12.30"), day("2026-11-20", "0.00")], "EUR", 2)
  assert.deepEqual(days.map((one) => [one.date, one.value]), [["2026-11-19", 12.3], ["2026-11-20", 0]])
})

test("another currency is not drawn together with the store's own", () => {
  const days = daysOf([day("2026-11-20", "0.00"), day("2026-11-20", "5.00", "SEK")], "EUR", 7)
  assert.deepEqual(days.map((one) => one.value), [0])
})

test("the best day is the one with the most, and none where nothing was sold", () => {
  const best = bestOf(daysOf([day("a", "2.00"), day("b", "9.50"), day("c", "3.00")], "EUR", 7))
  assert.equal(best.date, "b")
  assert.equal(bestOf(daysOf([day("a", "0.00")], "EUR", 7)), undefined)
})

test("a scale ends at a round number that holds the highest bar", () => {
  assert.deepEqual([0, 0.7, 1, 130, 240, 2600, 51_000].map(scaleOf), [1, 1, 1, 200, 250, 5000, 100_000])
})

test("the sum is exact to the cent", () => {
  const { revenue, orders } = sumOf([day("a", "0.10"), day("b", "0.20"), day("c", "-1.30")], "EUR")
  assert.deepEqual(revenue, { amount: "-1.00", currencyCode: "EUR" })
  assert.equal(orders, 6)
})

test("whole yen stay whole", () => {
  assert.equal(sumOf([day("a", "980", "JPY"), day("b", "1020", "JPY")], "JPY").revenue.amount, "2000")
})
