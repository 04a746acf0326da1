import { useEffect, useRef, useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Icon } from "../../parts/icon.jsx"
import { Popover } from "../../parts/popover.jsx"
import { ALWAYS, hidden, isFirst, move, reset, toggle } from "./table-choice.js"
import "./column-chooser.css"

/**
 * @typedef {import("./table-choice.js").Table} Table
 */

/**
 * Which columns there are, and in which order: those that are shown first.
 *
 * @param {{ table: Table, onChange: (table: Table) => void }} props
 */
export function ColumnChooser({ table, onChange }) {
  const t = useText()
  const list = useRef(/** @type {HTMLUListElement | null} */ (null))
  const [moved, setMoved] = useState("")
  const shown = table.columns.map((column) => column.key)
  const rest = hidden(table)
  const all = shown.length + rest.length
  const shift = useFocusKept(list, (/** @type {string} */ key, /** @type {-1 | 1} */ by) => {
    const next = move(table, key, by)
    const place = next.columns.findIndex((column) => column.key === key) + 1
    setMoved(t("ui-column-moved", { column: t(`ui-column-${key}`), place, shown: shown.length }))
    onChange(next)
  })
  return (
    <Popover side="end" button={<><Icon name="columns" />{t("ui-columns")}</>}>
      <fieldset>
        <legend class="legend">{t("ui-columns-shown", { shown: shown.length, all })}</legend>
        <ul class="column-chooser" ref={list}>
          {[...shown, ...rest].map((key, row) => (
            <li key={key}>
              <label class="tick">
                <input type="checkbox" checked={row < shown.length} disabled={key === ALWAYS} onChange={() => onChange(toggle(table, key))} />
                {t(`ui-column-${key}`)}
              </label>
              {row < shown.length && <Arrows column={key} first={row === 0} last={row === shown.length - 1} onMove={shift} />}
            </li>
          ))}
        </ul>
      </fieldset>
      <p class="unseen" role="status">{moved}</p>
      <Button look="quiet" onClick={() => onChange(reset(table))} disabled={isFirst(table)}>{t("ui-columns-reset")}</Button>
    </Popover>
  )
}

/** @param {{ column: string, first: boolean, last: boolean, onMove: (key: string, by: -1 | 1) => void }} props */
function Arrows({ column, first, last, onMove }) {
  const t = useText()
  const name = { column: t(`ui-column-${column}`) }
  return (
    <span class="column-chooser__arrows">
      <Button look="bare" icon="up" data-move={`${column}-1`} label={t("ui-column-earlier", name)} disabled={first} onClick={() => onMove(column, -1)} />
      <Button look="bare" icon="down" data-move={`${column}1`} label={t("ui-column-later", name)} disabled={last} onClick={() => onMove(column, 1)} />
    </span>
  )
}

/**
 * The button that moved a column goes with it and keeps the focus, or hands it to its neighbour at
 * the end of the way.
 *
 * @param {{ current: HTMLUListElement | null }} list
 * @param {(key: string, by: -1 | 1) => void} shift
 */
function useFocusKept(list, shift) {
  const pressed = useRef(/** @type {[string, -1 | 1] | null} */ (null))
  useEffect(() => {
    if (!pressed.current) return
    const [key, by] = pressed.current
    pressed.current = null
    const buttons = [by, -by].map((way) => list.current?.querySelector(`[data-move="${key}${way}"]`))
    const next = buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)
    if (next instanceof HTMLButtonElement) next.focus()
  })
  return (/** @type {string} */ key, /** @type {-1 | 1} */ by) => {
    pressed.current = [key, by]
    shift(key, by)
  }
}
