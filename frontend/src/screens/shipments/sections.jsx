import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/**
 * All parcels, those that wait for a person, and those that come from a file.
 *
 * @param {{ waiting?: number }} props waiting: how many wait, once that is known
 */
export function ShipmentSections({ waiting }) {
  const t = useText()
  const places = /** @type {[string, string][]} */ ([
    [t("ui-shipments-all"), "/amazon/shipments"],
    [waiting ? t("ui-shipments-waiting-count", { count: waiting }) : t("ui-shipments-waiting"), "/amazon/shipments/waiting"],
  ])
  if (viewer.value?.mayOperate) places.push([t("ui-upload"), "/amazon/shipments/upload"])
  return <Sections label={t("ui-shipments-sections")} places={places} />
}
