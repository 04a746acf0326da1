import { useText } from "../../language/language.js"
import { Panel } from "../../parts/page.jsx"
import { answerIn, placeOf } from "./cells.js"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").Cell} Cell
 * @typedef {import("./cells.js").Draft} Draft
 */

const STOCKS = /** @type {const} */ (["IN_STOCK", "UNMANAGED", "OUT_OF_STOCK"])

/**
 * One channel: a row for each Amazon status, a column for each stock state.
 *
 * @param {object} props
 * @param {Cell["channel"]} props.channel
 * @param {readonly Cell[]} props.cells
 * @param {Draft} props.draft
 * @param {boolean} props.disabled
 * @param {(cell: Cell, answer: Cell["answer"]) => void} props.onChange
 */
export function Grid({ channel, cells, draft, disabled, onChange }) {
  const t = useText()
  const statuses = [...new Set(cells.map((cell) => cell.status))]
  return (
    <Panel title={t(`ui-table-channel-${channel}`)} flush>
      <table class="table creation">
        <thead>
          <tr>
            <th scope="col">{t("ui-table-status")}</th>
            {STOCKS.map((stock) => <th scope="col" key={stock}>{t(`ui-table-stock-${stock}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <tr key={status}>
              <th scope="row">{t(`ui-status-${status}`)}</th>
              {cells.filter((cell) => cell.status === status).map((cell) => (
                <CellBox key={placeOf(cell)} cell={cell} answer={answerIn(cell, draft)} disabled={disabled} onChange={(answer) => onChange(cell, answer)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** @param {{ cell: Cell, answer: Cell["answer"], disabled: boolean, onChange: (answer: Cell["answer"]) => void }} props */
function CellBox({ cell, answer, disabled, onChange }) {
  const t = useText()
  const changed = answer !== cell.documented
  const warned = cell.options.some((option) => option.answer === answer && option.warning)
  const classes = ["creation__cell", changed && "creation__cell--changed", warned && "creation__cell--warned"]
  return (
    <td class={classes.filter(Boolean).join(" ")} data-label={t(`ui-table-stock-${cell.stock}`)}>
      {cell.options.length > 1
        ? (
          <select
            class="input"
            aria-label={t("ui-table-cell", { channel: cell.channel, status: cell.status, stock: cell.stock })}
            value={answer}
            disabled={disabled}
            onChange={(event) => onChange(/** @type {Cell["answer"]} */ (event.currentTarget.value))}
          >
            {cell.options.map((option) => <option value={option.answer} key={option.answer}>{t(`ui-table-answer-${option.answer}`)}</option>)}
          </select>
        )
        : <span class="faint creation__fixed">{t(`ui-table-answer-${answer}`)}</span>}
      {changed && <p class="small soft">{t("ui-table-documented", { answer: t(`ui-table-answer-${cell.documented}`) })}</p>}
    </td>
  )
}
