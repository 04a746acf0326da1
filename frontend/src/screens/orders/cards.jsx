import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { AmazonNumber, COLUMNS, Status } from "./columns.jsx"
import { OrderTick, PageTick } from "./ticks.jsx"

const IN_HEAD = new Set(["amazonNumber", "status", "action"])

/**
 * The same list on a phone: a card an order, with the same columns.
 *
 * @param {import("./table.jsx").ListProps} props
 */
export function OrdersCards({ columns, rows, sort, onSort, selection }) {
  const t = useText()
  const chosen = columns.filter((column) => !IN_HEAD.has(column.key))
  return (
    <>
      <SortField sort={sort} onSort={onSort} />
      <div class="orders__cards-all"><PageTick selection={selection} words /></div>
      <ul class="orders__cards">
        {rows.map((order) => (
          <li class={`orders__card${selection.has(order.id) ? " orders__card--ticked" : ""}`} key={order.id}>
            <div class="orders__card-head">
              <div class="orders__card-number"><OrderTick selection={selection} order={order} /><div><AmazonNumber order={order} t={t} /></div></div>
              <div><Status order={order} t={t} /></div>
            </div>
            <dl>
              {chosen.map((column) => (
                <div class={`orders__fact orders__fact--${column.key}`} key={column.key}>
                  <dt>{t(`ui-column-${column.key}`)}</dt>
                  <dd>{column.cell(order, t)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

/** @param {Pick<import("./table.jsx").ListProps, "sort" | "onSort">} props */
function SortField({ sort, onSort }) {
  const t = useText()
  const other = sort.direction === "ASC" ? "DESC" : "ASC"
  return (
    <div class="orders__sort-field">
      <Field label={t("ui-sort-by")}>
        <select
          class="input"
          value={sort.field}
          onChange={(event) => onSort({ ...sort, field: /** @type {import("./filter.js").OrderSortField} */ (event.currentTarget.value) })}
        >
          {COLUMNS.map(({ key, sort: field }) => field && <option value={field} key={key}>{t(`ui-column-${key}`)}</option>)}
        </select>
      </Field>
      <Button
        icon={sort.direction === "ASC" ? "up" : "down"}
        label={t(`ui-sort-${sort.direction}`)}
        onClick={() => onSort({ ...sort, direction: other })}
      />
    </div>
  )
}
