import { useText } from "../../language/language.js"
import { Facts, Panel } from "../../parts/page.jsx"

/**
 * How the Commerce order is made, or would be: the store's settings as its rules changed them.
 *
 * @param {{ treatment: NonNullable<import("./why.jsx").Decision["treatment"]>, decided: boolean }} props
 *   decided: it is to be created, so what becomes of the stock is known too
 */
export function TreatmentPanel({ treatment, decided }) {
  const t = useText()
  const yes = (/** @type {boolean} */ flag) => t(flag ? "ui-yes" : "ui-no")
  const number = t(`ui-treatment-number-${treatment.numberSource}`)
  /** @type {[string, string][]} */
  const stock = [
    [t("ui-treatment-reserve"), yes(treatment.reserveStock)],
    [t("ui-treatment-backorder"), yes(treatment.backorder)],
  ]
  return (
    <Panel title={t(decided ? "ui-treatment" : "ui-treatment-would")}>
      <Facts
        facts={[
          [t("ui-treatment-store"), treatment.targetStore],
          [t("ui-treatment-status"), treatment.complete ? "Complete" : (treatment.status ?? t("ui-treatment-status-default"))],
          [t("ui-treatment-customer"), t(treatment.createCustomer ? "ui-treatment-customer-account" : "ui-guest")],
          [t("ui-treatment-number"), treatment.numberPrefix ? `${number}, ${treatment.numberPrefix}…` : number],
          ...(decided ? stock : []),
          [t("ui-shipping-method"), treatment.shippingMethod ?? "Amazon shipping"],
          [t("ui-treatment-source"), treatment.stockSource],
          [t("ui-treatment-tags"), treatment.tags.join(", ")],
          [t("ui-treatment-notes"), treatment.notes.join(" ")],
        ]}
      />
    </Panel>
  )
}
