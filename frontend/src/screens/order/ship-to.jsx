import { useLocation } from "preact-iso"
import { useEffect } from "preact/hooks"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { AddressLines } from "../../parts/address.jsx"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { PersonalFailure } from "../../parts/on-demand.jsx"
import { Loading } from "../../parts/outcome.jsx"
import { Personal } from "../../parts/personal.jsx"
import { When } from "../../parts/when.jsx"
import { AddressForm, PARTS } from "./address-form.jsx"

/**
 * @typedef {import("./screen.jsx").Order} Order
 * @typedef {{ order: Order, personal: import("./screen.jsx").PersonalOfOrder, onChanged: () => void }} Props
 */

/**
 * Where the order goes, and beside it what Amazon sent, where that is another form or another
 * place. A person may put it right until the Commerce order is made (V17).
 *
 * @param {Props} props
 */
export function ShipTo({ order, personal, onChanged }) {
  const t = useText()
  const { shippingAddress: used, amazonAddress: sent } = order
  return (
    <div class="ship-to">
      <Personal value={used && <AddressLines address={used} />} wipedAt={order.personalDataWipedAt} />
      {order.addressCorrectedAt && (
        <p class="small soft">
          {t("ui-address-corrected", { by: order.addressCorrectedBy ?? "" })} <When iso={order.addressCorrectedAt} />
        </p>
      )}
      {order.amazonAddressChanged && <Notice tone="warn" title={t("ui-address-amazon-changed")} />}
      {used && sent && differ(used, sent) && (
        <div class="ship-to__sent">
          <p class="small">{t("ui-address-amazons")}</p>
          <AddressLines address={sent} />
        </div>
      )}
      <CorrectAddress order={order} personal={personal} onChanged={onChanged} />
    </div>
  )
}

/**
 * The button for it, or why there is none. The form has an address of its own (`?edit=address`), so
 * that a blocked order's remedy leads straight to it.
 *
 * @param {Props} props
 */
function CorrectAddress({ order, personal, onChanged }) {
  const t = useText()
  const { path, query, route } = useLocation()
  const setOpen = (/** @type {boolean} */ open) => route(open ? `${path}?edit=address` : path, true)
  if (!viewer.value?.mayOperate) return null
  if (order.addressRefusal) {
    const hidden = order.fulfillmentChannel === "AMAZON" || order.personalDataWipedAt
    return hidden ? null : <p class="small faint">{order.addressRefusal}</p>
  }
  const saved = () => {
    setOpen(false)
    void personal.show()
    onChanged()
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t("ui-address-edit")}</Button>
      <Modal open={query.edit === "address"} title={t("ui-address-edit-title")} onClose={() => setOpen(false)}>
        <AskedFor personal={personal}>
          <AddressForm order={order} onSaved={saved} onCancel={() => setOpen(false)} />
        </AskedFor>
      </Modal>
    </div>
  )
}

/**
 * Whoever opens the form wants to see what there is to put right.
 *
 * @param {{ personal: import("./screen.jsx").PersonalOfOrder, children: import("preact").ComponentChildren }} props
 */
function AskedFor({ personal, children }) {
  useEffect(() => {
    if (!personal.shown) void personal.show()
  }, [])
  if (personal.shown) return <>{children}</>
  return personal.failure ? <PersonalFailure personal={personal} /> : <Loading rows={4} />
}

/**
 * @param {import("../../contract/types.d.ts").Address} one
 * @param {import("../../contract/types.d.ts").Address} other
 */
function differ(one, other) {
  const shown = /** @type {const} */ (["name", "companyName", ...PARTS])
  return shown.some((part) => (one[part] ?? "") !== (other[part] ?? ""))
}
