import { useEffect, useState } from "preact/hooks"

/**
 * What somebody types, once they pause: the server is not asked of every letter.
 *
 * @template Value
 * @param {Value} value
 * @param {number} [milliseconds]
 * @returns {Value} the same object until it says something else
 */
export function useSettled(value, milliseconds = 300) {
  const [settled, setSettled] = useState(value)
  const spelled = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled((before) => (JSON.stringify(before) === spelled ? before : value)), milliseconds)
    return () => clearTimeout(timer)
  }, [spelled, milliseconds])
  return settled
}
