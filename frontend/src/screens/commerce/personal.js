/**
 * @typedef {NonNullable<import("../../contract/types.d.ts").CommerceOrderQuery["commerceOrder"]>} Told
 * @typedef {NonNullable<import("../../contract/types.d.ts").CommerceOrderPersonalQuery["commerceOrder"]>} Asked
 * @typedef {NonNullable<Told["order"]>} ToldOrder
 * @typedef {NonNullable<Asked["order"]>} AskedOrder
 * @typedef {Omit<ToldOrder, "items" | "packing"> & {
 *   items: (ToldOrder["items"][number] & Partial<AskedOrder["items"][number]>)[],
 *   packing: ToldOrder["packing"] & Partial<AskedOrder["packing"]>,
 * }} Order
 * @typedef {Omit<Told, "order"> & Partial<Omit<Asked, "order">> & { order: Order | null }} CommerceOrder
 *   a Commerce order, and who bought it once that was asked for
 */

/**
 * @param {Told} commerce
 * @param {Asked | null | undefined} asked
 * @returns {CommerceOrder}
 */
export function withPersonal(commerce, asked) {
  if (!asked) return commerce
  return { ...commerce, ...asked, order: commerce.order && merged(commerce.order, asked.order) }
}

/**
 * @param {ToldOrder} order
 * @param {AskedOrder | null | undefined} asked
 * @returns {Order}
 */
function merged(order, asked) {
  const items = new Map(asked?.items.map((item) => [item.id, item]))
  return {
    ...order,
    items: order.items.map((item) => ({ ...item, ...items.get(item.id) })),
    packing: { ...order.packing, ...asked?.packing },
  }
}
