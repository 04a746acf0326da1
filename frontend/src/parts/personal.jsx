import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { When } from "./when.jsx"

/**
 * Something that belongs to the buyer. When it is not there, why: wiped, not for this person's role,
 * or never sent by Amazon.
 *
 * @param {{ value: import("preact").ComponentChildren, wipedAt?: string | null }} props
 */
export function Personal({ value, wipedAt }) {
  const t = useText()
  if (value) return <>{value}</>
  if (!viewer.value?.mayReadPersonalData) return <span class="faint">{t("ui-personal-hidden")}</span>
  if (wipedAt) return <span class="faint">{t("ui-personal-wiped")} <When iso={wipedAt} /></span>
  return <span class="faint">{t("ui-personal-none")}</span>
}
