import { useLocation } from "preact-iso"
import { useEffect, useState } from "preact/hooks"
import { useText } from "../language/language.js"
import { Notice } from "./notice.jsx"

/**
 * What came of the way to Seller Central and back. It is said once: the address loses it at once,
 * so that a reload or a bookmark does not say it again.
 */
export function Returned() {
  const t = useText()
  const { path, query, route } = useLocation()
  const [{ connected, refused }] = useState(query)
  useEffect(() => {
    if (connected || refused) route(path, true)
  }, [])
  if (connected) return <Notice tone="good" loud title={t("ui-returned-connected")} />
  // Only the words of a consent: an address made up by somebody else says nothing.
  if (!/^consent-[a-z-]+$/.test(refused ?? "")) return null
  const message = t(`error-${refused}`)
  return (
    <Notice tone="bad" loud title={t("ui-returned-refused")}>
      <p>{message === `error-${refused}` ? t("error-consent-failed") : message}</p>
    </Notice>
  )
}
