import { Icon } from "./icon.jsx"
import "./health.css"

/** A store that is not meant to be read is neither well nor ill. */
const READ = new Set(["OBSERVE", "ACTIVE"])

/**
 * Whether a store's orders come in, and if not, why not.
 *
 * @param {{ store: { status: import("../contract/types.d.ts").StoreStatus, health: { healthy: boolean, sentence: string } } }} props
 */
export function HealthSentence({ store }) {
  const { healthy, sentence } = store.health
  if (healthy && !READ.has(store.status)) return <p class="small health-sentence">{sentence}</p>
  return (
    <p class={`small health-sentence health-sentence--${healthy ? "well" : "bad"}`}>
      <Icon name={healthy ? "check" : "alert"} /> {sentence}
    </p>
  )
}
