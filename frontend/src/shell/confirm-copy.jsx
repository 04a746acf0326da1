import { useState } from "preact/hooks"
import text from "#operations/installation-confirm.graphql?raw"
import { operation } from "../contract/client.js"
import { useAction } from "../contract/query.js"
import { useText } from "../language/language.js"
import { Button } from "../parts/button.jsx"
import { Modal } from "../parts/modal.jsx"
import { Refusals } from "../parts/outcome.jsx"

/** @type {import("../contract/client.js").Operation<import("../contract/types.d.ts").InstallationConfirmMutation, import("../contract/types.d.ts").InstallationConfirmMutationVariables>} */
const CONFIRM = operation(text)

/**
 * Two copies that both talk to Amazon would both confirm and cancel real orders, so what follows is
 * said before it is done.
 *
 * @param {object} props
 * @param {{ baseUrl: string, knownBaseUrl: string }} props.installation
 * @param {() => void} props.onConfirmed
 */
export function ConfirmCopy({ installation, onConfirmed }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [confirm, { running, failure }] = useAction(CONFIRM)
  const [refused, setRefused] = useState(/** @type {{ message: string }[]} */ ([]))
  const go = async () => {
    const answer = (await confirm({ input: { baseUrl: installation.baseUrl } }))?.installationConfirm
    setRefused(answer?.userErrors ?? [])
    if (!answer || answer.userErrors.length) return
    setOpen(false)
    onConfirmed()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ui-copy-confirm")}</Button>
      <Modal open={open} title={t("ui-copy-confirm-title")} onClose={() => setOpen(false)}>
        <p>{t("ui-copy-confirm-means", { here: installation.baseUrl })}</p>
        <p><strong>{t("ui-copy-confirm-first", { known: installation.knownBaseUrl })}</strong></p>
        <Refusals failure={failure} userErrors={refused} />
        <div class="form__actions">
          <Button look="main" busy={running} onClick={go}>{t("ui-copy-confirm")}</Button>
          <Button onClick={() => setOpen(false)}>{t("ui-cancel")}</Button>
        </div>
      </Modal>
    </>
  )
}
