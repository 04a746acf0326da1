import { useState } from "preact/hooks"
import text from "#operations/installation-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Facts, Panel } from "../../parts/page.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").InstallationUpdateMutation["installationUpdate"]} Payload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").InstallationUpdateMutation, import("../../contract/types.d.ts").InstallationUpdateMutationVariables>} */
const UPDATE = operation(text)

/**
 * What holds for all stores: when old data is an alarm.
 *
 * @param {{ installation: import("./screen.jsx").Installation, onChanged: () => void }} props
 */
export function SettingsPanel({ installation, onChanged }) {
  const t = useText()
  return (
    <Panel title={t("ui-installation-settings")}>
      {viewer.value?.mayAdminister
        ? <SettingsForm installation={installation} onChanged={onChanged} />
        : (
          <Facts
            facts={[
              [t("ui-age-limit"), t("ui-minutes", { count: installation.dataAgeLimitMinutes })],
            ]}
          />
        )}
    </Panel>
  )
}

/** @param {{ installation: import("./screen.jsx").Installation, onChanged: () => void }} props */
function SettingsForm({ installation, onChanged }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const wrong = answer?.userErrors.find((error) => error.field?.includes("dataAgeLimitMinutes"))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = { dataAgeLimitMinutes: Number(words.get("dataAgeLimitMinutes")) }
    setAnswer((await update({ input }))?.installationUpdate)
    onChanged()
  }
  return (
    <form class="form" onSubmit={submit}>
      <Field label={t("ui-age-limit")} hint={t("ui-age-limit-hint")} error={wrong}>
        <input class="input num" type="number" name="dataAgeLimitMinutes" inputMode="numeric" min={5} max={10080} step={1} required defaultValue={installation.dataAgeLimitMinutes} />
      </Field>
      <Refusals failure={failure} userErrors={wrong ? [] : answer?.userErrors} />
      {answer?.installation && !running && <Notice tone="good" loud title={t("ui-saved")} />}
      <div class="form__actions"><Button type="submit" look="main" busy={running}>{t("ui-save")}</Button></div>
    </form>
  )
}

/**
 * Where alerts go besides the screen; both are configured, not chosen here.
 *
 * @param {{ installation: import("./screen.jsx").Installation }} props
 */
export function MediaPanel({ installation }) {
  const t = useText()
  const { alertMedia, mailsTo } = installation
  return (
    <Panel title={t("ui-media")}>
      <Facts
        facts={[
          [t("ui-media-mail"), alertMedia.includes("mail") ? mailsTo.join(", ") : t("ui-media-off")],
          [t("ui-media-webhook"), t(alertMedia.includes("webhook") ? "ui-media-on" : "ui-media-off")],
        ]}
      />
      <p class="faint small installation__note">{t("ui-media-what")}</p>
    </Panel>
  )
}
