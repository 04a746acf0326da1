/**
 * @typedef {import("./screen.jsx").Cell} Cell
 * @typedef {Record<string, Cell["answer"]>} Draft the answers by place
 */

/** @param {Pick<Cell, "channel" | "status" | "stock">} cell */
export const placeOf = (cell) => `${cell.channel} ${cell.status} ${cell.stock}`

/** @param {readonly Pick<Cell, "channel" | "status" | "stock" | "answer">[]} cells @returns {Draft} */
export const draftOf = (cells) => Object.fromEntries(cells.map((cell) => [placeOf(cell), cell.answer]))

/** @param {readonly Cell[]} cells @returns {Draft} */
export const documentedIn = (cells) => Object.fromEntries(cells.map((cell) => [placeOf(cell), cell.documented]))

/**
 * The answer that the draft has for a cell.
 *
 * @param {Cell} cell
 * @param {Draft} draft
 */
export const answerIn = (cell, draft) => draft[placeOf(cell)] ?? cell.answer

/**
 * What is sent: the cells that differ from the documented ones.
 *
 * @param {string} storeId
 * @param {readonly Cell[]} cells
 * @param {Draft} draft
 */
export function inputOf(storeId, cells, draft) {
  const differing = cells.filter((cell) => answerIn(cell, draft) !== cell.documented)
  return {
    storeId,
    cells: differing.map((cell) => ({ channel: cell.channel, status: cell.status, stock: cell.stock, answer: answerIn(cell, draft) })),
  }
}
