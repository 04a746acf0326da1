/** Where things are shown. Ids and numbers are opaque and may hold any character. */
export const addressOf = {
  /** @param {string} id */
  order: (id) => `/amazon/orders/${encodeURIComponent(id)}`,
  /** What was asked of many orders at once. */
  runs: "/amazon/orders/runs",
  /** @param {string} id */
  run: (id) => `/amazon/orders/runs/${encodeURIComponent(id)}`,
  /** @param {string[]} ids of orders, one sheet each */
  slips: (ids) => `/amazon/slips?orders=${ids.map(encodeURIComponent).join(",")}`,
  /** @param {string} id the order's page, with the question whether to cancel it */
  cancelOrder: (id) => `/amazon/orders/${encodeURIComponent(id)}?cancel=1`,
  /** @param {string} id */
  store: (id) => `/amazon/stores/${encodeURIComponent(id)}`,
  /** @param {string} id the steps from a described store to an active one */
  storeSetup: (id) => `/amazon/stores/${encodeURIComponent(id)}/setup`,
  /** @param {string} id */
  ledger: (id) => `/amazon/stores/${encodeURIComponent(id)}/ledger`,
  /** @param {string} id @param {string} [order] an Amazon order number to try them on */
  rules: (id, order) => `/amazon/stores/${encodeURIComponent(id)}/rules${order ? `?order=${encodeURIComponent(order)}` : ""}`,
  /** @param {string} id @param {string} [order] an Amazon order number to try it on */
  newRule: (id, order) => `/amazon/stores/${encodeURIComponent(id)}/rules/new${order ? `?order=${encodeURIComponent(order)}` : ""}`,
  /** @param {string} id @param {string} rule */
  rule: (id, rule) => `/amazon/stores/${encodeURIComponent(id)}/rules/${encodeURIComponent(rule)}`,
  /** @param {string} id */
  orderSettings: (id) => `/amazon/stores/${encodeURIComponent(id)}/settings`,
  /** @param {string} id */
  creationTable: (id) => `/amazon/stores/${encodeURIComponent(id)}/table`,
  /** @param {string} id */
  errorsOfStore: (id) => `/amazon/health/errors?store=${encodeURIComponent(id)}`,
  /** @param {string} id */
  webhook: (id) => `/amazon/settings/webhooks/${encodeURIComponent(id)}`,
  /** @param {string} number Amazon's, of an order */
  readingsOf: (number) => `/amazon/settings/access-log?order=${encodeURIComponent(number)}`,
  /** @param {string} number */
  commerceOrder: (number) => `/amazon/commerce/orders/${encodeURIComponent(number)}`,
  /** @param {string} number of the Commerce order */
  invoice: (number) => `/amazon/commerce/orders/${encodeURIComponent(number)}/invoice`,
  /** @param {string} number */
  customer: (number) => `/amazon/commerce/customers/${encodeURIComponent(number)}`,
  /** @param {string} sku */
  stock: (sku) => `/amazon/stock/sku/${encodeURIComponent(sku)}`,
  /** @param {string} id */
  ordersOfStore: (id) => `/amazon/orders?store=${encodeURIComponent(id)}`,
  /** @param {string} status @param {string} id of a store */
  ordersInStatus: (status, id) => `/amazon/orders?status=${status}&store=${encodeURIComponent(id)}`,
  /** @param {string} tag */
  ordersTagged: (tag) => `/amazon/orders?tag=${encodeURIComponent(tag)}`,
  /** @param {string} id */
  waitingOrdersOfStore: (id) => `/amazon/blocked?store=${encodeURIComponent(id)}`,
  /** @param {string} [text] which carrier to look for */
  carriers: (text = "") => `/amazon/carriers${text && `?text=${encodeURIComponent(text)}`}`,
  /** @param {string} view "all", "overdue", "today", "blocked" @param {string} [store] an id */
  shipBy: (view, store) => {
    const wanted = new URLSearchParams({ ...(view !== "all" && { show: view }), ...(store && { store }) })
    return `/amazon/ship-by${wanted.size ? `?${wanted}` : ""}`
  },
  /** @param {string} id */
  calendar: (id) => `/amazon/stores/${encodeURIComponent(id)}/calendar`,
  /** @param {string} text what to look for */
  products: (text) => `/amazon/products${text && `?text=${encodeURIComponent(text)}`}`,
}
