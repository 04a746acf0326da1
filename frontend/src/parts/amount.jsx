import { formatMoney } from "../formats/money.js"
import { useText } from "../language/language.js"

/** @param {{ money: import("../formats/money.js").Money | null | undefined }} props */
export function Amount({ money }) {
  const { locale } = useText()
  return <span class="num nowrap">{money ? formatMoney(locale, money) : "–"}</span>
}
