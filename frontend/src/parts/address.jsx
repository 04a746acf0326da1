import "./address.css"

/**
 * An address as Amazon sent it, a line a line.
 *
 * @param {{ address: import("../contract/types.d.ts").Address }} props
 */
export function AddressLines({ address }) {
  const lines = [
    address.name,
    address.companyName,
    address.addressLine1,
    address.addressLine2,
    address.addressLine3,
    address.districtOrCounty,
    ...place(address),
    address.countryCode,
    address.phone,
  ].filter(Boolean)
  return (
    <address class="address">
      {lines.map((line, row) => <span key={row}>{line}</span>)}
    </address>
  )
}

/** Where the state stands between city and postal code, as on an envelope there. */
const STATE_IN_LINE = new Set(["US", "CA", "AU", "MX", "BR", "IN"])

/**
 * @param {import("../contract/types.d.ts").Address} address
 * @returns {string[]}
 */
function place({ city, stateOrRegion, postalCode, municipality, countryCode }) {
  const line = STATE_IN_LINE.has(countryCode ?? "")
    ? [[city, stateOrRegion].filter(Boolean).join(", "), postalCode]
    : [postalCode, city]
  const rest = STATE_IN_LINE.has(countryCode ?? "") ? [municipality] : [municipality, stateOrRegion]
  return [line.filter(Boolean).join(" "), ...rest].map((words) => words ?? "")
}
