import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import "./stores.css"

/**
 * How far a new store is: described, connected, tried, active.
 *
 * The fifth is none: all are done.
 *
 * @param {{ current: 1 | 2 | 3 | 4 | 5 }} props
 */
export function Steps({ current }) {
  const t = useText()
  return (
    <ol class="steps">
      {[1, 2, 3, 4].map((step) => (
        <li class={step < current ? "steps__done" : undefined} aria-current={step === current ? "step" : undefined} key={step}>
          {step < current ? <Icon name="check" /> : <span class="num">{step}</span>} {t(`ui-step-${step}`)}
        </li>
      ))}
    </ol>
  )
}
