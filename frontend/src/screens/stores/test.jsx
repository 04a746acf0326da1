import { useCallback, useEffect, useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Progress } from "../../parts/progress.jsx"
import { CHECK, Checks } from "../store/checks.jsx"
import { forgetSetup, rememberTest } from "./progress.js"

/**
 * The third step: every part of the connection is tried, by itself on arrival.
 *
 * @param {{ store: import("./setup.jsx").SetupStore, onGoOn: () => void, onChanged: () => void }} props
 */
export function TestPanel({ store, onGoOn, onChanged }) {
  const t = useText()
  const may = viewer.value?.mayOperate
  const [check, { running, failure }] = useAction(CHECK)
  const [checked, setChecked] = useState(/** @type {import("../store/checks.jsx").Checked | undefined} */ (undefined))
  const run = useCallback(async () => {
    const answer = (await check({ input: { storeId: store.id } }))?.storeCheck
    setChecked(answer)
    if (!answer?.checks.length) return
    const works = answer.checks.filter(({ ok }) => ok).length
    rememberTest(store.id, { at: new Date().toISOString(), works, fails: answer.checks.length - works })
    forgetSetup()
    onChanged()
  }, [store.id])
  useEffect(() => {
    if (may) void run()
  }, [may, run])
  const checks = checked?.checks ?? []
  const fails = checks.filter(({ ok }) => !ok).length
  return (
    <Panel title={t("ui-step-3")}>
      <div class="stack">
        <p class="soft">{t("ui-setup-test")}</p>
        {!may && <Notice tone="info" title={t("ui-setup-role")} />}
        <div role="status">
          {running && <Progress label={t("ui-check-running")}><span>{t("ui-check-running")}</span></Progress>}
          {!running && checks.length > 0 && <Notice tone={fails ? "warn" : "good"} title={t("ui-setup-tested", { works: checks.length - fails, fails })} />}
        </div>
        <Refusals failure={failure} userErrors={checked?.userErrors} />
        {!running && checks.length > 0 && <Checks checks={checks} />}
        {!running && fails > 0 && <p class="small soft">{t("ui-setup-test-fails")}</p>}
        <div class="form__actions">
          <Button look="main" onClick={onGoOn} disabled={running || !checks.length}>{t("ui-setup-go-on")}</Button>
          {may && <Button icon="refresh" busy={running} onClick={run}>{t("ui-check-again")}</Button>}
        </div>
      </div>
    </Panel>
  )
}
