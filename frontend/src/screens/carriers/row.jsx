import text from "#operations/carrier-map-update.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"
import { Told } from "./told.jsx"

/**
 * @typedef {import("./screen.jsx").Mapping} Mapping
 * @typedef {import("../../contract/types.d.ts").CarrierMapUpdateMutation} Updated
 */

/** @type {import("../../contract/client.js").Operation<Updated, import("../../contract/types.d.ts").CarrierMapUpdateMutationVariables>} */
export const UPDATE = operation(text)

/** @type {Record<Mapping["source"], import("../../parts/chip.jsx").Tone>} */
const TONES = { YOURS: "blue", SEED: "grey", NONE: "amber" }

/**
 * A carrier with one of its services: what went by it, what Amazon is told, and the way to change it.
 *
 * @param {object} props
 * @param {Mapping} props.mapping
 * @param {(mapping: Mapping) => void} props.onEdit
 * @param {(released: number) => void} props.onChanged
 */
export function MappingRow({ mapping, onEdit, onChanged }) {
  const t = useText()
  const { carrier, service, marketplace, told, source, proposal } = mapping
  const may = viewer.value?.mayOperate
  const named = service ? `${carrier} · ${service}` : carrier
  return (
    <li class="carriers__row">
      <div class="carriers__seen">
        <p><strong>{carrier}</strong>{service && <span class="soft"> · {service}</span>}</p>
        <p class="small soft blocked__facts">
          <span>{marketplace.name}</span>
          <span class="num">{t("ui-carrier-parcels", { count: mapping.parcels })}</span>
          {mapping.lastShippedAt && <span>{t("ui-carrier-last")} <When iso={mapping.lastShippedAt} /></span>}
        </p>
      </div>
      <div class="carriers__told">
        {told && <Told told={told} />}
        <p class="carriers__marks">
          {mapping.parcelsWaiting > 0
            ? <Chip tone="amber">{t("ui-carrier-waiting", { count: mapping.parcelsWaiting })}</Chip>
            : <Chip tone={TONES[source]}>{t(`ui-carrier-source-${source}`)}</Chip>}
          {mapping.entry && service && !mapping.entry.service && <span class="faint small">{t("ui-carrier-all-services")}</span>}
        </p>
      </div>
      {may && (
        <div class="actions carriers__actions">
          {proposal && <Accept mapping={mapping} proposal={proposal} onChanged={onChanged} />}
          <Button look={told || proposal ? "quiet" : "main"} onClick={() => onEdit(mapping)}>
            {t(told ? "ui-edit" : "ui-carrier-choose")}<span class="unseen"> {named}</span>
          </Button>
        </div>
      )}
    </li>
  )
}

/** @param {{ mapping: Mapping, proposal: NonNullable<Mapping["proposal"]>, onChanged: (released: number) => void }} props */
function Accept({ mapping, proposal, onChanged }) {
  const t = useText()
  const [update, { running, failure }] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {Updated["carrierMapUpdate"]["userErrors"]} */ ([]))
  const { carrier, marketplace } = mapping
  const accept = async () => {
    const service = proposal.allServices ? null : mapping.service
    const answer = (await update({ input: { marketplaceId: marketplace.id, carrier, service, code: proposal.code } }))?.carrierMapUpdate
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onChanged(answer.parcelsReleased)
  }
  return (
    <>
      <Button look="main" icon="check" busy={running} onClick={accept}>
        {t("ui-carrier-accept", { code: proposal.code })}<span class="unseen"> {t("ui-carrier-accept-for", { carrier })}</span>
      </Button>
      <Refusals failure={failure} userErrors={refused} />
    </>
  )
}
