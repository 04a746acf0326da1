import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").Token} Token
 * @typedef {{ tokens: readonly Token[], onRevoke: (token: Token) => void }} Props
 */

/** @param {Props} props */
export function TokenList(props) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

/** @param {Props} props */
function Table({ tokens, onRevoke }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-tokens")}>
      <table class="table">
        <caption class="unseen">{t("ui-tokens")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-token-name")}</th>
            <th scope="col">{t("ui-token-hint")}</th>
            <th scope="col">{t("ui-user-role")}</th>
            <th scope="col">{t("ui-token-made")}</th>
            <th scope="col">{t("ui-token-used")}</th>
            <th scope="col">{t("ui-token-ends")}</th>
            <th scope="col"><span class="unseen">{t("ui-token-revoke")}</span></th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row" class="tokens__name">{token.name}</th>
              <td><code>{token.hint}…</code></td>
              <td>{t(`ui-role-${token.role}`)}</td>
              <td><Made token={token} /></td>
              <td><Used token={token} /></td>
              <td><Ends token={token} /></td>
              <td class="right"><RevokeButton token={token} onRevoke={onRevoke} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {Props} props */
function Cards({ tokens, onRevoke }) {
  const t = useText()
  return (
    <ul>
      {tokens.map((token) => (
        <li class="tokens__card" key={token.id}>
          <strong class="tokens__name">{token.name}</strong>
          <Facts
            facts={[
              [t("ui-token-hint"), <code>{token.hint}…</code>],
              [t("ui-user-role"), t(`ui-role-${token.role}`)],
              [t("ui-token-made"), <Made token={token} />],
              [t("ui-token-used"), <Used token={token} />],
              [t("ui-token-ends"), <Ends token={token} />],
            ]}
          />
          {token.works && <div><RevokeButton token={token} onRevoke={onRevoke} /></div>}
        </li>
      ))}
    </ul>
  )
}

/** @param {{ token: Token }} props */
function Made({ token }) {
  const t = useText()
  return <><When iso={token.createdAt} /><br /><span class="soft small">{token.createdBy ?? t("ui-token-by-shell")}</span></>
}

/** @param {{ token: Token }} props */
function Used({ token }) {
  const t = useText()
  return token.lastUsedAt ? <When iso={token.lastUsedAt} /> : <span class="faint">{t("ui-user-never")}</span>
}

/** @param {{ token: Token }} props */
function Ends({ token }) {
  const t = useText()
  if (token.revokedAt) return <><Chip tone="grey">{t("ui-token-revoked")}</Chip> <span class="small soft"><When iso={token.revokedAt} /></span></>
  if (!token.expiresAt) return <span class="faint">{t("ui-token-endless")}</span>
  return <>{!token.works && <><Chip tone="grey">{t("ui-token-expired")}</Chip> </>}<When iso={token.expiresAt} /></>
}

/** @param {{ token: Token, onRevoke: (token: Token) => void }} props */
function RevokeButton({ token, onRevoke }) {
  const t = useText()
  if (!token.works) return null
  return <Button look="quiet" label={t("ui-token-revoke-of", { name: token.name })} onClick={() => onRevoke(token)}>{t("ui-token-revoke")}</Button>
}
