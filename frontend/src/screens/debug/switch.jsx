import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { DEBUG_UPDATE } from "../../shell/debug-banner.jsx"
import { useStanding } from "../../shell/standing.jsx"
import { useStores } from "../../shell/stores.jsx"
import { tell } from "../../shell/toasts.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").DebugUpdateMutation["debugUpdate"]} Payload
 * @typedef {import("../../contract/types.d.ts").DebugTime} DebugTime
 */

const TIMES = /** @type {const} */ (["QUARTER", "HOUR", "SHIFT"])

/**
 * On until a moment, or off; while it is on, for longer or for something else.
 *
 * @param {{ on: import("./screen.jsx").DebugLogQuery["debugSwitch"], onChanged: () => Promise<void> }} props
 */
export function Switch({ on, onChanged }) {
  const t = useText()
  const stores = useStores()
  const standing = useStanding()
  const [update, { running, failure }] = useAction(DEBUG_UPDATE)
  const [refused, setRefused] = useState(/** @type {Payload["userErrors"]} */ ([]))
  const change = async (/** @type {DebugTime | null} */ lasting, /** @type {string} */ storeId = "") => {
    const answer = (await update({ input: { lasting, storeId: storeId || null } }))?.debugUpdate
    setRefused(answer?.userErrors ?? [])
    if (!answer || answer.userErrors.length) return
    tell(t(lasting ? "ui-debug-is-on" : "ui-debug-is-off"))
    await Promise.all([onChanged(), standing.refetch()])
  }
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    void change(/** @type {DebugTime} */ (words.get("lasting")), String(words.get("store")))
  }
  return (
    <Panel title={t("ui-debug-switch")}>
      <div class="stack">
        {on
          ? (
            <Notice
              tone="warn"
              title={on.store ? t("ui-debug-on-store", { store: on.store.name }) : t("ui-debug-on")}
              actions={<Button busy={running} onClick={() => void change(null)}>{t("ui-debug-turn-off")}</Button>}
            >
              <p>{t("ui-debug-left", { count: on.minutesLeft })} {t("ui-debug-off-at")} <When iso={on.endsAt} />. {t("ui-debug-by", { by: on.by })}</p>
            </Notice>
          )
          : <p>{t("ui-debug-off")} <span class="soft">{t("ui-debug-what")}</span></p>}
        <form class="debug__switch" onSubmit={submit}>
          <Field label={t("ui-debug-time")}>
            <select class="input" name="lasting">
              {TIMES.map((time) => <option value={time} key={time}>{t(`ui-debug-time-${time}`)}</option>)}
            </select>
          </Field>
          <Field label={t("ui-debug-for")}>
            <select class="input" name="store">
              <option value="">{t("ui-errors-any-store")}</option>
              {stores.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
            </select>
          </Field>
          <Button type="submit" look={on ? "plain" : "main"} busy={running}>{t(on ? "ui-debug-again" : "ui-debug-turn-on")}</Button>
        </form>
        <Refusals failure={failure} userErrors={refused} />
      </div>
    </Panel>
  )
}
