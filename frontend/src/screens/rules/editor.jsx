import { useLocation, useRoute } from "preact-iso"
import { useMemo, useState } from "preact/hooks"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"
import { addressOf } from "../addresses.js"
import { Actions } from "./actions.jsx"
import { Group } from "./conditions.jsx"
import { draftOf, edited, emptyDraft, inputOf, wrongAt } from "./draft.js"
import { CATALOGUE, NO_VARIABLES, RULES } from "./operations.js"
import { SaveDialog } from "./save.jsx"
import { TryPanel } from "./try.jsx"
import "./rules.css"

/**
 * @typedef {import("./operations.js").Catalogue} Catalogue
 * @typedef {import("./operations.js").Rule} Rule
 * @typedef {import("./operations.js").UserError} UserError
 */

/** A rule as it is written: `/rules/new`, or one that is there. */
export default function RuleScreen() {
  const { params } = useRoute()
  return <RuleOf storeId={params.id ?? ""} ruleId={params.rule === "new" ? "" : (params.rule ?? "")} key={params.rule} />
}

/** @param {{ storeId: string, ruleId: string }} props */
function RuleOf({ storeId, ruleId }) {
  const t = useText()
  const { data, failure, refetch } = useQuery(RULES, { storeId })
  const catalogue = useQuery(CATALOGUE, NO_VARIABLES)
  const store = data?.store
  const rule = data?.rules.find((each) => each.id === ruleId)
  const trail = /** @type {[string, string][]} */ ([[t("ui-stores"), "/amazon/stores"]])
  if (store) trail.push([store.name, addressOf.store(storeId)], [t("ui-rules"), addressOf.rules(storeId)])
  const broken = failure ?? catalogue.failure
  const missing = data && (!store || (ruleId && !rule))
  return (
    <div class="page page--middle">
      <PageHead title={ruleId ? t("ui-rule-change") : t("ui-rule-new")} trail={trail} />
      {broken && <FailureNotice failure={broken} retry={() => void (refetch(), catalogue.refetch())} />}
      {!broken && !(data && catalogue.data) && <Loading rows={8} />}
      {missing && <Empty title={t("ui-rule-unknown")} actions={<a class="button" href={addressOf.rules(storeId)}>{t("ui-rules")}</a>} />}
      {store && !missing && catalogue.data && (
        <Editor storeId={storeId} rule={rule} catalogue={catalogue.data} currency={store.marketplace.currencyCode} key={ruleId} />
      )}
    </div>
  )
}

/** @param {{ storeId: string, rule?: Rule, catalogue: Catalogue, currency: string }} props */
function Editor({ storeId, rule, catalogue, currency }) {
  const t = useText()
  const { route } = useLocation()
  const [first] = useState(() => (rule ? draftOf(rule) : emptyDraft()))
  const [draft, setDraft] = useState(first)
  const [errors, setErrors] = useState(/** @type {readonly UserError[]} */ ([]))
  const [saving, setSaving] = useState(false)
  const change = (/** @type {Partial<import("./draft.js").Draft>} */ part) => setDraft((before) => ({ ...before, ...part }))
  const edit = (/** @type {number} */ key, /** @type {any} */ how) => setDraft((before) => ({ ...before, root: edited(before.root, key, how) }))
  const tried = useMemo(() => inputOf(draft, "ACTIVE"), [draft])
  const mayChange = Boolean(viewer.value?.mayAdminister)
  useUnsaved(mayChange && draft !== first && JSON.stringify(draft) !== JSON.stringify(first))
  return (
    <form class="stack" onSubmit={(event) => void (event.preventDefault(), setSaving(true))}>
      <Panel>
        <Field label={t("ui-rule-name")} hint={t("ui-rule-name-hint")} error={wrongAt(errors, "rule.name")}>
          <input class="input rule__name" value={draft.name} maxLength={80} required autocomplete="off" onInput={(event) => change({ name: event.currentTarget.value })} />
        </Field>
      </Panel>
      <Panel title={t("ui-rule-when-title")}>
        <Group group={draft.root} depth={1} path="rule.conditions" errors={errors} catalogue={catalogue} currency={currency} edit={edit} />
      </Panel>
      <Panel title={t("ui-rule-then-title")}>
        <Actions actions={draft.actions} errors={errors} catalogue={catalogue} onChange={(actions) => change({ actions })} />
        <label class="tick rule__stops">
          <input type="checkbox" checked={draft.stops} onChange={(event) => change({ stops: event.currentTarget.checked })} />
          <span>{t("ui-rule-stops-tick")} <span class="soft">{t("ui-rule-stops-hint")}</span></span>
        </label>
      </Panel>
      <TryPanel storeId={storeId} ruleId={rule?.id} rule={tried} onErrors={setErrors} />
      {mayChange && (
        <div class="form__actions">
          <Button type="submit" look="main">{t("ui-rule-save")}</Button>
          <ButtonLink href={addressOf.rules(storeId)}>{t("ui-cancel")}</ButtonLink>
        </div>
      )}
      <SaveDialog
        open={saving}
        storeId={storeId}
        rule={rule}
        draft={draft}
        onErrors={(found) => void (setErrors(found), setSaving(false))}
        onSaved={() => route(addressOf.rules(storeId))}
        onCancel={() => setSaving(false)}
      />
    </form>
  )
}
