import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import { nextSort } from "./filter.js"
import { OrderTick, PageTick } from "./ticks.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("./columns.jsx").Column} Column
 * @typedef {import("./filter.js").Sort} Sort
 * @typedef {{ columns: Column[], rows: import("./live.js").OrderRow[], sort: Sort, onSort: (sort: Sort) => void, selection: import("./selection.js").Selection }} ListProps
 */

/** @param {ListProps} props */
export function OrdersTable({ columns, rows, sort, onSort, selection }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-orders")}>
      <table class="table orders__table">
        <caption class="unseen">{t("ui-orders")}</caption>
        <thead>
          <tr>
            <td class="orders__tick"><PageTick selection={selection} /></td>
            {columns.map((column) => <Head column={column} sort={sort} onSort={onSort} key={column.key} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <tr key={order.id} class={rowLook(order, selection)}>
              <td class="orders__tick"><OrderTick selection={selection} order={order} /></td>
              {columns.map((column) => (
                <td key={column.key} class={`orders__${column.key}${column.right ? " right" : ""}`}>
                  {column.cell(order, t)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/**
 * @param {import("./live.js").OrderRow} order
 * @param {import("./selection.js").Selection} selection
 */
function rowLook(order, selection) {
  return [order.needsAttention && "orders__row--attention", selection.has(order.id) && "orders__row--ticked"].filter(Boolean).join(" ")
}

/** @param {{ column: Column, sort: Sort, onSort: (sort: Sort) => void }} props */
function Head({ column, sort, onSort }) {
  const t = useText()
  const { sort: field } = column
  const title = t(`ui-column-${column.key}`)
  const look = `orders__${column.key}${column.right ? " right" : ""}`
  if (!field) return <th scope="col" class={look}>{title}</th>
  const sorted = sort.field === field
  const order = sorted ? (sort.direction === "ASC" ? "ascending" : "descending") : "none"
  return (
    <th scope="col" class={look} aria-sort={order}>
      <button type="button" class="orders__sort" onClick={() => onSort(nextSort(sort, field))}>
        {title}
        {sorted && <Icon name={sort.direction === "ASC" ? "up" : "down"} />}
      </button>
    </th>
  )
}
