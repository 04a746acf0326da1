import { useRoute } from "preact-iso"
import { useState } from "preact/hooks"
import backText from "#operations/creation-table-go-back.graphql?raw"
import text from "#operations/creation-table.graphql?raw"
import versionsText from "#operations/creation-table-versions.graphql?raw"
import { operation } from "../../contract/client.js"
import { useText } from "../../language/language.js"
import { StoreSettingsPage } from "../settings/store-page.jsx"
import { TableFile } from "./file.jsx"
import { TableForm } from "./form.jsx"
import { Legend } from "./legend.jsx"
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

const HISTORY = {
  versions: VERSIONS,
  goBack: GO_BACK,
  told: (/** @type {import("../../contract/types.d.ts").CreationTableGoBackMutation} */ answer) => answer.creationTableGoBack.userErrors,
}

/** Which orders become Commerce orders (features.md 1.6). */
export default function CreationTableScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <TableOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function TableOf({ id }) {
  const t = useText()
  const [read, setRead] = useState(/** @type {import("./cells.js").Draft | undefined} */ (undefined))
  return (
    <StoreSettingsPage id={id} title={t("ui-table")} lead={t("ui-table-lead")} query={TABLE} history={HISTORY}>
      {(data, changed, versions) => data.store && data.creationTable && (
        <>
          <TableForm store={data.store} table={data.creationTable} read={read} onSaved={changed} />
          <div class="settings__columns">
            <div class="stack">
              <Legend />
              <TableFile store={data.store} table={data.creationTable} onRead={setRead} />
            </div>
            {versions}
          </div>
        </>
      )}
    </StoreSettingsPage>
  )
}
