import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").User} User
 * @typedef {{ users: readonly User[], onChange: (id: string) => void }} Props
 */

/** @param {Props} props */
export function UserList(props) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

/** @param {Props} props */
function Table({ users, onChange }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-users")}>
      <table class="table">
        <caption class="unseen">{t("ui-users")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-user-name")}</th>
            <th scope="col">{t("ui-email")}</th>
            <th scope="col">{t("ui-user-role")}</th>
            <th scope="col">{t("ui-user-state")}</th>
            <th scope="col">{t("ui-user-last-login")}</th>
            <th scope="col"><span class="unseen">{t("ui-user-change")}</span></th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row"><Name user={user} /></th>
              <td class="users__email">{user.email}</td>
              <td>{t(`ui-role-${user.role}`)}</td>
              <td><UserChip user={user} /></td>
              <td><LastLogin user={user} /></td>
              <td class="right"><Change user={user} onChange={onChange} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {Props} props */
function Cards({ users, onChange }) {
  const t = useText()
  return (
    <ul>
      {users.map((user) => (
        <li class="users__card" key={user.id}>
          <div class="users__head"><strong><Name user={user} /></strong><UserChip user={user} /></div>
          <Facts
            facts={[
              [t("ui-email"), <span class="users__email">{user.email}</span>],
              [t("ui-user-role"), t(`ui-role-${user.role}`)],
              [t("ui-user-last-login"), <LastLogin user={user} />],
            ]}
          />
          <div><Change user={user} onChange={onChange} /></div>
        </li>
      ))}
    </ul>
  )
}

/** @param {{ user: User }} props */
function Name({ user }) {
  const t = useText()
  return <>{user.name}{user.isViewer && <span class="soft small"> {t("ui-user-you")}</span>}</>
}

/** @param {{ user: User }} props */
function LastLogin({ user }) {
  const t = useText()
  return user.lastLoginAt ? <When iso={user.lastLoginAt} /> : <span class="faint">{t("ui-user-never")}</span>
}

/** @param {{ user: User, onChange: (id: string) => void }} props */
function Change({ user, onChange }) {
  const t = useText()
  return <Button look="quiet" label={t("ui-user-change-of", { name: user.name })} onClick={() => onChange(user.id)}>{t("ui-user-change")}</Button>
}

/** Whether they can log in now, and what keeps them from it. @param {{ user: User }} props */
export function UserChip({ user }) {
  const t = useText()
  if (!user.active) return <Chip tone="grey">{t("ui-user-state-off")}</Chip>
  if (user.lockedUntil) return <Chip tone="red">{t("ui-user-state-locked")}</Chip>
  if (user.hasPassword) return <Chip tone="green">{t("ui-user-state-on")}</Chip>
  return user.linkExpiresAt
    ? <Chip tone="blue">{t("ui-user-state-invited")}</Chip>
    : <Chip tone="amber">{t("ui-user-state-lapsed")}</Chip>
}
