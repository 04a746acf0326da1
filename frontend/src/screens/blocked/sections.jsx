import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/** The orders that wait, and what has been settled for them and those to come. */
export function BlockedSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-blocked")}
      places={[
        [t("ui-blocked-now"), "/amazon/blocked"],
        [t("ui-mappings"), "/amazon/blocked/mappings"],
        [t("ui-carriers"), "/amazon/carriers"],
      ]}
    />
  )
}
