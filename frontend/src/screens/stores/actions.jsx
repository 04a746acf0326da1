import { useState } from "preact/hooks"
import activateText from "#operations/store-activate.graphql?raw"
import deactivateText from "#operations/store-deactivate.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { tell } from "../../shell/toasts.jsx"
import { addressOf } from "../addresses.js"
import { Sync } from "./sync.jsx"

/**
 * @typedef {import("../../contract/types.d.ts").StoreStatus} StoreStatus
 * @typedef {{ id: string, name: string, status: StoreStatus }} Store
 * @typedef {{ store: { id: string } | null, userErrors: { message: string }[] }} Payload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreActivateMutation, import("../../contract/types.d.ts").StoreActivateMutationVariables>} */
const ACTIVATE = operation(activateText)
/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreDeactivateMutation, import("../../contract/types.d.ts").StoreDeactivateMutationVariables>} */
const DEACTIVATE = operation(deactivateText)

/**
 * What may be done with a store as it is now.
 *
 * @param {object} props
 * @param {Store} props.store
 * @param {() => void} props.onChanged
 * @param {boolean} [props.told] the screen itself says how far a sync is
 */
export function StoreActions({ store, onChanged, told }) {
  const t = useText()
  const person = viewer.value
  const connectable = store.status === "NOT_CONNECTED" || store.status === "DISCONNECTED"
  const reading = store.status === "OBSERVE" || store.status === "ACTIVE"
  return (
    <>
      {connectable && person?.mayAdminister && (
        <ButtonLink look="main" href={store.status === "NOT_CONNECTED" ? addressOf.storeSetup(store.id) : `${addressOf.store(store.id)}#connect`}>{t("ui-store-connect")}</ButtonLink>
      )}
      {reading && person?.mayOperate && <Sync store={store} onChanged={onChanged} told={told} />}
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
    tell(t(`ui-store-${words}d`, { store: store.name }))
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
