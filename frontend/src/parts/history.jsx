import { useText } from "../language/language.js"
import { When } from "./when.jsx"
import "./history.css"

/**
 * What happened to a Commerce order, and what people wrote about it, the oldest first.
 *
 * @param {{ entries: readonly { at: string, sentence: string, by: string | null, comment: string | null }[] }} props
 */
export function History({ entries }) {
  const t = useText()
  return (
    <ol class="history">
      {entries.map((entry, row) => (
        <li key={row}>
          <span class="soft small">
            <When iso={entry.at} />
            {entry.by && <span class="history__by">{entry.by}</span>}
          </span>
          {entry.comment === null
            ? <span>{entry.sentence}</span>
            : <span><span class="unseen">{t("ui-comment")}: </span><q class="history__comment">{entry.comment}</q></span>}
        </li>
      ))}
    </ol>
  )
}
