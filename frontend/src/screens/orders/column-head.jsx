import { useLayoutEffect, useRef } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import { nextSort } from "./filter.js"
import { bounded, NARROWEST, WIDEST } from "./table-choice.js"
import "./column-head.css"

/**
 * @typedef {import("./columns.jsx").ShownColumn} Column
 * @typedef {import("./filter.js").Sort} Sort
 */

const STEP = 10

/**
 * The head of a column: sorts by it, and sets its width.
 *
 * @param {object} props
 * @param {Column} props.column
 * @param {Sort} props.sort
 * @param {(sort: Sort) => void} props.onSort
 * @param {(key: string, width: number | null) => void} props.onResize
 */
export function ColumnHead({ column, sort, onSort, onResize }) {
  const t = useText()
  const { key, sort: field, width } = column
  const title = t(`ui-column-${key}`)
  const sorted = field && sort.field === field
  const order = sorted ? (sort.direction === "ASC" ? "ascending" : "descending") : "none"
  return (
    <th
      scope="col"
      class={`column-head orders__${key}${column.right ? " right" : ""}${width ? " orders__sized" : ""}`}
      aria-label={title}
      aria-sort={field ? order : undefined}
      style={{ width: width ? `${width}px` : "" }}
    >
      {field
        ? (
          <button type="button" class="orders__sort" onClick={() => onSort(nextSort(sort, field))}>
            {title}
            {sorted && <Icon name={sort.direction === "ASC" ? "up" : "down"} />}
          </button>
        )
        : title}
      <Edge title={title} width={width} onResize={(next) => onResize(key, next)} />
    </th>
  )
}

/**
 * The edge of a column: it is dragged, or moved by the arrow keys; Delete, or a double click, makes the
 * column as wide as what is in it again.
 *
 * @param {{ title: string, width: number | null, onResize: (width: number | null) => void }} props
 */
function Edge({ title, width, onResize }) {
  const t = useText()
  const edge = useRef(/** @type {HTMLSpanElement | null} */ (null))
  const drag = useDrag(onResize)
  // What is read aloud is what the browser made of it.
  useLayoutEffect(() => {
    const now = edge.current && headOf(edge.current).offsetWidth
    edge.current?.setAttribute("aria-valuenow", String(bounded(now ?? 0)))
  })
  const press = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by && edge.current) onResize(bounded((width ?? headOf(edge.current).offsetWidth) + by))
    else if (event.key === "Delete" || event.key === "Backspace") onResize(null)
    else return
    event.preventDefault()
  }
  return (
    <span
      class="column-head__edge"
      ref={edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("ui-column-width", { column: title })}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuetext={width ? t("ui-column-pixels", { width }) : t("ui-column-fitting")}
      title={t("ui-column-width-how")}
      onKeyDown={press}
      onDblClick={() => onResize(null)}
      {...drag}
    />
  )
}

/**
 * While the pointer is down the head itself is made wider, and only the end of it is kept.
 *
 * @param {(width: number) => void} onResize
 */
function useDrag(onResize) {
  const from = useRef(/** @type {{ x: number, width: number } | null} */ (null))
  const widthAt = (/** @type {PointerEvent} */ event) =>
    from.current && bounded(from.current.width + event.clientX - from.current.x)
  return {
    onPointerDown(/** @type {import("preact").TargetedPointerEvent<HTMLElement>} */ event) {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, width: headOf(event.currentTarget).offsetWidth }
    },
    onPointerMove(/** @type {import("preact").TargetedPointerEvent<HTMLElement>} */ event) {
      const width = widthAt(event)
      if (width) headOf(event.currentTarget).style.width = `${width}px`
    },
    onPointerUp(/** @type {import("preact").TargetedPointerEvent<HTMLElement>} */ event) {
      const width = widthAt(event)
      const moved = event.clientX !== from.current?.x
      from.current = null
      if (width && moved) onResize(width)
    },
  }
}

/** @param {HTMLElement} edge */
function headOf(edge) {
  return /** @type {HTMLElement} */ (edge.closest("th"))
}
