import { useEffect, useRef } from "preact/hooks"

/**
 * Keeps the chosen one of a row of tabs in sight: on a phone the row is longer than the screen, and
 * whoever comes by a link would not see where they are.
 *
 * @param {string} chosen what is chosen now
 * @returns {import("preact").RefObject<any>} for the row
 */
export function useChosenInSight(chosen) {
  const row = useRef(/** @type {HTMLElement | null} */ (null))
  useEffect(() => {
    const tab = row.current?.querySelector('[aria-selected="true"], [aria-current="page"]')
    if (!row.current || !tab) return
    const [outer, inner] = [row.current.getBoundingClientRect(), tab.getBoundingClientRect()]
    row.current.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
  }, [chosen])
  return row
}
