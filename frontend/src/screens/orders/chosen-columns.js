import { useState } from "preact/hooks"
import { recall, remember } from "../../contract/storage.js"
import { viewer } from "../../contract/session.js"
import { COLUMNS } from "./columns.jsx"

const DEFAULT = COLUMNS.filter((column) => !column.optional).map((column) => column.key)

/**
 * Which columns this person sees, kept on this device. The order number always stays: a row without
 * it is nobody's.
 */
export function useChosenColumns() {
  const place = `columns.${viewer.peek()?.id ?? ""}`
  const [chosen, setChosen] = useState(() => recall(place)?.split(",") ?? DEFAULT)
  const choose = (/** @type {string[]} */ keys) => {
    setChosen(keys)
    remember(place, keys.join(","))
  }
  return {
    columns: COLUMNS.filter((column) => chosen.includes(column.key)),
    isDefault: chosen.join() === DEFAULT.join(),
    toggle(/** @type {string} */ key) {
      const keys = COLUMNS.map((column) => column.key)
      choose(keys.filter((one) => (one === key) !== chosen.includes(one)))
    },
    reset() {
      setChosen(DEFAULT)
      remember(place, null)
    },
  }
}
