import { useRoute } from "preact-iso"
import backText from "#operations/order-settings-go-back.graphql?raw"
import text from "#operations/order-settings.graphql?raw"
import versionsText from "#operations/order-settings-versions.graphql?raw"
import { operation } from "../../contract/client.js"
import { useText } from "../../language/language.js"
import { SettingsForm } from "./form.jsx"
import { StoreSettingsPage } from "./store-page.jsx"

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

const HISTORY = {
  versions: VERSIONS,
  goBack: GO_BACK,
  told: (/** @type {import("../../contract/types.d.ts").OrderSettingsGoBackMutation} */ answer) => answer.orderSettingsGoBack.userErrors,
}

/** If and how a store's orders become Commerce orders (F62-F81). */
export default function OrderSettingsScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <SettingsOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function SettingsOf({ id }) {
  const t = useText()
  return (
    <StoreSettingsPage id={id} title={t("ui-order-settings")} lead={t("ui-order-settings-lead")} query={SETTINGS} history={HISTORY}>
      {(data, changed, versions) => data.store && (
        <div class="settings__columns">
          <SettingsForm store={data.store} stores={data.commerceStores} statuses={data.commerceStatuses} onSaved={changed} />
          {versions}
        </div>
      )}
    </StoreSettingsPage>
  )
}
