import { longTime, relativeTime, shortTime } from "../formats/time.js"
import { useText } from "../language/language.js"

/**
 * A moment in the reader's zone; on hover in full, and in the marketplace's own zone.
 *
 * @param {{ iso: string | null | undefined, zone?: string, ago?: boolean }} props
 *   ago: say how long since
 */
export function When({ iso, zone, ago }) {
  const { locale } = useText()
  if (!iso) return <span class="faint">–</span>
  const full = [longTime(locale, iso), zone && longTime(locale, iso, zone)].filter(Boolean).join("\n")
  return (
    <time dateTime={iso} title={full}>
      {ago ? relativeTime(locale, iso) : shortTime(locale, iso)}
    </time>
  )
}
