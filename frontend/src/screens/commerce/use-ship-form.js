import { useState } from "preact/hooks"
import text from "#operations/order-ship.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useUnsaved } from "../../shell/unsaved.jsx"
import { newParcel, problems, toParcelInputs } from "./parcels.js"

/**
 * @typedef {import("./parcels.js").Parcel} Parcel
 * @typedef {import("./parcels.js").Line} Line
 * @typedef {import("../../contract/types.d.ts").OrderShipMutation} OrderShipMutation
 *
 * @typedef {object} ShipFormProps
 * @property {{ number: string, purchasedAt: string }} order
 * @property {Line[]} lines the lines with units still open
 * @property {string} marketplaceId
 * @property {boolean} takesCodMethod whether its parcels say how the carrier collects the money
 * @property {(parcels: number) => Promise<void>} onShipped resolves when the order has been read again
 */

/** @type {import("../../contract/client.js").Operation<OrderShipMutation, import("../../contract/types.d.ts").OrderShipMutationVariables>} */
const SHIP = operation(text)

/**
 * The parcels on the form and how they are sent. Problems show from the first try on, and then as
 * the person types.
 *
 * @param {ShipFormProps} props
 */
export function useShipForm({ order, lines, takesCodMethod, onShipped }) {
  const [first] = useState(() => [newParcel(1, lines, [], takesCodMethod)])
  const [parcels, setParcels] = useState(first)
  const [checked, setChecked] = useState(false)
  const [settling, setSettling] = useState(false)
  const [refused, setRefused] = useState(/** @type {OrderShipMutation["orderShip"]["userErrors"]} */ ([]))
  const [ship, { running, failure }] = useAction(SHIP)
  useUnsaved(parcels !== first)
  const wrong = () => problems(parcels, lines, { purchasedAt: order.purchasedAt })

  /** @returns {Promise<boolean>} whether there was anything to send */
  const send = async () => {
    // Sent, but the open quantities on the form are still the old ones: a second click waits too.
    if (settling) return true
    setChecked(true)
    if (wrong().length) return false
    const answer = await ship({ input: { commerceOrderNumber: order.number, parcels: toParcelInputs(parcels, lines) } })
    setRefused(answer?.orderShip.userErrors ?? [])
    if (!answer || answer.orderShip.userErrors.length) return true
    setSettling(true)
    await onShipped(parcels.length)
    setSettling(false)
    return true
  }

  return {
    parcels,
    problems: checked ? wrong() : [],
    busy: running || settling,
    failure,
    refused,
    send,
    change: (/** @type {Parcel} */ parcel) => setParcels(parcels.map((one) => (one.key === parcel.key ? parcel : one))),
    add: () => setParcels([...parcels, newParcel(Math.max(...parcels.map((one) => one.key)) + 1, lines, parcels, takesCodMethod)]),
    drop: (/** @type {Parcel} */ parcel) => setParcels(parcels.filter((one) => one !== parcel)),
  }
}
