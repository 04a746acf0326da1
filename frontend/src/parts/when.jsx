import { createContext } from "preact"
import { useContext } from "preact/hooks"
import { fullTime, relativeTime, shortTime } from "../formats/time.js"
import { useText } from "../language/language.js"

/** The marketplace's own zone, for all moments on a screen that is about one marketplace. */
export const Zone = createContext(/** @type {string | undefined} */ (undefined))

/**
 * A moment in the reader's zone; on hover in full, and in the marketplace's own zone.
 *
 * @param {{ iso: string | null | undefined, zone?: string, ago?: boolean }} props
 *   zone: the marketplace's, where it is not the one that `Zone` says; ago: say how long since
 */
export function When({ iso, zone, ago }) {
  const { locale } = useText()
  const around = useContext(Zone)
  if (!iso) return <span class="faint">–</span>
  return (
    <time dateTime={iso} title={fullTime(locale, iso, zone ?? around)}>
      {ago ? relativeTime(locale, iso) : shortTime(locale, iso)}
    </time>
  )
}
