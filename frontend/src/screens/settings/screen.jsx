import { useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import backText from "#operations/order-settings-go-back.graphql?raw"
import text from "#operations/order-settings.graphql?raw"
import versionsText from "#operations/order-settings-versions.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { SettingsForm } from "./form.jsx"
import { SettingsSections } from "./sections.jsx"
import { VersionsPanel } from "./versions.jsx"
import "./settings.css"

/**
 * @typedef {import("../../contract/types.d.ts").OrderSettingsQuery} Data
 * @typedef {NonNullable<Data["store"]>["orderSettings"]} Settings
 */

/** @type {import("../../contract/client.js").Operation<Data, import("../../contract/types.d.ts").OrderSettingsQueryVariables>} */
const SETTINGS = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderSettingsVersionsQuery, import("../../contract/types.d.ts").OrderSettingsVersionsQueryVariables>} */
const VERSIONS = operation(versionsText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderSettingsGoBackMutation, import("../../contract/types.d.ts").OrderSettingsGoBackMutationVariables>} */
const GO_BACK = operation(backText)

/** If and how a store's orders become Commerce orders (F62-F81). */
export default function OrderSettingsScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <SettingsOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function SettingsOf({ id }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(SETTINGS, { storeId: id })
  const [saves, setSaves] = useState(0)
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (data?.store) trail.push([data.store.name, addressOf.store(id)])
  const changed = () => {
    setSaves((before) => before + 1)
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-order-settings")} trail={trail} below={<p class="soft small">{t("ui-order-settings-lead")}</p>} />
      <SettingsSections storeId={id} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={12} />}
      {data?.store && (
        <div class="settings__columns">
          <SettingsForm store={data.store} stores={data.commerceStores} statuses={data.commerceStatuses} onSaved={changed} />
          <VersionsPanel
            storeId={id}
            versions={VERSIONS}
            goBack={GO_BACK}
            told={(answer) => answer.orderSettingsGoBack.userErrors}
            saves={saves}
            onChanged={changed}
          />
        </div>
      )}
      {data && !data.store && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}
