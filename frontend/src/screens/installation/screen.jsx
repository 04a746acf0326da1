import text from "#operations/installation.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { Facts, PageHead, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { ConfirmCopy } from "../../shell/confirm-copy.jsx"
import { useStanding } from "../../shell/standing.jsx"
import { LogsPanel } from "./logs.jsx"
import { InstallationSections } from "./sections.jsx"
import { MediaPanel, SettingsPanel } from "./settings.jsx"
import "./installation.css"

/**
 * @typedef {import("../../contract/types.d.ts").InstallationQuery["installation"]} Installation
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").InstallationQuery, {}>} */
const INSTALLATION = operation(text)
const NO_VARIABLES = {}

/** Whether this is the real one, how long its client secret lasts, and what holds for all stores. */
export default function InstallationScreen() {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(INSTALLATION, NO_VARIABLES, { every: 30 })
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-installation")} below={<p class="soft small">{t("ui-installation-lead")}</p>} />
      <InstallationSections />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={8} />}
      {data && (
        <div class="columns">
          <div class="stack">
            <RealPanel installation={data.installation} onConfirmed={refetch} />
            <LogsPanel retention={data.installation.errorLogRetention} onChanged={refetch} />
          </div>
          <div class="stack">
            <SecretPanel secret={data.installation.clientSecret} />
            <SettingsPanel installation={data.installation} onChanged={refetch} />
            <MediaPanel installation={data.installation} />
          </div>
        </div>
      )}
    </div>
  )
}

/** @param {{ installation: Installation, onConfirmed: () => void }} props */
function RealPanel({ installation, onConfirmed }) {
  const t = useText()
  const { refetch } = useStanding()
  const confirmed = () => {
    onConfirmed()
    void refetch()
  }
  return (
    <Panel title={t("ui-copy-title")}>
      <div class="stack">
        <Notice
          tone={installation.readOnly ? "bad" : "good"}
          title={installation.sentence}
          actions={installation.readOnly && viewer.value?.mayAdminister && <ConfirmCopy installation={installation} onConfirmed={confirmed} />}
        />
        <Facts facts={[[t("ui-copy-here"), installation.baseUrl], [t("ui-copy-known"), installation.knownBaseUrl]]} />
        <p class="faint small">{t("ui-copy-what")}</p>
      </div>
    </Panel>
  )
}

/** @param {{ secret: Installation["clientSecret"] | undefined }} props */
function SecretPanel({ secret }) {
  const t = useText()
  if (!secret) return <Panel title={t("ui-secret")}><p class="faint small">{t("ui-secret-unused")}</p></Panel>
  const tone = secret.refusedSince || secret.daysLeft <= 7 ? "bad" : secret.daysLeft <= 30 ? "warn" : "good"
  return (
    <Panel title={t("ui-secret")}>
      <div class="stack">
        <Notice tone={tone} title={secret.sentence} />
        <Facts
          facts={[
            [t("ui-secret-made"), <When iso={secret.madeAt} />],
            [t("ui-secret-lapses"), <When iso={secret.lapsesAt} />],
            [t("ui-secret-left"), t("ui-days-left", { count: secret.daysLeft })],
            ...(secret.refusedSince
              ? /** @type {[string, import("preact").ComponentChildren][]} */ ([[t("ui-secret-refused"), <When iso={secret.refusedSince} />]])
              : []),
          ]}
        />
      </div>
    </Panel>
  )
}
