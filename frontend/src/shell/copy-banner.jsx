import { viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Icon } from "../parts/icon.jsx"
import { ConfirmCopy } from "./confirm-copy.jsx"
import { useStanding } from "./standing.jsx"

/** Says on every screen that this is a copy, and lets an administrator say which one is real. */
export function CopyBanner() {
  const t = useText()
  const { standing, refetch } = useStanding()
  const installation = standing?.installation
  if (!installation?.readOnly) return null
  return (
    <section class="banner banner--copy" aria-label={t("ui-copy-banner-label")}>
      <Icon name="alert" />
      <p class="banner__words">
        <strong>{t("ui-copy-banner")}</strong> {t("ui-copy-banner-means", { known: installation.knownBaseUrl, here: installation.baseUrl })}
      </p>
      {viewer.value?.mayAdminister
        ? <ConfirmCopy installation={installation} onConfirmed={refetch} />
        : <span>{t("ui-copy-role")}</span>}
    </section>
  )
}
