import { useState } from "preact/hooks"
import activateText from "#operations/store-activate.graphql?raw"
import deactivateText from "#operations/store-deactivate.graphql?raw"
import syncText from "#operations/store-sync.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { addressOf } from "../addresses.js"

/**
 * @typedef {import("../../contract/types.d.ts").StoreStatus} StoreStatus
 * @typedef {{ id: string, name: string, status: StoreStatus }} Store
 * @typedef {{ store: { id: string } | null, userErrors: { message: string }[] }} Payload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreActivateMutation, import("../../contract/types.d.ts").StoreActivateMutationVariables>} */
const ACTIVATE = operation(activateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreDeactivateMutation, import("../../contract/types.d.ts").StoreDeactivateMutationVariables>} */
const DEACTIVATE = operation(deactivateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreSyncMutation, import("../../contract/types.d.ts").StoreSyncMutationVariables>} */
const SYNC = operation(syncText)

/**
 * What may be done with a store as it is now.
 *
 * @param {{ store: Store, onChanged: () => void }} props
 */
export function StoreActions({ store, onChanged }) {
  const t = useText()
  const person = viewer.value
  const connectable = store.status === "NOT_CONNECTED" || store.status === "DISCONNECTED"
  const reading = store.status === "OBSERVE" || store.status === "ACTIVE"
  return (
    <>
      {connectable && person?.mayAdminister && (
        <ButtonLink look="main" href={`${addressOf.store(store.id)}#connect`}>{t("ui-store-connect")}</ButtonLink>
      )}
      {reading && person?.mayOperate && <Sync store={store} onChanged={onChanged} />}
      {(store.status === "OBSERVE" || store.status === "INACTIVE") && person?.mayAdminister && (
        <ActivateStore store={store} onChanged={onChanged} />
      )}
      {reading && person?.mayAdminister && (
        <Confirmed store={store} act={DEACTIVATE} words="deactivate" look="plain" onChanged={onChanged} />
      )}
    </>
  )
}

/**
 * Activating by itself, where nothing else is to be done (D24).
 *
 * @param {{ store: Store, onChanged: () => void }} props
 */
export function ActivateStore({ store, onChanged }) {
  return <Confirmed store={store} act={ACTIVATE} words="activate" look="main" onChanged={onChanged} />
}

/** @param {{ store: Store, onChanged: () => void }} props */
function Sync({ store, onChanged }) {
  const t = useText()
  const [sync, { running, failure }] = useAction(SYNC)
  const [answer, setAnswer] = useState(/** @type {Payload | undefined} */ (undefined))
  const run = async () => {
    setAnswer((await sync({ input: { storeId: store.id } }))?.storeSync)
    onChanged()
  }
  return (
    <>
      <Button icon="refresh" busy={running} onClick={run}>{t("ui-store-sync")}</Button>
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      {answer && !answer.userErrors.length && !running && <Notice tone="good" loud title={t("ui-store-synced")} />}
    </>
  )
}

/**
 * A change with consequences, which are said before it is made (D24).
 *
 * @param {object} props
 * @param {Store} props.store
 * @param {import("../../contract/client.js").Operation<any, { input: { storeId: string } }>} props.act
 * @param {"activate" | "deactivate"} props.words
 * @param {"main" | "plain"} props.look
 * @param {() => void} props.onChanged
 */
function Confirmed({ store, act, words, look, onChanged }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [run, { running, failure }] = useAction(act)
  const [refused, setRefused] = useState(/** @type {{ message: string }[]} */ ([]))
  const go = async () => {
    const data = await run({ input: { storeId: store.id } })
    if (!data) return
    const [payload] = /** @type {Payload[]} */ (Object.values(data))
    setRefused(payload?.userErrors ?? [])
    if (payload?.userErrors.length) return
    setOpen(false)
    onChanged()
  }
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>{t(`ui-store-${words}`)}</Button>
      <Modal open={open} title={t(`ui-store-${words}-title`, { store: store.name })} onClose={() => setOpen(false)}>
        <p>{t(`ui-store-${words}-means`)}</p>
        <p class="soft">{t(`ui-store-${words}-back`)}</p>
        <Refusals failure={failure} userErrors={refused} />
        <div class="form__actions">
          <Button look="main" busy={running} onClick={go}>{t(`ui-store-${words}`)}</Button>
          <Button onClick={() => setOpen(false)}>{t("ui-cancel")}</Button>
        </div>
      </Modal>
    </>
  )
}
