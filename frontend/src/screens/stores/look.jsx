import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Chip, OrderStatusChip } from "../../parts/chip.jsx"
import { HealthSentence } from "../../parts/health.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { ActivateStore } from "./actions.jsx"
import { ActivitiesPanel } from "./activities.jsx"
import { testedAt } from "./progress.js"

/** @typedef {import("./setup.jsx").SetupStore} SetupStore */

/**
 * The last step: what has been read by now, what would become of it, and the store's activation.
 *
 * @param {{ store: SetupStore, at: Date | undefined, onChanged: () => void, onTestAgain: () => void }} props
 */
export function LookPanel({ store, at, onChanged, onTestAgain }) {
  const t = useText()
  const tested = testedAt(store.id)
  const observing = store.status === "OBSERVE"
  return (
    <>
      {store.status === "ACTIVE" && (
        <Notice tone="good" title={t("ui-setup-active", { store: store.name })} actions={<ButtonLink look="main" href={addressOf.store(store.id)}>{t("ui-store-view")}</ButtonLink>}>
          <p>{t("ui-setup-active-means")}</p>
        </Notice>
      )}
      {observing && <Notice tone="info" title={t("ui-observe-title")}><p>{t("ui-observe-means")}</p></Notice>}
      {observing && tested && (
        <p class="small soft">
          {t("ui-setup-tested-at")} <When iso={tested.at} ago />: {t("ui-setup-tested", { works: tested.works, fails: tested.fails })}. <Button look="quiet" onClick={onTestAgain}>{t("ui-check-again")}</Button>
        </p>
      )}
      <Reading store={store} at={at} onChanged={onChanged} />
      <FoundPanel store={store} />
      <div class="form__actions">
        {store.status !== "ACTIVE" && viewer.value?.mayAdminister && <ActivateStore store={store} onChanged={onChanged} />}
        <ButtonLink href={addressOf.orderSettings(store.id)}>{t("ui-order-settings-open")}</ButtonLink>
        {store.status !== "ACTIVE" && <ButtonLink look="quiet" href={addressOf.store(store.id)}>{t("ui-setup-later")}</ButtonLink>}
      </div>
    </>
  )
}

/**
 * How far the first reading is.
 *
 * @param {{ store: SetupStore, at: Date | undefined, onChanged: () => void }} props
 */
function Reading({ store, at, onChanged }) {
  const t = useText()
  const { backlog, health } = store
  return (
    <>
      <ActivitiesPanel storeId={store.id} at={at} onMoved={onChanged} />
      <Panel title={t("ui-setup-reading")}>
        <div class="stack">
          {!health.healthy && <HealthSentence store={store} />}
          <p>{health.lastSweepAt ? backlog?.sentence : t("ui-setup-reading-first")}</p>
          {store.dataAsOf && <p class="small faint">{t("ui-data-as-of")} <When iso={store.dataAsOf} ago /></p>}
        </div>
      </Panel>
    </>
  )
}

/** @type {Record<string, import("../../parts/chip.jsx").Tone>} */
const TONES = { CREATE: "green", WAIT: "grey", BLOCKED: "amber", OFF: "grey", NEVER: "grey" }

/** @param {{ store: SetupStore }} props */
function FoundPanel({ store }) {
  const t = useText()
  const orders = store.orderCounts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel title={t("ui-setup-found", { count: orders })} actions={orders > 0 && <a class="small" href={addressOf.ordersOfStore(store.id)}>{t("ui-orders-all")}</a>}>
      <div class="stack found">
        {orders === 0 && <p class="soft">{t("ui-setup-found-none")}</p>}
        {orders > 0 && (
          <ul class="found__statuses">
            {store.orderCounts.map(({ status, count }) => (
              <li key={status}><OrderStatusChip status={status} /> <a class="num" href={addressOf.ordersInStatus(status, store.id)}>{count}</a></li>
            ))}
          </ul>
        )}
        {store.outlook.length > 0 && (
          <div>
            <h3>{t("ui-setup-outlook")}</h3>
            <ul class="found__outlook">
              {store.outlook.map(({ verdict, count, sentence }) => (
                <li key={verdict}>
                  <Chip tone={TONES[verdict ?? ""] ?? "blue"}><span class="num">{count}</span></Chip>
                  <span>{sentence} {verdict === "BLOCKED" && <a href={addressOf.waitingOrdersOfStore(store.id)}>{t("ui-setup-blocked")}</a>}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {store.ordersLeftOut > 0 && <p class="small soft">{t("ui-left-out-orders", { count: store.ordersLeftOut })}. {t("ui-left-out-why")}</p>}
      </div>
    </Panel>
  )
}
