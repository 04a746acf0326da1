import { useLocation } from "preact-iso"
import "./tabs.css"

/**
 * Pages that belong together, each with an address of its own.
 *
 * @param {{ label: string, places: readonly (readonly [string, string])[] }} props places: [words, address]
 */
export function Sections({ label, places }) {
  const { path } = useLocation()
  return (
    <nav class="sections" aria-label={label}>
      <ul class="tabs">
        {places.map(([words, address]) => (
          <li key={address}>
            <a class="tabs__tab" href={address} aria-current={path === address ? "page" : undefined}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
