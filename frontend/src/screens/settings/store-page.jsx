import { useState } from "preact/hooks"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { SettingsSections } from "./sections.jsx"
import { VersionsPanel } from "./versions.jsx"
import "./settings.css"

/**
 * A page of what a store is set to: the form, its versions, and a way to its neighbours.
 *
 * @template {{ store: { id: string, name: string, status: string } | null }} Data
 * @template Going
 * @param {object} props
 * @param {string} props.id the store's
 * @param {string} props.title
 * @param {string} props.lead
 * @param {import("../../contract/client.js").Operation<Data, { storeId: string | number }>} props.query
 * @param {object} props.history what `VersionsPanel` needs to know
 * @param {import("../../contract/client.js").Operation<{ versions?: readonly import("./versions.jsx").Version[] | null }, { storeId: string | number, before?: number | null }>} props.history.versions
 * @param {import("../../contract/client.js").Operation<Going, { input: { storeId: string | number, version: number } }>} props.history.goBack
 * @param {(answer: Going) => readonly { message: string }[]} props.history.told
 * @param {(data: Data, changed: () => void, versions: import("preact").VNode) => import("preact").ComponentChildren} props.children
 */
export function StoreSettingsPage({ id, title, lead, query, history, children }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(query, { storeId: id })
  const [saves, setSaves] = useState(0)
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (data?.store) trail.push([data.store.name, addressOf.store(id)])
  const changed = () => {
    setSaves((before) => before + 1)
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead title={title} trail={trail} below={<p class="soft small">{lead}</p>} />
      <SettingsSections storeId={id} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && loading && <Loading rows={12} />}
      {data?.store && children(data, changed, <VersionsPanel {...history} storeId={id} saves={saves} onChanged={changed} />)}
      {data && !data.store && (
        <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />
      )}
    </div>
  )
}
