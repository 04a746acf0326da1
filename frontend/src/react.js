/**
 * What the component library (Ariakit) finds when it asks for React: Preact, with two differences
 * smoothed over.
 */
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
