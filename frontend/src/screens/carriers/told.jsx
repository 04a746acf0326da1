import { useText } from "../../language/language.js"

/**
 * What Amazon is told of a carrier, field by field, in Amazon's own names.
 *
 * @param {{ told: { carrierCode: string, carrierName: string | null, shippingMethod: string | null } }} props
 */
export function Told({ told }) {
  const t = useText()
  const fields = [
    ["carrierCode", told.carrierCode],
    ["carrierName", told.carrierName],
    ["shippingMethod", told.shippingMethod],
  ]
  return (
    <dl class="told" aria-label={t("ui-carrier-amazon-is-told")}>
      {fields.map(([name, value]) => value && (
        <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  )
}
