import { useText } from "../../language/language.js"
import { ColumnHead } from "./column-head.jsx"
import { OrderTick, PageTick } from "./ticks.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("./columns.jsx").ShownColumn} Column
 * @typedef {import("./filter.js").Sort} Sort
 *
 * @typedef {object} ListProps
 * @property {Column[]} columns
 * @property {import("./live.js").OrderRow[]} rows
 * @property {Sort} sort
 * @property {(sort: Sort) => void} onSort
 * @property {(key: string, width: number | null) => void} onResize
 * @property {import("./selection.js").Selection} selection
 */

/** @param {ListProps} props */
export function OrdersTable({ columns, rows, sort, onSort, onResize, selection }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-orders")}>
      <table class="table orders__table">
        <caption class="unseen">{t("ui-orders")}</caption>
        <thead>
          <tr>
            <td class="orders__tick"><PageTick selection={selection} /></td>
            {columns.map((column) => <ColumnHead column={column} sort={sort} onSort={onSort} onResize={onResize} key={column.key} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <tr key={order.id} class={rowLook(order, selection)}>
              <td class="orders__tick"><OrderTick selection={selection} order={order} /></td>
              {columns.map((column) => (
                <td key={column.key} class={`orders__${column.key}${column.right ? " right" : ""}${column.width ? " orders__sized" : ""}`}>
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
