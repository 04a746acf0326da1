import { useLocation } from "preact-iso"
import { useChosenInSight } from "./chosen.js"
import "./tabs.css"

/**
 * Pages that belong together, each with an address of its own.
 *
 * @param {{ label: string, places: readonly (readonly [string, string])[] }} props places: [words, address]
 */
export function Sections({ label, places }) {
  const { path } = useLocation()
  const row = useChosenInSight(path)
  return (
    <nav class="sections" aria-label={label}>
      <ul class="tabs" ref={row}>
        {places.map(([words, address]) => (
          <li key={address}>
            <a class="tabs__tab" href={address} aria-current={path === address ? "page" : undefined}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
