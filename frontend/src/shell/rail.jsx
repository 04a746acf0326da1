import { useLocation } from "preact-iso"
import { useText } from "../language/language.js"
import { Icon } from "../parts/icon.jsx"
import "./rail.css"

const PLACES = /** @type {const} */ ([
  ["orders", "/amazon/orders"],
  ["ship-by", "/amazon/ship-by"],
  ["shipments", "/amazon/shipments"],
  ["stores", "/amazon/stores"],
  ["products", "/amazon/products"],
  ["stock", "/amazon/stock"],
  ["health", "/amazon/health"],
  ["settings", "/amazon/settings"],
  ["help", "/amazon/help"],
])

/**
 * Commerce orders and blocked ones are reached from the orders, what else there is of Commerce from
 * the products.
 *
 * @param {string} path
 */
function placeOf(path) {
  if (/^\/amazon\/(commerce\/orders|blocked|slips|carriers)/.test(path)) return "/amazon/orders"
  return path.startsWith("/amazon/commerce") ? "/amazon/products" : path
}

/** The way in: Marketing > Channels > Amazon, then its tabs (F33). On a phone only the tabs, below. */
export function Rail() {
  const t = useText()
  const { path } = useLocation()
  const here = placeOf(path)
  return (
    <nav class="rail" aria-label={t("ui-navigation")}>
      <a class="rail__brand" href="/amazon/orders">
        <img src="/amazon/static/icon.svg" width="22" height="22" alt="" />
        <span>{t("ui-product")}</span>
      </a>
      <p class="rail__level">{t("ui-nav-marketing")}</p>
      <p class="rail__level rail__level--2">{t("ui-nav-channels")}</p>
      <p class="rail__level rail__level--3">Amazon</p>
      <ul class="rail__places">
        {PLACES.map(([name, address]) => (
          <li key={name}>
            <a class="rail__place" href={address} aria-current={here.startsWith(address) ? "page" : undefined}>
              <Icon name={name} />
              <span>{t(`ui-nav-${name}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
