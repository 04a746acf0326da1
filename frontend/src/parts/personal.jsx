import { createContext } from "preact"
import { useContext } from "preact/hooks"
import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { When } from "./when.jsx"

/** Whether this page has asked for what belongs to the buyer; true where it comes with the page. */
export const PersonalAsked = createContext(true)

/**
 * Something that belongs to the buyer. When it is not there, why: not for this person's role, wiped,
 * not asked for yet, or never sent by Amazon.
 *
 * @param {{ value: import("preact").ComponentChildren, wipedAt?: string | null }} props
 */
export function Personal({ value, wipedAt }) {
  const t = useText()
  const asked = useContext(PersonalAsked)
  if (value) return <>{value}</>
  if (!viewer.value?.mayReadPersonalData) return <span class="faint">{t("ui-personal-hidden")}</span>
  if (wipedAt) return <span class="faint">{t("ui-personal-wiped")} <When iso={wipedAt} /></span>
  return <span class="faint">{t(asked ? "ui-personal-none" : "ui-personal-not-asked")}</span>
}
