import { useState } from "preact/hooks"

/**
 * State that begins anew whenever what it belongs to is another: no effect, so that nothing done
 * meanwhile is undone by one.
 *
 * @template State
 * @param {string} of what it belongs to
 * @param {State} first
 * @returns {[State, (next: State) => void]}
 */
export function useAnew(of, first) {
  const [kept, setKept] = useState({ of, state: first })
  return [kept.of === of ? kept.state : first, (state) => setKept({ of, state })]
}
