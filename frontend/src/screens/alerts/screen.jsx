import { useState } from "preact/hooks"
import text from "#operations/alerts.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { HealthSections } from "../health/sections.jsx"
import { AlertList } from "./list.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").AlertsQuery, import("../../contract/types.d.ts").AlertsQueryVariables>} */
const ALERTS = operation(text)
const CHOICES = /** @type {const} */ ([["all", undefined], ["open", true], ["over", false]])

/** Everything that people were told of, what lasts and what is over. */
export default function AlertsScreen() {
  const t = useText()
  const [choice, setChoice] = useState(/** @type {typeof CHOICES[number]} */ (CHOICES[0]))
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [name, open] = choice
  const { data, failure, loading, refetch } = useQuery(ALERTS, { open, after: pages.at(-1) }, { every: 30 })
  const choose = (/** @type {typeof CHOICES[number]} */ next) => {
    setPages([])
    setChoice(next)
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-alerts")} below={<p class="soft small">{t("ui-alerts-lead")}</p>} />
      <HealthSections />
      <div class="alerts__choice" role="group" aria-label={t("ui-alerts")}>
        {CHOICES.map((one) => (
          <Button class="toggle" aria-pressed={one === choice} onClick={() => choose(one)} key={one[0]}>{t(`ui-alerts-${one[0]}`)}</Button>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={8} />}
      {data && <AlertList alerts={data.alerts.nodes} none={t(`ui-alerts-none-${name}`)} />}
      {data && <Pages pages={pages} page={data.alerts.pageInfo} onGo={setPages} />}
    </div>
  )
}
