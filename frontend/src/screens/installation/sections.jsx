import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/**
 * @param {import("../../language/text.js").Text} t
 * @returns {[string, string][]}
 */
function administratorsPlaces(t) {
  return [
    [t("ui-users"), "/amazon/settings/users"],
    [t("ui-tokens"), "/amazon/settings/tokens"],
    [t("ui-access-log"), "/amazon/settings/access-log"],
    [t("ui-debug"), "/amazon/settings/debug"],
  ]
}

/** What holds for the whole installation, page by page. */
export function InstallationSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-installation-sections")}
      places={[
        [t("ui-installation"), "/amazon/settings"],
        [t("ui-webhooks"), "/amazon/settings/webhooks"],
        ...(viewer.value?.mayAdminister ? administratorsPlaces(t) : []),
        [t("ui-me"), "/amazon/settings/me"],
      ]}
    />
  )
}
