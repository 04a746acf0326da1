import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import createText from "#operations/store-create.graphql?raw"
import formText from "#operations/store-form.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Flag } from "../../parts/country.jsx"
import { Field } from "../../parts/field.jsx"
import { FailureNotice, Loading, Refusals } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"
import { addressOf } from "../addresses.js"
import { Steps } from "./steps.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").StoreFormQuery} Choices
 * @typedef {import("../../contract/types.d.ts").StoreCreateMutation["storeCreate"]["userErrors"]} UserErrors
 */

/** @type {import("../../contract/client.js").Operation<Choices, {}>} */
const STORE_FORM = operation(formText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreCreateMutation, import("../../contract/types.d.ts").StoreCreateMutationVariables>} */
const CREATE = operation(createText)
const NO_VARIABLES = {}

/** Adding a store: the first step; the next ones are on `setup.jsx`. */
export default function NewStoreScreen() {
  const t = useText()
  const { data, failure, refetch } = useQuery(STORE_FORM, NO_VARIABLES)
  return (
    <div class="page page--narrow">
      <PageHead title={t("ui-store-add")} trail={[[t("ui-stores"), "/amazon/stores"]]} />
      <Steps current={1} />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!data && !failure && <Loading rows={5} />}
      {data && <Panel><StoreForm choices={data} /></Panel>}
    </div>
  )
}

/** @param {{ choices: Choices }} props */
function StoreForm({ choices }) {
  const t = useText()
  const { route } = useLocation()
  const [create, { running, failure }] = useAction(CREATE)
  const [refused, setRefused] = useState(/** @type {UserErrors} */ ([]))
  const [place, setPlace] = useState(choices.marketplaces[0])
  const [touched, setTouched] = useState(false)
  useUnsaved(touched)
  const wrong = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const elsewhere = refused.filter((error) => !error.field?.some((name) => FIELDS.includes(name)))

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const input = /** @type {any} */ (Object.fromEntries(FIELDS.map((name) => [name, String(words.get(name)).trim()])))
    const answer = (await create({ input }))?.storeCreate
    setRefused(answer?.userErrors ?? [])
    if (answer?.store) route(addressOf.storeSetup(answer.store.id))
  }

  return (
    <form class="form" onSubmit={submit} onInput={() => setTouched(true)}>
      <Field label={t("ui-store-name")} hint={t("ui-store-name-hint")} error={wrong("name")}>
        <input class="input" name="name" required autocomplete="off" />
      </Field>
      <Field label={t("ui-marketplace")} hint={<><Flag code={place?.countryCode} /> {t("ui-marketplace-hint")}</>} error={wrong("marketplaceId")}>
        <select class="input" name="marketplaceId" required value={place?.id} onChange={({ currentTarget }) => setPlace(choices.marketplaces.find(({ id }) => id === currentTarget.value))}>
          {choices.marketplaces.map((one) => (
            <option value={one.id} key={one.id}>{one.countryCode} · {one.name} · {one.currencyCode}</option>
          ))}
        </select>
      </Field>
      <Field label={t("ui-email")} hint={t("ui-store-email-hint")} error={wrong("email")}>
        <input class="input" name="email" type="email" required />
      </Field>
      <Field label={t("ui-commerce-store")} hint={t("ui-commerce-store-hint")} error={wrong("commerceStore")}>
        <select class="input" name="commerceStore" required>
          {choices.commerceStores.map((store) => (
            <option value={store.code} key={store.code}>{store.website} · {store.name}</option>
          ))}
        </select>
      </Field>
      <Refusals failure={failure} userErrors={elsewhere} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-store-create")}</Button>
        <ButtonLink href="/amazon/stores">{t("ui-cancel")}</ButtonLink>
      </div>
    </form>
  )
}

const FIELDS = ["name", "marketplaceId", "email", "commerceStore"]
