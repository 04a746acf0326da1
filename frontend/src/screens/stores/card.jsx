import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { StoreStatusChip } from "../../parts/chip.jsx"
import { Country } from "../../parts/country.jsx"
import { HealthSentence } from "../../parts/health.jsx"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { DeleteStore } from "../store/delete.jsx"
import { StoreActions } from "./actions.jsx"
import { Trend } from "./trend.jsx"

/**
 * @param {object} props
 * @param {import("../../contract/types.d.ts").StoresQuery["stores"]["nodes"][number]} props.store
 * @param {2 | 3} props.level of its heading
 * @param {() => void} props.onChanged
 */
export function StoreCard({ store, level, onChanged }) {
  const t = useText()
  const Heading = /** @type {"h2" | "h3"} */ (`h${level}`)
  const may = viewer.value?.mayAdminister && store.status !== "DELETING"
  return (
    <article class="store-card">
      <div class="store-card__head">
        <Country code={store.countryCode} />
        <div class="store-card__name">
          <Heading><a href={addressOf.store(store.id)}>{store.name}</a></Heading>
          <p class="soft small">{store.marketplace.name} · {store.commerceStore.website}, {store.commerceStore.name}</p>
        </div>
        <StoreStatusChip status={store.status} />
      </div>
      <HealthSentence store={store} />
      {store.connectedAt && <Trend revenue={store.revenue} currencyCode={store.marketplace.currencyCode} />}
      <Facts
        facts={[
          [t("ui-needs-attention"), <Waiting store={store} />],
          [t("ui-data-as-of"), <When iso={store.dataAsOf} ago />],
          [t("ui-left-out"), t("ui-left-out-count", { count: store.ordersLeftOut })],
          [t("ui-updated"), <When iso={store.updatedAt} />],
          [t("ui-created"), <When iso={store.createdAt} />],
        ]}
      />
      <div class="store-card__foot">
        <div class="store-card__actions">
          <a class="button" href={addressOf.store(store.id)}>{t("ui-store-view")}<span class="unseen"> {store.name}</span></a>
          <StoreActions store={store} onChanged={onChanged} />
        </div>
        {may && <DeleteStore store={store} onChanged={onChanged} short />}
      </div>
    </article>
  )
}

/** @param {{ store: { id: string, ordersNeedingAttention: number } }} props */
function Waiting({ store }) {
  const t = useText()
  const count = store.ordersNeedingAttention
  if (!count) return <>{t("ui-waiting-count", { count })}</>
  return <a class="store-card__waiting" href={addressOf.waitingOrdersOfStore(store.id)}>{t("ui-waiting-count", { count })}</a>
}
