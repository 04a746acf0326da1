import { useText } from "../../language/language.js"

/**
 * What Amazon is told of a carrier, field by field; Amazon's own names for them on hover.
 *
 * @param {{ told: { carrierCode: string, carrierName: string | null, shippingMethod: string | null } }} props
 */
export function Told({ told }) {
  const t = useText()
  const fields = /** @type {const} */ ([
    ["carrierCode", t("ui-carrier-code"), told.carrierCode],
    ["carrierName", t("ui-carrier-name"), told.carrierName],
    ["shippingMethod", t("ui-carrier-method"), told.shippingMethod],
  ])
  return (
    <dl class="told" aria-label={t("ui-carrier-amazon-is-told")}>
      {fields.map(([name, words, value]) => value && (
        <div key={name}><dt title={name}>{words}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  )
}
