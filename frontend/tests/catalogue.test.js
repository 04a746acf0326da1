import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { FluentResource } from "@fluent/bundle"
import { screensPart } from "../build/catalogue.js"

const at = (path) => new URL(path, import.meta.url)
const LOCALES = at("../../channel/locales/")
const LANGUAGES = readdirSync(LOCALES).filter((name) => name.endsWith(".ftl")).map((name) => name.slice(0, -4))

/** Words that are the same in both languages, or that stay as they are (F84). */
const SAME_IN_BOTH = new Set([
  ...["PENDING", "PENDING_AVAILABILITY", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "COMPLETED", "CANCELED", "UNFULFILLABLE", "ERROR"].map((status) => `ui-status-${status}`),
  "ui-actor-amazon",
  "ui-actor-commerce",
  "ui-attention-store",
  "ui-channel-AMAZON",
  "ui-column-status",
  "ui-commerce",
  "ui-customer-own",
  "ui-delivery-order",
  "ui-filter-prime",
  "ui-filter-sku",
  "ui-filter-statuses",
  "ui-forecast-percent",
  "ui-installation",
  "ui-mark-isPremium",
  "ui-mark-isPrime",
  "ui-media-webhook",
  "ui-order",
  "ui-outbox-tab",
  "ui-part-import",
  "ui-part-status",
  "ui-sku",
  "ui-stock-sku",
  "ui-table-import-text",
  "ui-version",
  "ui-version-change",
  "ui-webhook",
  "ui-webhooks",
])

const sources = Object.fromEntries(LANGUAGES.map((tag) => [tag, readFileSync(new URL(`${tag}.ftl`, LOCALES), "utf8")]))
const messages = Object.fromEntries(LANGUAGES.map((tag) => [tag, split(sources[tag])]))

test("English and Swedish are there", () => {
  assert.ok(LANGUAGES.includes("en") && LANGUAGES.includes("sv"))
})

for (const tag of LANGUAGES) {
  test(`every message of ${tag} can be read by Fluent, and stands there once`, () => {
    const read = new FluentResource(sources[tag]).body.map((message) => message.id)
    assert.deepEqual(read, [...messages[tag].keys()])
    assert.equal(new Set(read).size, (sources[tag].match(/^[a-z][\w-]* =/gm) ?? []).length)
  })

  test(`${tag} says everything that English says, with the same values`, () => {
    assert.deepEqual([...messages[tag].keys()].sort(), [...messages.en.keys()].sort())
    for (const [id, words] of messages.en) {
      assert.deepEqual(values(messages[tag].get(id)), values(words), id)
    }
  })
}

test("a sentence that is the same in both languages is meant to be", () => {
  const same = [...messages.en].filter(([id, words]) => id.startsWith("ui-") && messages.sv.get(id) === words).map(([id]) => id)
  assert.deepEqual(same.sort(), [...SAME_IN_BOTH].sort())
})

test("every sentence the screens ask for exists, and none is left over", () => {
  const asked = askedFor()
  const known = [...messages.en.keys()].filter((id) => id.startsWith("ui-"))
  const missing = asked.filter((pattern) => !known.some((id) => pattern.test(id)))
  const unused = known.filter((id) => !asked.some((pattern) => pattern.test(id)))
  assert.deepEqual([missing, unused], [[], []])
})

for (const tag of LANGUAGES) {
  test(`the screens get their own half of ${tag}, word for word, and what an address may name`, () => {
    const part = split(screensPart(sources[tag]))
    const expected = [...messages[tag]].filter(([id]) => /^(ui-|error-consent-)/.test(id))
    assert.deepEqual([...part], expected)
  })
}

/** The ids in the sources, those put together from parts as patterns. */
function askedFor() {
  const folder = at("../src/")
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.jsx?$/.test(name))
  const words = files.flatMap((name) => {
    const code = readFileSync(new URL(name, folder), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "")
    return code.match(/(?<=["`])ui-(?:\$\{[^}]+\}|[\w-])+(?=["`])/g) ?? []
  })
  return [...new Set(words)].map((word) => new RegExp(`^${word.replace(/\$\{[^}]+\}/g, "[\\w-]+")}$`))
}

/** @returns {Map<string, string>} id to its raw words */
function split(source) {
  const found = source.matchAll(/^([a-z][\w-]*) =((?:.*\n(?:[ }\t].*\n)*))/gm)
  return new Map([...found].map(([, id, words]) => [id, words.trim()]))
}

function values(words = "") {
  return [...new Set(words.match(/\$\w+/g) ?? [])].sort()
}
