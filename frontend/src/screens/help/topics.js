/**
 * @typedef {object} Topic its heading is `ui-help-<name>`, its paragraphs `ui-help-<name>-1` and on
 * @property {string} name
 * @property {number} paragraphs
 * @property {[string, string][]} [links] the words' id and the address
 */

/** How orders come and go (F5-F18, D3, D6, F19). @type {Topic[]} */
export const HOW = [
  { name: "merchant", paragraphs: 3, links: [["ui-orders", "/amazon/orders"], ["ui-shipments", "/amazon/shipments"]] },
  { name: "amazon", paragraphs: 2 },
  { name: "statuses", paragraphs: 4 },
  { name: "reserved", paragraphs: 3, links: [["ui-nav-stock", "/amazon/stock"]] },
  { name: "dates", paragraphs: 2, links: [["ui-nav-ship-by", "/amazon/ship-by"]] },
  { name: "delay", paragraphs: 2, links: [["ui-nav-health", "/amazon/health"]] },
]

/** Common order processing tasks (F39). @type {Topic[]} */
export const TASKS = [
  { name: "ship", paragraphs: 3, links: [["ui-orders", "/amazon/orders?status=UNSHIPPED"]] },
  { name: "upload", paragraphs: 1, links: [["ui-upload", "/amazon/shipments/upload"]] },
  { name: "carriers", paragraphs: 1, links: [["ui-carriers", "/amazon/carriers"]] },
  { name: "correct", paragraphs: 1, links: [["ui-home-parcels", "/amazon/shipments/waiting"]] },
  { name: "attention", paragraphs: 2, links: [["ui-home-blocked", "/amazon/blocked"]] },
  { name: "missing", paragraphs: 3, links: [["ui-stores", "/amazon/stores"]] },
  { name: "cancel", paragraphs: 2, links: [["ui-orders", "/amazon/orders?status=UNSHIPPED"]] },
  { name: "wish", paragraphs: 1, links: [["ui-home-blocked", "/amazon/blocked"]] },
  { name: "refund", paragraphs: 2 },
  { name: "invoice", paragraphs: 1 },
  { name: "comment", paragraphs: 1 },
  { name: "email", paragraphs: 1 },
  { name: "address", paragraphs: 1 },
  { name: "off", paragraphs: 2, links: [["ui-stores", "/amazon/stores"]] },
]
