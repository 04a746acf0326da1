import assert from "node:assert/strict"
import { test } from "node:test"
import { chooseLanguage, makeText, regional } from "../src/language/text.js"

test("numbers in a sentence choose its form", () => {
  const t = makeText("en", "orders = { $count ->\n    [one] one order\n   *[other] { $count } orders\n  }\n")
  assert.equal(t("orders", { count: 1 }), "one order")
  assert.equal(t("orders", { count: 3 }), "3 orders")
})

test("values carry no invisible marks that people would copy", () => {
  assert.equal(makeText("en", "title = Order { $number }\n")("title", { number: "028-1" }), "Order 028-1")
})

test("a sentence that is missing shows its id", () => {
  assert.equal(makeText("en", "")("ui-nowhere"), "ui-nowhere")
})

test("dates follow the reader's own region of the language", () => {
  assert.equal(regional("en", ["sv-SE", "en-GB", "en-US"]), "en-GB")
  assert.equal(regional("sv", ["en-GB"]), "sv")
})

test("the first wish we speak wins, else our first language", () => {
  assert.equal(chooseLanguage(["de-DE", "sv-FI", "en"], ["en", "sv"]), "sv")
  assert.equal(chooseLanguage(["fr"], ["en", "sv"]), "en")
})
