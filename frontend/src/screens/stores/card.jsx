import { flag } from "../../formats/country.js"
import { useText } from "../../language/language.js"
import { StoreStatusChip } from "../../parts/chip.jsx"
import { HealthSentence } from "../../parts/health.jsx"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { StoreActions } from "./actions.jsx"

/**
 * @param {{ store: import("../../contract/types.d.ts").StoresQuery["stores"]["nodes"][number], onChanged: () => void }} props
 */
export function StoreCard({ store, onChanged }) {
  const t = useText()
  return (
    <article class="store-card">
      <div class="store-card__head">
        <Country code={store.countryCode} />
        <div class="store-card__name">
          <h2><a href={addressOf.store(store.id)}>{store.name}</a></h2>
          <p class="soft small">{store.marketplace.name} · {store.commerceStore.website}, {store.commerceStore.name}</p>
        </div>
        <StoreStatusChip status={store.status} />
      </div>
      <HealthSentence store={store} />
      <Facts
        facts={[
          [t("ui-needs-attention"), <Waiting store={store} />],
          [t("ui-left-out"), t("ui-left-out-count", { count: store.ordersLeftOut })],
          [t("ui-data-as-of"), <When iso={store.dataAsOf} ago />],
          [t("ui-next-sweep"), <When iso={store.health.nextSweepAt} ago />],
          [t("ui-updated"), <When iso={store.updatedAt} />],
          [t("ui-created"), <When iso={store.createdAt} />],
        ]}
      />
      <div class="store-card__actions">
        <a class="button" href={addressOf.store(store.id)}>{t("ui-store-view")}<span class="unseen"> {store.name}</span></a>
        <StoreActions store={store} onChanged={onChanged} />
      </div>
    </article>
  )
}

/** @param {{ code: string }} props */
export function Country({ code }) {
  return (
    <span class="country">
      <span class="country__flag" aria-hidden="true">{flag(code)}</span>
      <span class="country__code">{code}</span>
    </span>
  )
}

/** @param {{ store: { id: string, ordersNeedingAttention: number } }} props */
function Waiting({ store }) {
  const t = useText()
  const count = store.ordersNeedingAttention
  if (!count) return <>{t("ui-waiting-count", { count })}</>
  return <a class="store-card__waiting" href={addressOf.waitingOrdersOfStore(store.id)}>{t("ui-waiting-count", { count })}</a>
}
