import { signal } from "@preact/signals"
import { recall, remember } from "../contract/storage.js"

/** @typedef {"system" | "light" | "dark"} Theme */

export const THEMES = /** @type {const} */ (["system", "light", "dark"])

const kept = recall("theme")

/** @type {import("@preact/signals").Signal<Theme>} */
export const theme = signal(kept === "light" || kept === "dark" ? kept : "system")

/**
 * public/theme.js does the same before the first paint.
 *
 * @param {Theme} chosen
 */
export function wear(chosen) {
  theme.value = chosen
  remember("theme", chosen === "system" ? null : chosen)
  if (chosen === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
