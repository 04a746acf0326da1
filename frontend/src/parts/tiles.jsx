import "./tiles.css"

/**
 * @typedef {object} Tile
 * @property {string} name also its key
 * @property {number | undefined} count undefined while it is not known
 * @property {string} href where those are listed
 * @property {"bad" | "soon"} [tone] how it looks when there are any
 */

/**
 * How many of each thing there are, at a glance, each leading to its list.
 *
 * @param {{ tiles: Tile[], label: string }} props
 */
export function Tiles({ tiles, label }) {
  return (
    <ul class="tiles" aria-label={label}>
      {tiles.map(({ name, count, href, tone }) => (
        <li key={name}>
          <a class={`tile${count && tone ? ` tile--${tone}` : ""}${count ? "" : " tile--none"}`} href={href}>
            <span class="tile__count num">{count ?? "–"}</span>
            <span class="tile__name">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
