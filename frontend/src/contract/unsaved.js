import { signal } from "@preact/signals"

/** The forms on screen that hold something unsaved. @type {import("@preact/signals").Signal<readonly object[]>} */
export const unsaved = signal([])

/**
 * @param {object} form whatever stands for it
 * @returns {() => void} takes it back
 */
export function holdUnsaved(form) {
  unsaved.value = [...unsaved.peek(), form]
  return () => (unsaved.value = unsaved.peek().filter((each) => each !== form))
}

/** What is on screen may go: nobody is asked again. */
export function forgetUnsaved() {
  unsaved.value = []
}
