import { useEffect, useState } from "preact/hooks"

/**
 * @param {string} query a media query
 * @returns {boolean} whether it holds, followed as the window changes
 */
export function useMedia(query) {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setHolds(list.matches)
    list.addEventListener("change", follow)
    follow()
    return () => list.removeEventListener("change", follow)
  }, [query])
  return holds
}

/** Where tables become cards: one width for the whole admin, the same as in the style sheets. */
export function useNarrow() {
  return useMedia("(width < 45rem)")
}
