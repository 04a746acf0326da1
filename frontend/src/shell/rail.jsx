import { useLocation } from "preact-iso"
import { useText } from "../language/language.js"
import { Icon } from "../parts/icon.jsx"
import { useMedia } from "../parts/media.js"
import { Popover } from "../parts/popover.jsx"
import "./rail.css"

const PLACES = /** @type {const} */ ([
  ["home", "/amazon/"],
  ["orders", "/amazon/orders"],
  ["ship-by", "/amazon/ship-by"],
  ["shipments", "/amazon/shipments"],
  ["products", "/amazon/products"],
  ["stock", "/amazon/stock"],
  ["health", "/amazon/health"],
  ["settings", "/amazon/settings"],
  ["help", "/amazon/help"],
])

/** A phone has room for so many, and for the way to the others. */
const PLACES_BELOW = 4

/**
 * Stores are reached from the start, Commerce orders and blocked ones are reached from the orders, what else there is of Commerce from
 * the products.
 *
 * @param {string} path
 */
function placeOf(path) {
  if (/^\/amazon(\/stores|\/?$)/.test(path)) return "/amazon/"
  if (/^\/amazon\/(commerce\/orders|blocked|slips|carriers)/.test(path)) return "/amazon/orders"
  return path.startsWith("/amazon/commerce") ? "/amazon/products" : path
}

/** The way in: Marketing > Channels > Amazon, then its tabs (F33). On a phone only the tabs, below. */
export function Rail() {
  const t = useText()
  const { path } = useLocation()
  const below = useMedia("(width < 56rem)")
  const here = placeOf(path)
  const first = below ? PLACES.slice(0, PLACES_BELOW) : PLACES
  const rest = below ? PLACES.slice(PLACES_BELOW) : []
  return (
    <nav class="rail" aria-label={t("ui-navigation")}>
      <a class="rail__brand" href="/amazon/">
        <img src="/amazon/static/icon.svg" width="22" height="22" alt="" />
        <span>{t("ui-product")}</span>
      </a>
      <p class="rail__level">{t("ui-nav-marketing")}</p>
      <p class="rail__level rail__level--2">{t("ui-nav-channels")}</p>
      <p class="rail__level rail__level--3">Amazon</p>
      <ul class="rail__places">
        {first.map((place) => <Place place={place} here={here} key={place[0]} />)}
        {rest.length > 0 && (
          <li>
            <Popover
              side="end"
              look={`rail__place${rest.some((place) => isHere(place, here)) ? " rail__place--here" : ""}`}
              button={<><Icon name="more" /><span>{t("ui-nav-more")}</span></>}
              key={path}
            >
              <ul>{rest.map((place) => <Place place={place} here={here} key={place[0]} />)}</ul>
            </Popover>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** @param {{ place: typeof PLACES[number], here: string }} props */
function Place({ place, here }) {
  const t = useText()
  const [name, address] = place
  return (
    <li>
      <a class="rail__place" href={address} aria-current={isHere(place, here) ? "page" : undefined}>
        <Icon name={name} />
        <span>{t(`ui-nav-${name}`)}</span>
      </a>
    </li>
  )
}

/**
 * @param {typeof PLACES[number]} place
 * @param {string} here
 */
function isHere([, address], here) {
  return address === "/amazon/" ? here === address : here.startsWith(address)
}
