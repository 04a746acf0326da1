import previewText from "#operations/order-settings-preview.graphql?raw"
import text from "#operations/order-settings-update.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Preview } from "../../parts/preview.jsx"
import { draftOf, inputOf } from "./draft.js"
import { ChoiceField, DaysField, StatusSelect, TextField } from "./fields.jsx"
import { StatusMap } from "./status-map.jsx"
import { mayChange, useSavedDraft } from "./use-saved-draft.js"

/**
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./screen.jsx").Data} Data
 * @typedef {object} Part what every part of the form works on
 * @property {Draft} draft
 * @property {(changes: Partial<Draft>) => void} change
 * @property {(name: string) => string | undefined} wrong
 * @property {Data["commerceStores"]} stores
 * @property {Data["commerceStatuses"]} statuses
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").OrderSettingsUpdateMutation, import("../../contract/types.d.ts").OrderSettingsUpdateMutationVariables>} */
const UPDATE = operation(text)
const PREVIEW = operation(previewText)

/**
 * Nothing applies before it is saved (F81); while importing is off, nothing else can be changed (F67).
 *
 * @param {object} props
 * @param {NonNullable<Data["store"]>} props.store
 * @param {Data["commerceStores"]} props.stores
 * @param {Data["commerceStatuses"]} props.statuses
 * @param {() => void} props.onSaved
 */
export function SettingsForm({ store, stores, statuses, onSaved }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const save = async (/** @type {Draft} */ wanted) => (await update({ input: inputOf(store.id, wanted) }))?.orderSettingsUpdate
  const inForce = draftOf(store.orderSettings)
  const { draft, dirty, errors, saved, put, submit } = useSavedDraft(inForce, save, onSaved)
  const may = mayChange(store)
  const change = (/** @type {Partial<Draft>} */ changes) => put({ ...draft, ...changes })
  const part = { draft, change, stores, statuses, wrong: (/** @type {string} */ name) => errors.find((error) => error.field?.[0] === name)?.message }
  return (
    <form class="settings" onSubmit={submit}>
      {!may && <Notice tone="info" title={t("ui-order-settings-role")} />}
      <fieldset class="settings__all" disabled={!may}>
        <Panel title={t("ui-part-import")}>
          <ImportFields {...part} />
        </Panel>
        <fieldset class="settings__all" disabled={!draft.importOrders}>
          <Panel title={t("ui-part-orders")}><OrderFields {...part} /></Panel>
          <Panel title={t("ui-part-stock")}><StockFields {...part} /></Panel>
          <Panel title={t("ui-part-status")}><StatusFields {...part} /></Panel>
        </fieldset>
      </fieldset>
      {may && dirty && <Preview operation={PREVIEW} told={(data) => data.orderSettingsPreview} draft={inputOf(store.id, draft)} />}
      <Refusals failure={failure} userErrors={errors} />
      {saved && <Notice tone="good" title={t("ui-order-settings-saved")} loud />}
      {may && (
        <div class={`form__actions${dirty ? " form__actions--due" : ""}`}>
          <Button type="submit" look="main" busy={running}>{t("ui-order-settings-save")}</Button>
          {dirty && <Button onClick={() => put(inForce)}>{t("ui-discard")}</Button>}
        </div>
      )}
    </form>
  )
}

/** @param {Part} part */
function ImportFields({ draft, change }) {
  const t = useText()
  return (
    <div class="form">
      <ChoiceField
        name="importOrders"
        value={draft.importOrders ? "on" : "off"}
        choices={[["on", t("ui-enabled")], ["off", t("ui-disabled")]]}
        onChange={(value) => change({ importOrders: value === "on" })}
      />
      {!draft.importOrders && <Notice tone="warn" title={t("ui-setting-importOrders-others")} />}
    </div>
  )
}

/** @param {Part} part */
function OrderFields({ draft, change, wrong, stores }) {
  const t = useText()
  const known = stores.map((store) => /** @type {[string, string]} */ ([store.code, `${store.website}, ${store.name}`]))
  if (!stores.some((store) => store.code === draft.targetStore)) known.push([draft.targetStore, t("ui-setting-gone", { code: draft.targetStore })])
  return (
    <div class="settings__fields">
      <ChoiceField name="targetStore" value={draft.targetStore} choices={known} error={wrong("targetStore")} onChange={(targetStore) => change({ targetStore })} />
      <ChoiceField name="customerCreation" value={draft.customerCreation} words={/** @type {const} */ (["GUEST", "NEW_ACCOUNT"])} onChange={(customerCreation) => change({ customerCreation })} />
      <ChoiceField name="numberSource" value={draft.numberSource} words={/** @type {const} */ (["COMMERCE", "AMAZON"])} onChange={(numberSource) => change({ numberSource })} />
      <ChoiceField name="openAtConnection" value={draft.openAtConnection} words={/** @type {const} */ (["IMPORT_UNSHIPPED", "IGNORE"])} onChange={(openAtConnection) => change({ openAtConnection })} />
      <TextField name="numberPrefixMerchant" hint={t("ui-setting-numberPrefix-hint")} value={draft.numberPrefixMerchant} error={wrong("numberPrefixMerchant")} onChange={(numberPrefixMerchant) => change({ numberPrefixMerchant })} />
      <TextField name="numberPrefixAmazon" hint={t("ui-setting-numberPrefix-hint")} value={draft.numberPrefixAmazon} error={wrong("numberPrefixAmazon")} onChange={(numberPrefixAmazon) => change({ numberPrefixAmazon })} />
    </div>
  )
}

/** @param {Part} part */
function StockFields({ draft, change, wrong }) {
  return (
    <div class="settings__fields">
      <ChoiceField name="pendingOrders" value={draft.pendingOrders} words={/** @type {const} */ (["DO_NOT_RESERVE", "RESERVE"])} onChange={(pendingOrders) => change({ pendingOrders })} />
      <DaysField name="holdDays" value={draft.holdDays} error={wrong("holdDays")} onChange={(holdDays) => change({ holdDays })} />
    </div>
  )
}

/** @param {Part} part */
function StatusFields({ draft, change, wrong, statuses }) {
  const t = useText()
  const custom = draft.orderStatus === "CUSTOM"
  return (
    <div class="stack">
      <div class="settings__fields">
        <ChoiceField name="orderStatus" value={draft.orderStatus} words={/** @type {const} */ (["DEFAULT", "CUSTOM"])} onChange={(orderStatus) => change({ orderStatus })} />
        <StatusSelect
          label={t("ui-setting-customStatus")}
          hint={t("ui-setting-customStatus-hint")}
          none={t("ui-setting-customStatus-choose")}
          value={custom ? draft.customStatus : ""}
          statuses={statuses}
          disabled={!custom}
          error={wrong("customStatus")}
          onChange={(customStatus) => change({ customStatus })}
        />
      </div>
      <StatusMap map={draft.statusMap} statuses={statuses} error={wrong("statusMap")} onChange={(statusMap) => change({ statusMap })} />
    </div>
  )
}
