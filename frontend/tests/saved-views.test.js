import assert from "node:assert/strict"
import { test } from "node:test"
import { readView, writeView } from "../src/screens/orders/filter.js"
import { cleared, current, isChanged, keptQuery, opening, queryOf } from "../src/screens/orders/saved-views.js"

const viewOf = (query) => readView(new URLSearchParams(query))
const MORNING = { id: "view_1", name: "Morning", query: "status=UNSHIPPED&sort=LATEST_SHIP_DATE", isDefault: true }
const OTHER = { id: "view_2", name: "Other", query: "channel=AMAZON", isDefault: false }

test("a view keeps filters and sort, but not the place nor what may name a buyer", () => {
  const view = viewOf("status=ERROR&text=maria&buyer=lind&sort=TOTAL&after=abc&view=view_9")
  assert.equal(keptQuery(view), "status=ERROR&sort=TOTAL")
})

test("a saved view is recognised by its address, and so is what differs from it", () => {
  const view = viewOf(queryOf(MORNING))
  assert.equal(current(view, [OTHER, MORNING]), MORNING)
  assert.equal(isChanged(view, MORNING), false)
  assert.equal(isChanged({ ...view, place: { after: "abc" } }, MORNING), false)
  assert.equal(isChanged({ ...view, filter: { ...view.filter, text: "mug" } }, MORNING), true)
})

test("the order in which a query was written is no difference", () => {
  const saved = { ...OTHER, query: "sku=A&channel=AMAZON" }
  assert.equal(isChanged(viewOf(`view=view_2&channel=AMAZON&sku=A`), saved), false)
})

test("somebody else's view in a shared address shows what it shows, under no name", () => {
  const view = viewOf("view=view_77&status=ERROR")
  assert.equal(current(view, [MORNING, OTHER]), undefined)
  assert.deepEqual(view.filter.statuses, ["ERROR"])
})

test("the tab opens with the default view only where the address says nothing", () => {
  assert.equal(opening("", [OTHER, MORNING]), queryOf(MORNING))
  assert.equal(opening("", [OTHER]), null)
  assert.equal(opening("?sku=A", [MORNING]), null)
})

test("clearing all filters does not come back to the default view", () => {
  const query = writeView({ ...viewOf(""), named: cleared([MORNING]) })
  assert.equal(opening(`?${query}`, [MORNING]), null)
  assert.equal(cleared([OTHER]), "")
})
