import { useEffect, useState } from "preact/hooks"
import { Progress } from "./progress.jsx"

/** Sooner than this most calls are back, and a bar would only flash. Milliseconds. */
const PATIENCE = 700

/**
 * Says that one call goes on of which nobody knows how far it is, once it takes longer than a moment.
 *
 * @param {{ on: boolean, label: string, children?: import("preact").ComponentChildren }} props
 */
export function Working({ on, label, children }) {
  return on ? <Late label={label}>{children}</Late> : null
}

/** @param {{ label: string, children?: import("preact").ComponentChildren }} props */
function Late({ label, children }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return late ? <Progress label={label}>{children ?? label}</Progress> : null
}
