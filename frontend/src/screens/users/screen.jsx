import { useState } from "preact/hooks"
import text from "#operations/users.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { InstallationSections } from "../installation/sections.jsx"
import { LinkShown } from "./link.jsx"
import { UserList } from "./list.jsx"
import { NewUser } from "./new.jsx"
import { UserDialog } from "./dialog.jsx"
import "./users.css"

/**
 * @typedef {import("../../contract/types.d.ts").UsersQuery} UsersQuery
 * @typedef {UsersQuery["users"]["nodes"][number]} User
 * @typedef {{ link: string, user: { name: string, linkExpiresAt?: string | null } }} FreshLink
 */

/** @type {import("../../contract/client.js").Operation<UsersQuery, import("../../contract/types.d.ts").UsersQueryVariables>} */
const USERS = operation(text)

/** Who may log in, and what they may do then. */
export default function UsersScreen() {
  const t = useText()
  const may = viewer.value?.mayAdminister ?? false
  return may ? <All /> : (
    <div class="page page--middle">
      <PageHead title={t("ui-users")} />
      <InstallationSections />
      <Empty title={t("ui-users-role")} />
    </div>
  )
}

function All() {
  const t = useText()
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState(/** @type {string | null} */ (null))
  const [link, setLink] = useState(/** @type {FreshLink | null} */ (null))
  const { data, failure, loading, refetch } = useQuery(USERS, { after: pages.at(-1) }, { every: 30 })
  const users = data?.users
  const changed = users?.nodes.find((user) => user.id === changing)
  const close = () => {
    setAdding(false)
    setChanging(null)
    setLink(null)
  }
  const showLink = (/** @type {FreshLink} */ fresh) => {
    setLink(fresh)
    void refetch()
  }
  const done = () => {
    close()
    void refetch()
  }
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-users")}
        below={<p class="soft small">{t("ui-users-lead")}</p>}
        actions={users?.managedHere && <Button look="main" icon="plus" onClick={() => setAdding(true)}>{t("ui-user-add")}</Button>}
      />
      <InstallationSections />
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      {!users && loading && <Loading rows={6} />}
      {users && !users.managedHere && <Notice tone="info" title={t("ui-users-elsewhere")} />}
      {users?.managedHere && (
        <div class="panel panel--flush">
          <UserList users={users.nodes} onChange={setChanging} />
          <Pages pages={pages} page={users.pageInfo} onGo={setPages} />
        </div>
      )}
      {/* First the form; then the link that nobody sees a second time, so only its button closes it. */}
      <Modal open={adding || changed !== undefined} title={titleOf(link, changed, t)} onClose={link ? undefined : close}>
        {link
          ? <LinkShown fresh={link} onKept={done} />
          : changed
            ? <UserDialog user={changed} onLink={showLink} onDone={done} onCancel={close} />
            : <NewUser onMade={showLink} onCancel={close} />}
      </Modal>
    </div>
  )
}

/**
 * @param {FreshLink | null} link
 * @param {User | undefined} changed
 * @param {import("../../language/text.js").Text} t
 */
function titleOf(link, changed, t) {
  if (link) return t("ui-user-link-title", { name: link.user.name })
  return changed ? changed.name : t("ui-user-add")
}
