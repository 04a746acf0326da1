import assert from "node:assert/strict"
import { test } from "node:test"
import { formatMoney, isZero, negated } from "../src/formats/money.js"

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ")

test("an amount is written the reader's way, in its own currency", () => {
  const money = { amount: "1234.50", currencyCode: "EUR" }
  assert.equal(plain(formatMoney("en-US", money)), "€1,234.50")
  assert.equal(plain(formatMoney("sv", money)), "1 234,50 €")
})

test("yen have no decimals", () => {
  assert.equal(plain(formatMoney("en-US", { amount: "3980", currencyCode: "JPY" })), "¥3,980")
})

test("an amount too long for a floating number keeps every digit", () => {
  const money = { amount: "90071992547409931.27", currencyCode: "USD" }
  assert.equal(plain(formatMoney("en-US", money)), "$90,071,992,547,409,931.27")
})

test("no amount is no text", () => {
  assert.equal(formatMoney("en", null), "")
})

test("zero is zero at any scale", () => {
  assert.ok(isZero({ amount: "0.00", currencyCode: "EUR" }))
  assert.ok(!isZero({ amount: "-0.01", currencyCode: "EUR" }))
})

test("an amount changes its sign and nothing else", () => {
  assert.equal(negated({ amount: "5.90", currencyCode: "EUR" }).amount, "-5.90")
  assert.equal(negated({ amount: "-5.90", currencyCode: "EUR" }).amount, "5.90")
})
