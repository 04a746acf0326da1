import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { GO_BACK } from "./operations.js"

/** @typedef {import("./operations.js").Version} Version */

/**
 * What was saved, the newest first, and the way back to it.
 *
 * @param {{ storeId: string, versions: readonly Version[], mayChange: boolean, onChanged: () => void }} props
 */
export function VersionsPanel({ storeId, versions, mayChange, onChanged }) {
  const t = useText()
  const [chosen, setChosen] = useState(/** @type {Version | null} */ (null))
  return (
    <Panel title={t("ui-rules-history")} flush>
      <ol class="rules__versions">
        {versions.map((version) => (
          <li key={version.number}>
            <span class="rules__version-when">
              <strong class="num">{version.number}</strong> <When iso={version.at} /> <span class="soft">{version.by}</span>
              {version.isCurrent && <Chip tone="green">{t("ui-rules-in-force")}</Chip>}
            </span>
            <span class="rules__version-what">
              {version.wentBackTo && `${t("ui-rules-went-back", { number: version.wentBackTo })} `}
              {version.changes.join(". ") || t("ui-rules-count", { count: version.rules })}
            </span>
            {mayChange && !version.isCurrent && <Button onClick={() => setChosen(version)} label={t("ui-rules-go-back-to", { number: version.number })}>{t("ui-rules-go-back")}</Button>}
          </li>
        ))}
      </ol>
      <Modal open={chosen !== null} title={t("ui-rules-go-back-ask", { number: chosen?.number ?? 0 })} onClose={() => setChosen(null)}>
        {chosen && <GoBack storeId={storeId} version={chosen} onDone={() => void (setChosen(null), onChanged())} onCancel={() => setChosen(null)} />}
      </Modal>
    </Panel>
  )
}

/** @param {{ storeId: string, version: Version, onDone: () => void, onCancel: () => void }} props */
function GoBack({ storeId, version, onDone, onCancel }) {
  const t = useText()
  const [back, { running, failure }] = useAction(GO_BACK)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  const go = async () => {
    const answer = (await back({ input: { storeId, number: version.number } }))?.rulesGoBack
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onDone()
  }
  return (
    <>
      <p>{t("ui-rules-go-back-means", { count: version.rules })}</p>
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button look="main" busy={running} onClick={go}>{t("ui-rules-go-back")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </>
  )
}
