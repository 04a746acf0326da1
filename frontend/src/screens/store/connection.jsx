import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Working } from "../../parts/working.jsx"
import { addressOf } from "../addresses.js"
import { CHECK, Checks } from "./checks.jsx"
import { useConsent } from "./consent.js"
import { NotificationsSwitch } from "./notifications.jsx"

/**
 * How the store stands with Amazon: its authorisation, notifications, and a trial of all its parts.
 *
 * @param {{ store: import("./screen.jsx").Store, onChanged: () => void }} props
 */
export function ConnectionPanel({ store, onChanged }) {
  const t = useText()
  const person = viewer.value
  return (
    <Panel title={t("ui-connection")} actions={<a class="small" href={addressOf.errorsOfStore(store.id)}>{t("ui-errors")}</a>}>
      <div class="stack connection">
        {store.authorisation && <Authorisation store={store} authorisation={store.authorisation} />}
        {store.notifications && (
          <NotificationsSwitch store={store} notifications={store.notifications} onChanged={onChanged} />
        )}
        {person?.mayOperate && <Check store={store} />}
      </div>
    </Panel>
  )
}

/** @param {{ store: import("./screen.jsx").Store, authorisation: NonNullable<import("./screen.jsx").Store["authorisation"]> }} props */
function Authorisation({ store, authorisation }) {
  const t = useText()
  const { go, busy, failure, refused } = useConsent(store.id)
  const { daysLeft, sentence } = authorisation
  const tone = daysLeft <= 7 ? "bad" : daysLeft <= 30 ? "soon" : "well"
  return (
    <section class="connection__part">
      <h3>{t("ui-authorisation")} <span class={`connection__days connection__days--${tone}`}>{t("ui-days-left", { count: daysLeft })}</span></h3>
      <p class="small soft">{sentence}</p>
      <Refusals failure={failure} userErrors={refused} />
      {viewer.value?.mayAdminister && (
        <div><Button icon="external" busy={busy} onClick={go}>{t("ui-connect-renew")}</Button></div>
      )}
    </section>
  )
}

/** @param {{ store: import("./screen.jsx").Store }} props */
function Check({ store }) {
  const t = useText()
  const [check, { running, failure }] = useAction(CHECK)
  const [checked, setChecked] = useState(/** @type {import("./checks.jsx").Checked | undefined} */ (undefined))
  const run = async () => setChecked((await check({ input: { storeId: store.id } }))?.storeCheck)
  return (
    <section class="connection__part">
      <h3>{t("ui-check")}</h3>
      <p class="small soft">{t("ui-check-means")}</p>
      <div><Button busy={running} onClick={run}>{t(running ? "ui-check-running" : "ui-check-run")}</Button></div>
      <Working on={running} label={t("ui-check-asks")} />
      <Refusals failure={failure} userErrors={checked?.userErrors} />
      <div role="status">
        {checked && checked.checks.length > 0 && <Checks checks={checked.checks} />}
      </div>
    </section>
  )
}
