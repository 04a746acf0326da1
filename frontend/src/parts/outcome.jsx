import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { Notice } from "./notice.jsx"
import "./outcome.css"

/**
 * What a screen shows when its data did not come.
 *
 * @param {{ failure: import("../contract/failures.js").Failure, retry?: () => void }} props
 */
export function FailureNotice({ failure, retry }) {
  const t = useText()
  return (
    <Notice
      tone="bad"
      loud
      title={t(`ui-failure-${failure.kind}`)}
      actions={retry && <Button icon="refresh" onClick={retry}>{t("ui-retry")}</Button>}
    >
      {failure.kind !== "unreachable" && failure.message && <p class="soft">{failure.message}</p>}
    </Notice>
  )
}

/**
 * Nothing to show, why, and what to do about it.
 *
 * @param {{ title: string, children?: import("preact").ComponentChildren, actions?: import("preact").ComponentChildren }} props
 */
export function Empty({ title, children, actions }) {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      {children && <div class="soft">{children}</div>}
      {actions && <div class="empty__actions">{actions}</div>}
    </div>
  )
}

/**
 * The shape of what is coming.
 *
 * @param {{ rows?: number }} props
 */
export function Loading({ rows = 6 }) {
  const t = useText()
  return (
    <div class="loading" role="status">
      <span class="unseen">{t("ui-loading")}</span>
      {Array.from({ length: rows }, (_, row) => <div class="loading__row" key={row} />)}
    </div>
  )
}

/**
 * The errors an action came back with, sentence by sentence.
 *
 * @param {object} props
 * @param {import("../contract/failures.js").Failure} [props.failure]
 * @param {readonly { message: string }[]} [props.userErrors]
 */
export function Refusals({ failure, userErrors = [] }) {
  const t = useText()
  if (failure) return <FailureNotice failure={failure} />
  if (!userErrors.length) return null
  return (
    <Notice tone="bad" loud title={t("ui-refused")}>
      {userErrors.map((error) => <p key={error.message}>{error.message}</p>)}
    </Notice>
  )
}
