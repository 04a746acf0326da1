import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/** What belongs to the connection with Amazon, page by page. */
export function HealthSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-health-sections")}
      places={[
        [t("ui-health-now"), "/amazon/health"],
        [t("ui-alerts"), "/amazon/health/alerts"],
        [t("ui-outbox"), "/amazon/health/outbox"],
        [t("ui-errors-short"), "/amazon/health/errors"],
      ]}
    />
  )
}
