import { useState } from "preact/hooks"
import carriersText from "#operations/carriers.graphql?raw"
import shipText from "#operations/order-ship.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { ParcelFields } from "./parcel-fields.jsx"
import { left, newParcel, problems, toParcelInputs } from "./parcels.js"

/**
 * @typedef {import("./parcels.js").Parcel} Parcel
 * @typedef {import("./parcels.js").Line} Line
 * @typedef {import("../../contract/types.d.ts").OrderShipMutation} OrderShipMutation
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").CarriersQuery, import("../../contract/types.d.ts").CarriersQueryVariables>} */
const CARRIERS = operation(carriersText)
/** @type {import("../../contract/client.js").Operation<OrderShipMutation, import("../../contract/types.d.ts").OrderShipMutationVariables>} */
const SHIP = operation(shipText)

/**
 * One parcel or several, each with its carrier, tracking number and contents. What cannot be right
 * is said before anything is sent.
 *
 * @param {object} props
 * @param {{ number: string, purchasedAt: string }} props.order
 * @param {Line[]} props.lines the lines with units still open
 * @param {string} props.marketplaceId
 * @param {(parcels: number) => Promise<void>} props.onShipped resolves when the order has been read again
 */
export function ShipForm({ order, lines, marketplaceId, onShipped }) {
  const t = useText()
  const { data } = useQuery(CARRIERS, { marketplaceId })
  const [parcels, setParcels] = useState(() => [newParcel(1, lines, [])])
  const [checked, setChecked] = useState(false)
  const [ship, { running, failure }] = useAction(SHIP)
  const [refused, setRefused] = useState(/** @type {OrderShipMutation["orderShip"]["userErrors"]} */ ([]))
  const [settling, setSettling] = useState(false)
  const wrong = checked ? problems(parcels, lines, { purchasedAt: order.purchasedAt }) : []

  const change = (/** @type {Parcel} */ parcel) => setParcels(parcels.map((one) => (one.key === parcel.key ? parcel : one)))
  const add = () => setParcels([...parcels, newParcel(Math.max(...parcels.map((one) => one.key)) + 1, lines, parcels)])
  const drop = (/** @type {Parcel} */ parcel) => setParcels(parcels.filter((one) => one !== parcel))

  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    // Sent, but the open quantities on the form are still the old ones: a second click waits too.
    if (settling) return
    setChecked(true)
    const form = /** @type {HTMLFormElement} */ (event.currentTarget)
    if (problems(parcels, lines, { purchasedAt: order.purchasedAt }).length) {
      requestAnimationFrame(() => form.querySelector(/** @type {"input"} */ ("[aria-invalid=true]"))?.focus())
      return
    }
    const answer = await ship({ input: { commerceOrderNumber: order.number, parcels: toParcelInputs(parcels, lines) } })
    if (!answer) return
    setRefused(answer.orderShip.userErrors)
    if (answer.orderShip.userErrors.length) return
    setSettling(true)
    await onShipped(parcels.length)
    setSettling(false)
  }

  return (
    <form class="form ship" onSubmit={submit} noValidate>
      {parcels.map((parcel, row) => (
        <ParcelFields
          key={parcel.key}
          position={parcels.length > 1 ? row + 1 : undefined}
          parcel={parcel}
          lines={lines}
          carriers={data?.carriers ?? []}
          problems={wrong.filter((problem) => problem.parcel === parcel.key)}
          onChange={change}
          onDrop={parcels.length > 1 ? () => drop(parcel) : undefined}
        />
      ))}
      <Leftover lines={lines} parcels={parcels} />
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button type="submit" look="main" icon="truck" busy={running || settling}>
          {running || settling ? t("ui-ship-running") : t("ui-ship-submit", { count: parcels.length })}
        </Button>
        <Button icon="plus" onClick={add}>{t("ui-parcel-add")}</Button>
      </div>
      <p class="field__hint">{t("ui-ship-mail")}</p>
    </form>
  )
}

/** @param {{ lines: Line[], parcels: Parcel[] }} props */
function Leftover({ lines, parcels }) {
  const t = useText()
  const units = lines.reduce((sum, line) => sum + Math.max(0, left(line, parcels)), 0)
  return <p class="small soft" role="status">{t("ui-ship-leftover", { count: units })}</p>
}
