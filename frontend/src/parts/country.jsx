import { FLAGS } from "./flags.js"
import "./country.css"

/**
 * A marketplace's country: its flag, and its code for those who do not know the flag.
 *
 * @param {{ code: string }} props ISO 3166-1 alpha-2
 */
export function Country({ code }) {
  return (
    <span class="country">
      <Flag code={code} />
      <span class="country__code">{code}</span>
    </span>
  )
}

/**
 * A flag beside words that say the same.
 *
 * @param {{ code: string | undefined }} props
 */
export function Flag({ code }) {
  const source = code && FLAGS[code]
  return source ? <img class="country__flag" src={source} width="27" height="18" alt="" /> : null
}
