/**
 * @typedef {NonNullable<import("../../contract/types.d.ts").OrderQuery["order"]>} Told
 * @typedef {NonNullable<import("../../contract/types.d.ts").OrderPersonalQuery["order"]>} Asked
 * @typedef {Omit<Told, "items" | "packing"> & Partial<Omit<Asked, "items" | "packing">> & {
 *   items: (Told["items"][number] & Partial<Asked["items"][number]>)[],
 *   packing: Told["packing"] & Partial<Asked["packing"]>,
 * }} Order an order, and who bought it once that was asked for
 */

/**
 * @param {Told} order
 * @param {Asked | null | undefined} asked
 * @returns {Order}
 */
export function withPersonal(order, asked) {
  if (!asked) return order
  const items = new Map(asked.items.map((item) => [item.id, item]))
  return {
    ...order,
    ...asked,
    items: order.items.map((item) => ({ ...item, ...items.get(item.id) })),
    packing: { ...order.packing, ...asked.packing },
  }
}
