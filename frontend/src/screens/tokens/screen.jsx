import { useState } from "preact/hooks"
import text from "#operations/tokens.graphql?raw"
import { operation } from "../../contract/client.js"
import { useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Once } from "../../parts/once.jsx"
import { Empty, FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { Pages } from "../../parts/pages.jsx"
import { InstallationSections } from "../installation/sections.jsx"
import { TokenList } from "./list.jsx"
import { NewToken } from "./new.jsx"
import { Revoke } from "./revoke.jsx"
import "./tokens.css"

/**
 * @typedef {import("../../contract/types.d.ts").TokensQuery} TokensQuery
 * @typedef {TokensQuery["tokens"]["nodes"][number]} Token
 */

/** @type {import("../../contract/client.js").Operation<TokensQuery, import("../../contract/types.d.ts").TokensQueryVariables>} */
const TOKENS = operation(text)

/** Which programs may ask and act. */
export default function TokensScreen() {
  const t = useText()
  const [deeds, setDeeds] = useState(0)
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState(/** @type {string | null} */ (null))
  const may = viewer.value?.mayAdminister ?? false
  const close = () => {
    setAdding(false)
    setSecret(null)
  }
  const made = (/** @type {string} */ fresh) => {
    setSecret(fresh)
    setDeeds(deeds + 1)
  }
  return (
    <div class="page page--middle">
      <PageHead
        title={t("ui-tokens")}
        below={<p class="soft small">{t("ui-tokens-lead")}</p>}
        actions={may && <Button look="main" icon="plus" onClick={() => setAdding(true)}>{t("ui-token-add")}</Button>}
      />
      <InstallationSections />
      {may ? <All key={deeds} /> : <Empty title={t("ui-tokens-role")} />}
      <Modal open={adding} title={t("ui-token-add")} onClose={secret ? undefined : close}>
        {secret
          ? <Once title={t("ui-token-now")} means={t("ui-token-means")} label={t("ui-token")} value={secret} kept={t("ui-token-kept")} onKept={close} />
          : <NewToken onMade={made} onCancel={close} />}
      </Modal>
    </div>
  )
}

function All() {
  const t = useText()
  const [working, setWorking] = useState(true)
  const [pages, setPages] = useState(/** @type {string[]} */ ([]))
  const [revoking, setRevoking] = useState(/** @type {Token | null} */ (null))
  const { data, failure, loading, refetch } = useQuery(TOKENS, { working, after: pages.at(-1) }, { every: 30 })
  const tokens = data?.tokens
  const choose = (/** @type {boolean} */ next) => {
    setWorking(next)
    setPages([])
  }
  const revoked = () => {
    setRevoking(null)
    void refetch()
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={refetch} />}
      <Panel title={t("ui-tokens")} flush actions={<Choice working={working} onChoose={choose} />}>
        {!tokens && loading && <Loading rows={5} />}
        {tokens?.nodes.length === 0 && <Empty title={t(working ? "ui-tokens-none" : "ui-tokens-none-over")}>{working && <p>{t("ui-tokens-none-means")}</p>}</Empty>}
        {tokens && tokens.nodes.length > 0 && <TokenList tokens={tokens.nodes} onRevoke={setRevoking} />}
        {tokens && <Pages pages={pages} page={tokens.pageInfo} onGo={setPages} />}
      </Panel>
      <Modal open={revoking !== null} title={t("ui-token-revoke-title")} onClose={() => setRevoking(null)}>
        {revoking && <Revoke token={revoking} onDone={revoked} onCancel={() => setRevoking(null)} />}
      </Modal>
    </>
  )
}

/** @param {{ working: boolean, onChoose: (working: boolean) => void }} props */
function Choice({ working, onChoose }) {
  const t = useText()
  return (
    <select class="input tokens__choice" aria-label={t("ui-token-state")} value={String(working)} onChange={(event) => onChoose(event.currentTarget.value === "true")}>
      <option value="true">{t("ui-tokens-working")}</option>
      <option value="false">{t("ui-tokens-over")}</option>
    </select>
  )
}
