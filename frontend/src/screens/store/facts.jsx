import { useText } from "../../language/language.js"
import { HealthSentence } from "../../parts/health.jsx"
import { Facts, Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"

/** @param {{ store: import("./screen.jsx").Store }} props */
export function HealthPanel({ store }) {
  const t = useText()
  const { health } = store
  return (
    <Panel title={t("ui-health")}>
      {health.healthy && <HealthSentence store={store} />}
      <Facts
        facts={[
          [t("ui-data-as-of"), <When iso={store.dataAsOf} ago />],
          [t("ui-backlog"), store.backlog?.sentence],
          [t("ui-last-sweep"), <When iso={health.lastSweepAt} />],
          [t("ui-next-sweep"), <When iso={health.nextSweepAt} ago />],
          [t("ui-quota"), store.quota?.sentence],
          ...(health.lastErrorCode
            ? /** @type {[string, import("preact").ComponentChildren][]} */ ([[t("ui-last-error"), <><a href={addressOf.errorsOfStore(store.id)}><code>{health.lastErrorCode}</code></a> <When iso={health.lastErrorAt} /></>]])
            : []),
        ]}
      />
      <p class="small store__more"><a href={addressOf.ledger(store.id)}>{t("ui-ledger-open")}</a></p>
    </Panel>
  )
}

/** @param {{ store: import("./screen.jsx").Store }} props */
export function SettingsPanel({ store }) {
  const t = useText()
  const settings = store.orderSettings
  const status = settings.orderStatus === "CUSTOM" && settings.customStatus
    ? t("ui-setting-orderStatus-custom", { status: settings.customStatus })
    : t("ui-setting-orderStatus-DEFAULT")
  return (
    <Panel title={t("ui-settings")}>
      <Facts
        facts={[
          [t("ui-setting-importOrders"), t(settings.importOrders ? "ui-enabled" : "ui-disabled")],
          [t("ui-setting-targetStore"), `${settings.targetStore.website}, ${settings.targetStore.name}`],
          [t("ui-setting-customerCreation"), t(`ui-setting-customerCreation-${settings.customerCreation}`)],
          [t("ui-setting-numberSource"), t(`ui-setting-numberSource-${settings.numberSource}`)],
          [t("ui-setting-pendingOrders"), t(`ui-setting-pendingOrders-${settings.pendingOrders}`)],
          [t("ui-setting-orderStatus"), status],
          [t("ui-setting-openAtConnection"), t(`ui-setting-openAtConnection-${settings.openAtConnection}`)],
        ]}
      />
      <p class="small store__more">
        <a href={addressOf.orderSettings(store.id)}>{t("ui-order-settings-open")}</a> · <a href={addressOf.creationTable(store.id)}>{t("ui-table")}</a> · <a href={addressOf.rules(store.id)}>{t("ui-rules-open")}</a>
      </p>
    </Panel>
  )
}
