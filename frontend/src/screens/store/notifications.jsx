import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { NotificationChip } from "../../parts/chip.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { When } from "../../parts/when.jsx"
import { useStoreUpdate } from "./update.js"

/**
 * Whether Amazon tells of each change; an administrator may switch it.
 *
 * @param {object} props
 * @param {import("./screen.jsx").Store} props.store
 * @param {NonNullable<import("./screen.jsx").Store["notifications"]>} props.notifications
 * @param {() => void} props.onChanged
 */
export function NotificationsSwitch({ store, notifications, onChanged }) {
  const t = useText()
  const { save, running, failure, refused } = useStoreUpdate(store.id, onChanged)
  const change = (/** @type {boolean} */ wanted) => void save({ usesNotifications: wanted })
  return (
    <section class="connection__part">
      <h3>{t("ui-notifications")} <NotificationChip notifications={notifications} /></h3>
      <p class="small soft">{notifications.sentence}</p>
      {notifications.lastAt && <p class="small faint">{t("ui-notifications-last")} <When iso={notifications.lastAt} ago /></p>}
      {viewer.value?.mayAdminister && (
        <label class="tick">
          <input type="checkbox" checked={notifications.wanted} disabled={running} onChange={(event) => change(event.currentTarget.checked)} />
          <span>{t("ui-notifications-wanted")} <span class="faint small">{t("ui-notifications-shared")}</span></span>
        </label>
      )}
      <Refusals failure={failure} userErrors={refused} />
    </section>
  )
}
