import text from "#operations/debug-update.graphql?raw"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Icon } from "../parts/icon.jsx"
import { When } from "../parts/when.jsx"
import { useStanding } from "./standing.jsx"
import { tell } from "./toasts.jsx"

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").DebugUpdateMutation, import("../contract/types.d.ts").DebugUpdateMutationVariables>} */
export const DEBUG_UPDATE = operation(text)
const OFF = { input: { lasting: null } }

/** Says on every screen that everything is logged in detail, until when and by whom (V35). */
export function DebugBanner() {
  const t = useText()
  const { standing, refetch } = useStanding()
  const [update, { running, failure }] = useAction(DEBUG_UPDATE)
  const on = standing?.debugSwitch
  if (!on) return null
  const turnOff = async () => {
    const answer = (await update(OFF))?.debugUpdate
    if (!answer || answer.userErrors.length) return
    tell(t("ui-debug-is-off"))
    await refetch()
  }
  return (
    <section class="banner banner--attention" aria-label={t("ui-debug")}>
      <Icon name="search" />
      <span>
        {t(on.store ? "ui-debug-banner-store" : "ui-debug-banner", { by: on.by, store: on.store?.name ?? "" })} <When iso={on.endsAt} />.
      </span>
      {failure && <span role="alert">{t("ui-debug-still-on")}</span>}
      {viewer.value?.mayAdminister && (
        <>
          <a href="/amazon/settings/debug">{t("ui-debug-read")}</a>
          <Button busy={running} onClick={turnOff}>{t("ui-debug-turn-off")}</Button>
        </>
      )}
    </section>
  )
}
