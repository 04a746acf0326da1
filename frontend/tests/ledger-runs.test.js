import assert from "node:assert/strict"
import { test } from "node:test"
import { inRuns } from "../src/screens/ledger/runs.js"

const day = (date, reported = 0, audited = true) => ({ date, reported, audited })

test("days without orders stand together", () => {
  const [busy, quiet] = inRuns([day("2026-11-05", 3), day("2026-11-04"), day("2026-11-03"), day("2026-11-02")])
  assert.equal(busy.date, "2026-11-05")
  assert.deepEqual(quiet, { newest: "2026-11-04", oldest: "2026-11-02", count: 3 })
})

test("two of them are shown one by one", () => {
  assert.deepEqual(inRuns([day("2026-11-04"), day("2026-11-03")]).map(({ date }) => date), ["2026-11-04", "2026-11-03"])
})

test("what no audit has seen is never said to be empty", () => {
  const unseen = ["2026-11-04", "2026-11-03", "2026-11-02"].map((date) => day(date, 0, false))
  assert.deepEqual(inRuns(unseen), unseen)
})
