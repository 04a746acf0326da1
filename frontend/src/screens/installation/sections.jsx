import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/** What holds for the whole installation, page by page. */
export function InstallationSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-installation-sections")}
      places={[
        [t("ui-installation"), "/amazon/settings"],
        [t("ui-webhooks"), "/amazon/settings/webhooks"],
        [t("ui-debug"), "/amazon/settings/debug"],
      ]}
    />
  )
}
