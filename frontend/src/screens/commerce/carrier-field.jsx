import text from "#operations/carrier-preview.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useSettled } from "../../contract/settled.js"
import { useText } from "../../language/language.js"
import { Combo } from "../../parts/combo.jsx"
import { addressOf } from "../addresses.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CarrierPreviewQuery, import("../../contract/types.d.ts").CarrierPreviewQueryVariables>} */
const PREVIEW = operation(text)

/**
 * A carrier Amazon knows, found by typing, or any other; and what Amazon will be told of it.
 *
 * @param {object} props
 * @param {string} props.value
 * @param {string} props.service
 * @param {string} props.marketplaceId
 * @param {{ code: string, name: string }[]} props.carriers
 * @param {string} [props.error]
 * @param {(carrier: string) => void} props.onChange
 */
export function CarrierField({ value, service, marketplaceId, carriers, error, onChange }) {
  const t = useText()
  return (
    <Combo
      label={t("ui-carrier")}
      value={value}
      choices={carriers.map(({ code }) => code)}
      hint={<Told carrier={value.trim()} service={service.trim()} marketplaceId={marketplaceId} />}
      error={error}
      onChange={onChange}
    />
  )
}

/** @param {{ carrier: string, service: string, marketplaceId: string }} props */
function Told({ carrier, service, marketplaceId }) {
  const t = useText()
  const asked = useSettled({ marketplaceId, carrier, service: service || null })
  const { data, loading } = useQuery(PREVIEW, asked, { skip: !asked.carrier })
  const preview = data?.carrierPreview
  if (!carrier || asked.carrier !== carrier || loading || !preview || preview.userErrors.length) return <>{t("ui-carrier-hint")}</>
  const { told } = preview
  if (told) return <>{t(told.carrierName ? "ui-carrier-told-other" : "ui-carrier-told", { code: told.carrierCode, name: told.carrierName ?? "" })}</>
  return (
    <>
      {t("ui-carrier-waits")}{" "}
      <a href={addressOf.carriers(carrier)} target="_blank">{t("ui-carrier-map-this", { carrier })}<span class="unseen"> {t("ui-new-tab")}</span></a>
    </>
  )
}
