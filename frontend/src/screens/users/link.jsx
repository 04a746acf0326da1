import { shortTime } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Once } from "../../parts/once.jsx"

/**
 * The link by which somebody chooses a password, shown this once.
 *
 * @param {{ fresh: import("./screen.jsx").FreshLink, onKept: () => void }} props
 */
export function LinkShown({ fresh, onKept }) {
  const t = useText()
  const until = fresh.user.linkExpiresAt
  return (
    <Once
      title={t("ui-user-link-now")}
      means={t("ui-user-link-means", { until: until ? shortTime(t.locale, until) : "" })}
      label={t("ui-user-link")}
      value={fresh.link}
      kept={t("ui-user-link-kept")}
      onKept={onKept}
    />
  )
}
