import { useText } from "../../language/language.js"
import { Once } from "../../parts/once.jsx"

/**
 * A secret, shown this once.
 *
 * @param {{ secret: string, onKept: () => void }} props
 */
export function Secret({ secret, onKept }) {
  const t = useText()
  return (
    <Once
      title={t("ui-webhook-secret-title")}
      means={t("ui-webhook-secret-means")}
      label={t("ui-webhook-secret")}
      value={secret}
      kept={t("ui-webhook-secret-kept")}
      onKept={onKept}
    />
  )
}
