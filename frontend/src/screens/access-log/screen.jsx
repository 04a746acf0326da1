import { useLocation } from "preact-iso"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Empty } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Tabs } from "../../parts/tabs.jsx"
import { InstallationSections } from "../installation/sections.jsx"
import { Changes } from "./changes.jsx"
import { Readings } from "./readings.jsx"
import "./access-log.css"

const ADDRESS = "/amazon/settings/access-log"

/** Who read whose personal data, and who let whom in (ADR 16). */
export default function AccessLogScreen() {
  const t = useText()
  const { query, route } = useLocation()
  const order = query.order ?? ""
  const tabs = [
    {
      id: "readings",
      title: t("ui-access-readings"),
      content: () => <Readings order={order} onLook={(number) => route(`${ADDRESS}${number && `?order=${encodeURIComponent(number)}`}`)} key={order} />,
    },
    { id: "changes", title: t("ui-access-changes"), content: () => <Changes /> },
  ]
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-access-log")} below={<p class="soft small">{t("ui-access-lead")}</p>} />
      <InstallationSections />
      {viewer.value?.mayAdminister
        ? <Tabs label={t("ui-access-log")} tabs={tabs} selected={query.tab === "changes" ? "changes" : "readings"} onSelect={(id) => route(id === "changes" ? `${ADDRESS}?tab=changes` : ADDRESS, true)} />
        : <Empty title={t("ui-access-role")} />}
    </div>
  )
}
