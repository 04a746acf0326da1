import "./address.css"

/**
 * An address as Amazon sent it, a line a line.
 *
 * @param {{ address: import("../contract/types.d.ts").Address }} props
 */
export function AddressLines({ address }) {
  const place = [address.postalCode, address.city].filter(Boolean).join(" ")
  const lines = [
    address.name,
    address.companyName,
    address.addressLine1,
    address.addressLine2,
    address.addressLine3,
    address.districtOrCounty,
    place,
    address.municipality,
    address.stateOrRegion,
    address.countryCode,
    address.phone,
  ].filter(Boolean)
  return (
    <address class="address">
      {lines.map((line, row) => <span key={row}>{line}</span>)}
    </address>
  )
}
