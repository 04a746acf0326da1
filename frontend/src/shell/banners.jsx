import { loadSession, reachable } from "../contract/session.js"
import { useEvery } from "../contract/query.js"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Icon } from "../parts/icon.jsx"
import { addressOf } from "../screens/addresses.js"
import { useStanding } from "./standing.jsx"
import { useStores } from "./stores.jsx"
import "./banners.css"

const tryAgain = () => void loadSession().catch(() => {})

/** Says that the server cannot be reached, and keeps trying. */
export function OfflineBanner() {
  const t = useText()
  const lost = !reachable.value
  useEvery(lost ? 5 : undefined, tryAgain)
  return (
    <div role="status">
      {lost && (
        <div class="banner banner--offline">
          <Icon name="offline" />
          <span>{t("ui-offline")}</span>
          <Button onClick={tryAgain}>{t("ui-retry")}</Button>
        </div>
      )}
    </div>
  )
}

/** Names the stores whose orders wait for a person, on every screen (V11). */
export function AttentionBanner() {
  const t = useText()
  const waiting = useStores().filter((store) => store.ordersNeedingAttention > 0)
  if (!waiting.length) return null
  const count = waiting.reduce((sum, store) => sum + store.ordersNeedingAttention, 0)
  return (
    <section class="banner banner--attention" aria-label={t("ui-attention-banner-label")}>
      <Icon name="alert" />
      <span>{t("ui-attention-banner", { count })}</span>
      <ul class="banner__stores">
        {waiting.map((store) => (
          <li key={store.id}>
            <a href={addressOf.waitingOrdersOfStore(store.id)}>
              {t("ui-attention-store", { store: store.name, count: store.ordersNeedingAttention })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those that have a line of their own above the page. */
const SAID_ELSEWHERE = new Set(["ORDERS_BLOCKED", "READ_ONLY_COPY"])

/** The gravest thing that went wrong, on every screen; the rest is behind the link. */
export function AlertBanner() {
  const t = useText()
  const { standing } = useStanding()
  const alerts = standing?.alerts.nodes.filter(({ kind, severity }) => severity !== "INFORMATION" && !SAID_ELSEWHERE.has(kind))
  const [first] = [...(alerts ?? [])].sort((a, b) => Number(b.severity === "CRITICAL") - Number(a.severity === "CRITICAL"))
  if (!first || !alerts) return null
  const more = alerts.length - 1
  return (
    <section class={`banner banner--${first.severity === "CRITICAL" ? "critical" : "attention"}`} aria-label={t("ui-alert-banner-label")}>
      <Icon name="alert" />
      <span>{first.title}</span>
      <a href="/amazon/health">{t("ui-alert-banner-more", { count: more })}</a>
    </section>
  )
}
