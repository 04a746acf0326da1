import { clockTime, longTime } from "../../formats/time.js"
import { useText } from "../../language/language.js"

/** @typedef {import("./screen.jsx").DebugLogQuery["debugLines"]["nodes"][number]} Line */

/**
 * The newest first. The words are the log's own, in no language.
 *
 * @param {{ lines: Line[] }} props
 */
export function Lines({ lines }) {
  const t = useText()
  return (
    <div class="debug__lines" tabIndex={0} role="region" aria-label={t("ui-debug-lines")}>
      <ol>
        {lines.map((line) => (
          <li class="debug__line" key={line.id}>
            <time class="soft num" dateTime={line.at} title={`${longTime(t.locale, line.at)}\n${line.process}`}>{clockTime(t.locale, line.at)}</time>
            <span class={`debug__kind debug__kind--${line.kind.toLowerCase()}`} lang="en">{line.kind}</span>
            <code class="debug__text" lang="en">{line.text}</code>
            {line.amazonOrderNumber && (
              <a class="num debug__order" href={`/amazon/orders?text=${encodeURIComponent(line.amazonOrderNumber)}`}>{line.amazonOrderNumber}</a>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
