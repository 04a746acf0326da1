import { useText } from "../../language/language.js"
import { Sections } from "../../parts/sections.jsx"

/** What there is of the embedded commerce system besides its orders. */
export function CatalogueSections() {
  const t = useText()
  return (
    <Sections
      label={t("ui-commerce")}
      places={[
        [t("ui-products"), "/amazon/products"],
        [t("ui-customers"), "/amazon/commerce/customers"],
        [t("ui-commerce-settings"), "/amazon/commerce/settings"],
      ]}
    />
  )
}
