import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import { Panel } from "../../parts/page.jsx"

const PAGES = /** @type {const} */ (["orders", "shippingSettings", "accountHealth", "userPermissions", "manageApps"])

/**
 * The pages of this marketplace's own Seller Central that one goes to from here (V31).
 *
 * @param {{ store: import("./screen.jsx").Store }} props
 */
export function SellerCentralPanel({ store }) {
  const t = useText()
  const { sellerCentral, sellerCentralUrl } = store.marketplace
  return (
    <Panel title={t("ui-seller-central")} actions={<span class="small faint">{new URL(sellerCentralUrl).host}</span>}>
      <ul class="central">
        {PAGES.map((page) => (
          <li key={page}>
            <a href={sellerCentral[page]} target="_blank" rel="noopener">
              {t(`ui-central-${page}`)} <Icon name="external" /><span class="unseen"> {t("ui-new-tab")}</span>
            </a>
            <span class="small soft">{t(`ui-central-${page}-why`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
