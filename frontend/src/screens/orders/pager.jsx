import "../../parts/pager.css"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"

/**
 * Forward and back from where the page ends and begins, so that orders that come or go in between
 * are neither skipped nor shown twice.
 *
 * @param {object} props
 * @param {import("../../contract/types.d.ts").PageInfo | undefined} props.page
 * @param {(place: import("./filter.js").Place) => void} props.onGo
 */
export function Pager({ page, onGo }) {
  const t = useText()
  if (!page || (!page.hasPreviousPage && !page.hasNextPage)) return null
  const back = () => onGo({ before: page.startCursor ?? undefined })
  const forward = () => onGo({ after: page.endCursor ?? undefined })
  return (
    <nav class="pager" aria-label={t("ui-pages")}>
      <Button onClick={() => onGo({})} disabled={!page.hasPreviousPage}>{t("ui-page-first")}</Button>
      <Button icon="left" onClick={back} disabled={!page.hasPreviousPage}>{t("ui-page-previous")}</Button>
      <Button onClick={forward} disabled={!page.hasNextPage}>{t("ui-page-next")}</Button>
    </nav>
  )
}
