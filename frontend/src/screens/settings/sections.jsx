import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"
import { addressOf } from "../addresses.js"

/**
 * What a merchant decides of a store's orders, page by page.
 *
 * @param {{ storeId: string }} props
 */
export function SettingsSections({ storeId }) {
  const t = useText()
  return (
    <Sections
      label={t("ui-order-settings")}
      places={[
        [t("ui-order-settings"), addressOf.orderSettings(storeId)],
        [t("ui-table"), addressOf.creationTable(storeId)],
        [t("ui-rules"), addressOf.rules(storeId)],
        [t("ui-calendar"), addressOf.calendar(storeId)],
      ]}
    />
  )
}
