/**
 * What the component library (Ariakit) finds when it asks for React: Preact, with three differences
 * smoothed over.
 */
import { options } from "preact"

// @ts-expect-error Its types are written for `import =`; its module is not.
export * from "preact/compat"
export { default } from "preact/compat"

// Preact runs "insertion" effects together with layout effects, so a child's layout effect could
// call a handler of its parent before that handler is set. Without the hook Ariakit sets handlers
// while rendering, which is always in time.
export const useInsertionEffect = undefined

// React's events let a late handler say again which element they belong to; the browser's refuse.
const native = Object.getOwnPropertyDescriptor(Event.prototype, "currentTarget")
Object.defineProperty(Event.prototype, "currentTarget", {
  ...native,
  set(element) {
    Object.defineProperty(this, "currentTarget", { value: element, configurable: true, writable: true })
  },
})

// A combobox passes a key press on to its active item by copying the event. React's events have
// their values as properties of their own, which a copy takes along; the browser's inherit them.
const COPIED = /** @type {const} */ (["key", "code", "altKey", "ctrlKey", "metaKey", "shiftKey", "bubbles", "cancelable"])
const before = options.event
options.event = (event) => {
  if (event instanceof KeyboardEvent) {
    for (const name of COPIED) Object.defineProperty(event, name, { value: event[name], enumerable: true })
  }
  return before ? before(event) : event
}
