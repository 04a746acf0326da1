import "../../parts/pager.css"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { PAGE_SIZES } from "./table-choice.js"

/**
 * Forward and back from where the page ends and begins, so that orders that come or go in between
 * are neither skipped nor shown twice.
 *
 * @param {object} props
 * @param {import("../../contract/types.d.ts").PageInfo | undefined} props.page
 * @param {(place: import("./filter.js").Place) => void} props.onGo
 * @param {number | undefined} props.total how many orders there are on all pages
 * @param {number} props.size rows a page
 * @param {(size: number) => void} props.onSize
 */
export function Pager({ page, onGo, total = 0, size, onSize }) {
  const t = useText()
  if (!page || total <= Math.min(...PAGE_SIZES)) return null
  const back = () => onGo({ before: page.startCursor ?? undefined })
  const forward = () => onGo({ after: page.endCursor ?? undefined })
  return (
    <nav class="pager" aria-label={t("ui-pages")}>
      <label class="pager__size">
        {t("ui-page-size")}
        <select class="input" value={size} onChange={(event) => onSize(Number(event.currentTarget.value))}>
          {PAGE_SIZES.map((each) => <option value={each} key={each}>{each}</option>)}
        </select>
      </label>
      <Button onClick={() => onGo({})} disabled={!page.hasPreviousPage}>{t("ui-page-first")}</Button>
      <Button icon="left" onClick={back} disabled={!page.hasPreviousPage}>{t("ui-page-previous")}</Button>
      <Button onClick={forward} disabled={!page.hasNextPage}>{t("ui-page-next")}</Button>
    </nav>
  )
}
