import { useState } from "preact/hooks"
import carriersText from "#operations/carriers.graphql?raw"
import previewText from "#operations/carrier-preview.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { useSettled } from "../../contract/settled.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Combo } from "../../parts/combo.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { useMarketplaces } from "./marketplaces.js"
import { UPDATE } from "./row.jsx"
import { Told } from "./told.jsx"

/**
 * @typedef {import("./screen.jsx").Mapping} Mapping
 * @typedef {import("../../contract/types.d.ts").CarrierPreviewQuery} PreviewQuery
 *
 * @typedef {object} Draft
 * @property {string} marketplaceId
 * @property {string} carrier
 * @property {string} service of the parcels it is about; empty for none
 * @property {boolean} allServices
 * @property {string} code
 * @property {string} name
 * @property {string} method
 */

/** @type {import("../../contract/client.js").Operation<PreviewQuery, import("../../contract/types.d.ts").CarrierPreviewQueryVariables>} */
const PREVIEW = operation(previewText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CarriersQuery, import("../../contract/types.d.ts").CarriersQueryVariables>} */
const CARRIERS = operation(carriersText)
const OTHER = "Other"

/** @param {Mapping | null} mapping @returns {Draft} */
function draftOf(mapping) {
  const { entry, proposal } = mapping ?? {}
  return {
    marketplaceId: mapping?.marketplace.id ?? "",
    carrier: mapping?.carrier ?? "",
    service: mapping?.service ?? "",
    allServices: entry ? !entry.service : proposal?.allServices ?? true,
    code: entry?.code ?? mapping?.told?.carrierCode ?? proposal?.code ?? "",
    name: entry?.name ?? "",
    method: entry?.method ?? "",
  }
}

/**
 * What Amazon is to be told of a carrier, and, as it is typed, to the letter what that will be.
 *
 * @param {object} props
 * @param {Mapping | null} props.mapping null: a carrier that no parcel has gone by yet
 * @param {(released: number) => void} props.onSaved
 * @param {() => void} props.onCancel
 */
export function EntryForm({ mapping, onSaved, onCancel }) {
  const t = useText()
  const marketplaces = useMarketplaces()
  const [typed, setDraft] = useState(() => draftOf(mapping))
  const draft = { ...typed, marketplaceId: typed.marketplaceId || (marketplaces[0]?.id ?? "") }
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {readonly { field: string[] | null, message: string }[]} */ ([]))
  const { data } = useQuery(CARRIERS, { marketplaceId: draft.marketplaceId }, { skip: !draft.marketplaceId })
  const place = marketplaces.find(({ id }) => id === draft.marketplaceId) ?? mapping?.marketplace
  const codes = [...(data?.carriers ?? []).map(({ code }) => code), ...(place?.countryCode === "IN" ? [] : [OTHER])]
  const isOther = draft.code.trim().toLowerCase() === OTHER.toLowerCase()
  const wrong = (/** @type {string} */ name) => refused.find(({ field }) => field?.[0] === name)?.message
  const change = (/** @type {Partial<Draft>} */ changes) => {
    setRefused([])
    setDraft({ ...draft, ...changes })
  }
  const send = async (/** @type {object} */ what) => {
    const { marketplaceId, carrier, service, allServices } = draft
    const input = { marketplaceId, carrier, service: allServices ? null : service || null, ...what }
    const answer = (await update({ input }))?.carrierMapUpdate
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onSaved(answer.parcelsReleased)
  }
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    void send({ code: draft.code, name: isOther ? draft.name : null, method: draft.method })
  }
  const remove = () => send({ service: mapping?.entry?.service ?? null, remove: true })
  return (
    <form class="form" onSubmit={save} noValidate>
      {!mapping && <Subject draft={draft} marketplaces={marketplaces} wrong={wrong} onChange={change} />}
      {mapping?.service && <Scope draft={draft} onChange={change} />}
      <Combo label={t("ui-carrier-code")} value={draft.code} choices={codes} hint={t("ui-carrier-code-hint")} error={wrong("code")} onChange={(code) => change({ code })} />
      {isOther && (
        <Field label={t("ui-carrier-name")} hint={t("ui-carrier-name-hint")} error={wrong("name")}>
          <input class="input" value={draft.name} maxLength={100} autocomplete="off" onInput={(event) => change({ name: event.currentTarget.value })} />
        </Field>
      )}
      <Field label={t("ui-carrier-method")} hint={t("ui-carrier-method-hint")} error={wrong("method")}>
        <input class="input" value={draft.method} maxLength={100} autocomplete="off" onInput={(event) => change({ method: event.currentTarget.value })} />
      </Field>
      <Preview draft={draft} isOther={isOther} />
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => !["code", "name", "method", "carrier", "service"].includes(field?.[0] ?? ""))} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
        {mapping?.entry && <Button look="quiet" icon="trash" busy={running} onClick={remove}>{t("ui-carrier-remove")}</Button>}
      </div>
    </form>
  )
}

/** @param {{ draft: Draft, marketplaces: readonly { id: string, name: string }[], wrong: (name: string) => string | undefined, onChange: (changes: Partial<Draft>) => void }} props */
function Subject({ draft, marketplaces, wrong, onChange }) {
  const t = useText()
  return (
    <>
      <Field label={t("ui-marketplace")}>
        <select class="input" value={draft.marketplaceId} onChange={(event) => onChange({ marketplaceId: event.currentTarget.value })}>
          {marketplaces.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
        </select>
      </Field>
      <Field label={t("ui-carrier")} hint={t("ui-carrier-as-seen")} error={wrong("carrier")}>
        <input class="input" value={draft.carrier} maxLength={200} autocomplete="off" onInput={(event) => onChange({ carrier: event.currentTarget.value })} />
      </Field>
      <Field label={t("ui-service")} hint={t("ui-carrier-service-hint")} error={wrong("service")}>
        <input class="input" value={draft.service} maxLength={200} autocomplete="off" onInput={(event) => onChange({ service: event.currentTarget.value, allServices: !event.currentTarget.value.trim() })} />
      </Field>
    </>
  )
}

/** @param {{ draft: Draft, onChange: (changes: Partial<Draft>) => void }} props */
function Scope({ draft, onChange }) {
  const t = useText()
  const choices = /** @type {const} */ ([[true, "ui-carrier-for-all"], [false, "ui-carrier-for-one"]])
  return (
    <fieldset class="carriers__scope">
      <legend class="legend">{t("ui-carrier-for")}</legend>
      {choices.map(([all, words]) => (
        <label class="tick" key={words}>
          <input type="radio" name="scope" checked={draft.allServices === all} onChange={() => onChange({ allServices: all })} />
          {t(words, { carrier: draft.carrier, service: draft.service })}
        </label>
      ))}
    </fieldset>
  )
}

/** @param {{ draft: Draft, isOther: boolean }} props */
function Preview({ draft, isOther }) {
  const t = useText()
  const asked = useSettled({ ...draft, service: draft.service || null, name: isOther ? draft.name : null })
  const ready = Boolean(asked.marketplaceId && asked.carrier.trim() && asked.code.trim())
  const { data } = useQuery(PREVIEW, asked, { skip: !ready })
  const preview = ready ? data?.carrierPreview : undefined
  return (
    <section class="carriers__preview" aria-label={t("ui-carrier-amazon-is-told")}>
      <p class="legend">{t("ui-carrier-amazon-is-told")}</p>
      <div role="status">
        {preview?.told && <Told told={preview.told} />}
        {!preview?.told && <p class="soft small">{preview?.userErrors[0]?.message ?? t("ui-carrier-told-nothing")}</p>}
        {preview?.note && <p class="small carriers__note">{preview.note}</p>}
        {preview?.told && preview.parcelsWaiting > 0 && <p class="small">{t("ui-carrier-releases", { count: preview.parcelsWaiting })}</p>}
      </div>
    </section>
  )
}
