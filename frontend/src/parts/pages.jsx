import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import "./pager.css"

/**
 * Back and forth through a list that is read by cursors.
 *
 * @param {object} props
 * @param {string[]} props.pages the cursors of the pages gone through: the last one begins the page on screen
 * @param {{ hasNextPage: boolean, endCursor?: string | null }} props.page
 * @param {(pages: string[]) => void} props.onGo
 */
export function Pages({ pages, page, onGo }) {
  const t = useText()
  const { hasNextPage, endCursor } = page
  if (!pages.length && !hasNextPage) return null
  return (
    <nav class="pager" aria-label={t("ui-pages")}>
      <Button icon="left" disabled={!pages.length} onClick={() => onGo(pages.slice(0, -1))}>{t("ui-page-previous")}</Button>
      <Button disabled={!hasNextPage} onClick={() => endCursor && onGo([...pages, endCursor])}>{t("ui-page-next")}</Button>
    </nav>
  )
}
