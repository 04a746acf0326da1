import { useRoute } from "preact-iso"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { ButtonLink } from "../../parts/button.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { addressOf } from "../addresses.js"
import { SettingsSections } from "../settings/sections.jsx"
import { RulesPanel } from "./list.jsx"
import { CATALOGUE, NO_VARIABLES, RULES } from "./operations.js"
import { TryRules } from "./try.jsx"
import { VersionsPanel } from "./versions.jsx"
import "./rules.css"

/** The rules of a store, in the order in which they are looked at. */
export default function RulesScreen() {
  const { params } = useRoute()
  const id = params.id ?? ""
  return <RulesOf id={id} key={id} />
}

/** @param {{ id: string }} props */
function RulesOf({ id }) {
  const t = useText()
  const { data, failure, loading, refetch } = useQuery(RULES, { storeId: id })
  const catalogue = useQuery(CATALOGUE, NO_VARIABLES)
  const mayChange = Boolean(viewer.value?.mayAdminister)
  const store = data?.store
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (store) trail.push([store.name, addressOf.store(id)])
  const known = catalogue.data
  const ready = data && known
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-rules")}
        trail={trail}
        below={<p class="soft small rules__lead">{t("ui-rules-lead")}</p>}
        actions={store && mayChange && <ButtonLink look="main" icon="plus" href={addressOf.newRule(id)}>{t("ui-rule-new")}</ButtonLink>}
      />
      <SettingsSections storeId={id} />
      {(failure ?? catalogue.failure) && <FailureNotice failure={/** @type {any} */ (failure ?? catalogue.failure)} retry={() => void (refetch(), catalogue.refetch())} />}
      {!ready && (loading || catalogue.loading) && <Loading rows={8} />}
      {ready && !store && <Empty title={t("ui-store-unknown")} actions={<a class="button" href="/amazon/stores">{t("ui-stores")}</a>} />}
      {ready && store && (
        <>
          <RulesPanel storeId={id} rules={data.rules} catalogue={known} mayChange={mayChange} onChanged={refetch} />
          <TryRules storeId={id} rules={data.rules} />
          {data.rulesVersions.length > 0 && <VersionsPanel storeId={id} versions={data.rulesVersions} mayChange={mayChange} onChanged={refetch} />}
        </>
      )}
    </div>
  )
}
