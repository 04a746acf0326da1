import assert from "node:assert/strict"
import { test } from "node:test"
import { fullTime, longTime, relativeTime, shortTime, startOfDay, timeSpan, toLocalField, urgency } from "../src/formats/time.js"

const NOW = new Date("2026-11-20T12:00:00Z")

test("this year's moments are written without the year", () => {
  assert.equal(shortTime("sv", "2026-11-02T08:05:00Z", { now: NOW, timeZone: "Europe/Stockholm" }), "2\u00a0nov. 09:05")
})

test("a narrow column breaks between day and time only", () => {
  assert.equal(shortTime("en-US", "2026-11-02T20:05:00Z", { now: NOW, timeZone: "UTC" }), "Nov\u00a02, 08:05\u00a0PM")
})

test("another year's moments name it", () => {
  assert.match(shortTime("sv", "2025-12-31T08:05:00Z", { now: NOW, timeZone: "UTC" }), /2025/)
})

test("the marketplace's zone is named on hover", () => {
  assert.match(longTime("en-GB", "2026-11-20T12:00:00Z", "America/Los_Angeles"), /04:00.*(GMT-8|PST)/)
})

test("a moment is written once where both clocks show the same", () => {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  assert.equal(fullTime("en-GB", "2026-11-20T12:00:00Z", here), longTime("en-GB", "2026-11-20T12:00:00Z"))
  assert.equal(fullTime("en-GB", "2026-11-20T12:00:00Z", "Pacific/Kiritimati").split("\n").length, 2)
})

test("how long ago is told in the largest whole unit", () => {
  assert.equal(relativeTime("en", "2026-11-20T11:55:30Z", NOW), "4 minutes ago")
  assert.equal(relativeTime("en", "2026-11-22T13:00:00Z", NOW), "in 2 days")
  assert.equal(relativeTime("en", "2026-11-20T12:00:00Z", NOW), "now")
})

test("a span is told in its two largest units", () => {
  const span = (/** @type {number} */ hours) => timeSpan("en", hours).replaceAll("\u00a0", " ")
  assert.equal(span(75.5), "3 days 3 hr")
  assert.equal(span(48), "2 days")
  assert.equal(span(2.2), "2 hr 12 min")
  assert.equal(span(0.5), "30 min")
  assert.equal(span(0), "0 min")
})

test("a ship-by date is late, soon or later", () => {
  assert.equal(urgency("2026-11-20T11:59:59Z", NOW), "late")
  assert.equal(urgency("2026-11-21T11:59:59Z", NOW), "soon")
  assert.equal(urgency("2026-11-21T12:00:00Z", NOW), "later")
})

test("a day begins at midnight where the reader sits", () => {
  assert.equal(new Date(startOfDay("2026-11-20")).getHours(), 0)
  assert.equal(new Date(startOfDay("2026-11-30", 1)).getDate(), 1)
})

test("a date field shows the reader's own clock", () => {
  const date = new Date(2026, 10, 20, 7, 5)
  assert.equal(toLocalField(date), "2026-11-20T07:05")
})
