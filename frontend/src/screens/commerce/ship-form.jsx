import text from "#operations/carriers.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { ParcelFields } from "./parcel-fields.jsx"
import { left } from "./parcels.js"
import { useShipForm } from "./use-ship-form.js"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CarriersQuery, import("../../contract/types.d.ts").CarriersQueryVariables>} */
const CARRIERS = operation(text)

/**
 * One parcel or several, each with its carrier, tracking number and contents. What cannot be right
 * is said before anything is sent.
 *
 * @param {import("./use-ship-form.js").ShipFormProps} props
 */
export function ShipForm(props) {
  const t = useText()
  const { data } = useQuery(CARRIERS, { marketplaceId: props.marketplaceId })
  const form = useShipForm(props)
  const several = form.parcels.length > 1

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const element = /** @type {HTMLFormElement} */ (event.currentTarget)
    if (await form.send()) return
    requestAnimationFrame(() => element.querySelector(/** @type {"input"} */ ("[aria-invalid=true]"))?.focus())
  }

  return (
    <form class="form ship" onSubmit={submit} noValidate>
      {form.parcels.map((parcel, row) => (
        <ParcelFields
          key={parcel.key}
          position={several ? row + 1 : undefined}
          parcel={parcel}
          lines={props.lines}
          carriers={data?.carriers ?? []}
          marketplaceId={props.marketplaceId}
          problems={form.problems.filter((problem) => problem.parcel === parcel.key)}
          onChange={form.change}
          onDrop={several ? () => form.drop(parcel) : undefined}
        />
      ))}
      <Leftover lines={props.lines} parcels={form.parcels} />
      <Refusals failure={form.failure} userErrors={form.refused} />
      <div class="form__actions">
        <Button type="submit" look="main" icon="truck" busy={form.busy}>
          {form.busy ? t("ui-ship-running") : t("ui-ship-submit", { count: form.parcels.length })}
        </Button>
        <Button icon="plus" onClick={form.add}>{t("ui-parcel-add")}</Button>
      </div>
      <p class="field__hint">{t("ui-ship-mail")}</p>
    </form>
  )
}

/** @param {{ lines: import("./parcels.js").Line[], parcels: import("./parcels.js").Parcel[] }} props */
function Leftover({ lines, parcels }) {
  const t = useText()
  const units = lines.reduce((sum, line) => sum + Math.max(0, left(line, parcels)), 0)
  return <p class="small soft" role="status">{t("ui-ship-leftover", { count: units })}</p>
}
