import { useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import backText from "#operations/creation-table-go-back.graphql?raw"
import text from "#operations/creation-table.graphql?raw"
import versionsText from "#operations/creation-table-versions.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { SettingsSections } from "../settings/sections.jsx"
import { VersionsPanel } from "../settings/versions.jsx"
import { TableFile } from "./file.jsx"
import { TableForm } from "./form.jsx"
import { Legend } from "./legend.jsx"
import "../settings/settings.css"
import "./creation-table.css"

/**
 * @typedef {import("../../contract/types.d.ts").CreationTableQuery} Data
 * @typedef {NonNullable<Data["creationTable"]>} Table
 * @typedef {Table["cells"][number]} Cell
 */

/** @type {import("../../contract/client.js").Operation<Data, import("../../contract/types.d.ts").CreationTableQueryVariables>} */
const TABLE = operation(text)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CreationTableVersionsQuery, import("../../contract/types.d.ts").CreationTableVersionsQueryVariables>} */
const VERSIONS = operation(versionsText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CreationTableGoBackMutation, import("../../contract/types.d.ts").CreationTableGoBackMutationVariables>} */
const GO_BACK = operation(backText)

/** Which orders become Commerce orders (features.md 1.6). */
export default function CreationTableScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <TableOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function TableOf({ id }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(TABLE, { storeId: id })
  const [saves, setSaves] = useState(0)
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (data?.store) trail.push([data.store.name, addressOf.store(id)])
  const changed = () => {
    setSaves((before) => before + 1)
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-table")} trail={trail} below={<p class="soft small">{t("ui-table-lead")}</p>} />
      <SettingsSections storeId={id} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={12} />}
      {data?.store && data.creationTable && (
        <>
          <TableForm store={data.store} table={data.creationTable} onSaved={changed} />
          <div class="settings__columns">
            <div class="stack">
              <Legend />
              <TableFile store={data.store} table={data.creationTable} onSaved={changed} />
            </div>
            <VersionsPanel
              storeId={id}
              versions={VERSIONS}
              goBack={GO_BACK}
              told={(answer) => answer.creationTableGoBack.userErrors}
              saves={saves}
              onChanged={changed}
            />
          </div>
        </>
      )}
      {data && !data.store && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}
