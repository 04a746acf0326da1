import syncText from "#operations/store-sync.graphql?raw"
import { useEffect, useState } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { tell } from "../../shell/toasts.jsx"
import { ACTIVITIES, ActivityProgress } from "./activities.jsx"

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").StoreSyncMutation, import("../../contract/types.d.ts").StoreSyncMutationVariables>} */
const SYNC = operation(syncText)

/**
 * Asks Amazon now, and says how far that is until all has been read.
 *
 * @param {object} props
 * @param {{ id: string, name: string }} props.store
 * @param {() => void} props.onChanged when it has begun, and when it is over
 * @param {boolean} [props.told] the screen itself says how far it is
 */
export function Sync({ store, onChanged, told }) {
  const t = useText()
  const [sync, { running, failure }] = useAction(SYNC)
  const [refused, setRefused] = useState(/** @type {readonly { message: string }[]} */ ([]))
  /** Until a sync ends after this moment; "" before the first one. */
  const [since, setSince] = useState(/** @type {string | undefined} */ (undefined))
  const run = async () => {
    const answer = (await sync({ input: { storeId: store.id } }))?.storeSync
    setRefused(answer?.userErrors ?? [])
    if (!answer?.store) return
    setSince(answer.store.health.lastSweepAt ?? "")
    onChanged()
  }
  const done = () => {
    setSince(undefined)
    tell(t("ui-store-sync-over", { store: store.name }))
    onChanged()
  }
  return (
    <>
      <Button icon="refresh" busy={running || since !== undefined} onClick={run}>{t("ui-store-sync")}</Button>
      <Refusals failure={failure} userErrors={refused} />
      {since !== undefined && <Watched storeId={store.id} since={since} told={told} onDone={done} />}
    </>
  )
}

/** @param {{ storeId: string, since: string, told?: boolean, onDone: () => void }} props */
function Watched({ storeId, since, told, onDone }) {
  const t = useText()
  const { data } = useQuery(ACTIVITIES, { id: storeId }, { every: 2 })
  const store = data?.store
  const last = store?.health.lastSweepAt
  const over = Boolean(last && Date.parse(last) > (Date.parse(since) || 0))
  useEffect(() => {
    if (over) onDone()
  }, [over])
  if (told) return <span class="unseen" role="status">{t("ui-store-syncing")}</span>
  const syncing = store?.activities.find(({ kind }) => kind === "SYNC")
  return (
    <div class="activity" role="status">
      <ActivityProgress label={t("ui-store-syncing")} activity={syncing} />
      {store && !store.health.healthy && <p class="small">{store.health.sentence}</p>}
    </div>
  )
}
