/**
 * What a webhook may hear of, in the order of an order's life; whatever else changes comes last.
 *
 * @type {import("../../contract/types.d.ts").WebhookEvent[]}
 */
export const EVENTS = ["ORDER_CREATED", "ORDER_SHIPPED", "ORDER_CANCELED", "ORDER_BLOCKED", "ORDER_UPDATED"]
