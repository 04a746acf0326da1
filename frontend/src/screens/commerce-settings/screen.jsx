import { useState } from "preact/hooks"
import text from "#operations/commerce-settings.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Modal } from "../../parts/modal.jsx"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { CatalogueSections } from "../products/sections.jsx"
import { StatusForm } from "./status-form.jsx"
import { StoreForm } from "./store-form.jsx"
import "./commerce-settings.css"

/**
 * @typedef {import("../../contract/types.d.ts").CommerceSettingsQuery} SettingsQuery
 * @typedef {SettingsQuery["commerceStores"][number]} Store
 * @typedef {SettingsQuery["commerceStatuses"][number]} Status
 */

/** @type {import("../../contract/client.js").Operation<SettingsQuery, {}>} */
const SETTINGS = operation(text)
const NO_VARIABLES = {}

/** The merchant's own stores and order statuses, which the order settings choose from (F70, F80). */
export default function CommerceSettingsScreen() {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(SETTINGS, NO_VARIABLES)
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-commerce-settings")} below={<p class="soft small">{t("ui-commerce-settings-lead")}</p>} />
      <CatalogueSections />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={8} />}
      {data && (
        <div class="columns">
          <Stores stores={data.commerceStores} onChanged={refetch} />
          <Statuses statuses={data.commerceStatuses} onChanged={refetch} />
        </div>
      )}
    </div>
  )
}

/** @param {{ stores: Store[], onChanged: () => Promise<void> }} props */
function Stores({ stores, onChanged }) {
  const t = useText()
  const [edited, setEdited] = useState(/** @type {Store | "new" | null} */ (null))
  const may = viewer.value?.mayAdminister ?? false
  const saved = () => {
    setEdited(null)
    void onChanged()
  }
  return (
    <Panel flush title={t("ui-commerce-stores")} actions={may && <Button icon="plus" onClick={() => setEdited("new")}>{t("ui-commerce-store-add")}</Button>}>
      <p class="entries__lead faint small">{t("ui-commerce-stores-lead")}</p>
      <ul class="entries">
        {stores.map((store, row) => (
          <li key={store.code}>
            <div class="entries__words">
              <strong>{store.name}</strong>
              <span class="soft small"><span class="num">{store.code}</span> · {t("ui-website-of", { website: store.website })}</span>
            </div>
            <div class="entries__marks">
              {row === 0 && <Chip tone="blue">{t("ui-default")}</Chip>}
              {may && <Edit name={store.name} onClick={() => setEdited(store)} />}
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={edited !== null}
        title={edited === "new" ? t("ui-commerce-store-add") : t("ui-commerce-store-edit", { name: edited?.name ?? "" })}
        onClose={() => setEdited(null)}
      >
        <StoreForm store={edited === "new" ? null : edited} onSaved={saved} onCancel={() => setEdited(null)} />
      </Modal>
    </Panel>
  )
}

/** @param {{ statuses: Status[], onChanged: () => Promise<void> }} props */
function Statuses({ statuses, onChanged }) {
  const t = useText()
  const [edited, setEdited] = useState(/** @type {Status | "new" | null} */ (null))
  const may = viewer.value?.mayAdminister ?? false
  const saved = () => {
    setEdited(null)
    void onChanged()
  }
  return (
    <Panel flush title={t("ui-commerce-statuses")} actions={may && <Button icon="plus" onClick={() => setEdited("new")}>{t("ui-commerce-status-add")}</Button>}>
      <p class="entries__lead faint small">{t("ui-commerce-statuses-lead")}</p>
      <ul class="entries">
        {statuses.map((status) => (
          <li key={status.code}>
            <div class="entries__words">
              <strong>{status.label}</strong>
              <span class="soft small"><span class="num">{status.code}</span> · {t(`ui-commerce-state-${status.state}`)}</span>
            </div>
            <div class="entries__marks">
              {status.isDefault && <Chip tone="blue">{t("ui-default")}</Chip>}
              {may && <Edit name={status.label} onClick={() => setEdited(status)} />}
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={edited !== null}
        title={edited === "new" ? t("ui-commerce-status-add") : t("ui-commerce-status-edit", { label: edited?.label ?? "" })}
        onClose={() => setEdited(null)}
      >
        <StatusForm status={edited === "new" ? null : edited} onSaved={saved} onCancel={() => setEdited(null)} />
      </Modal>
    </Panel>
  )
}

/** @param {{ name: string, onClick: () => void }} props */
function Edit({ name, onClick }) {
  const t = useText()
  return <Button look="quiet" onClick={onClick}>{t("ui-edit")}<span class="unseen"> {name}</span></Button>
}
