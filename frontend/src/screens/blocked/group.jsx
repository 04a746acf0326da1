import { useId, useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Notice } from "../../parts/notice.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { AssignDialog, lineOf } from "./assign.jsx"
import { GroupOrders } from "./orders.jsx"

/** Those that are done in Commerce's catalogue, for all orders of a group at once. */
const IN_CATALOGUE = ["ADD_PRODUCT", "ENABLE_PRODUCT", "RAISE_STOCK"]

/**
 * Orders that wait for the same: what for, what helps all of them, and each of them.
 *
 * @param {object} props
 * @param {import("./screen.jsx").BlockedGroup} props.group
 * @param {string | undefined} props.storeId
 * @param {() => void} props.onChanged
 * @param {(said: import("preact").ComponentChildren) => void} props.onSaid what came of something
 */
export function Group({ group, storeId, onChanged, onSaid }) {
  const t = useText()
  const body = useId()
  const [open, setOpen] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const sample = group.sampleOrders[0]
  const line = sample && lineOf(sample.items, group.subject)
  const assigned = (/** @type {number} */ count) => {
    onSaid(<Notice tone="good" loud title={t("ui-assigned", { count })} />)
    setAssigning(false)
    onChanged()
  }
  return (
    <section class="panel group" aria-label={group.sentence}>
      <div class="group__head">
        <div class="group__words">
          <p class="group__title"><Chip tone="amber">{group.title}</Chip> <span class="soft small num">{t("ui-orders-count", { count: group.count })}</span></p>
          <h2>{group.sentence}</h2>
          <p class="soft">{group.remedy}</p>
          <p class="small faint">{t("ui-attention-since")} <When iso={group.since} /></p>
        </div>
        <div class="actions group__actions">
          {group.actions.map((action, place) => {
            const look = place === 0 ? "main" : "plain"
            const words = t(`ui-action-${action}`)
            if (IN_CATALOGUE.includes(action)) return <ButtonLink key={action} look={look} href={addressOf.products(group.subject ?? "")}>{words}</ButtonLink>
            if (action === "MAP_CARRIER") return <ButtonLink key={action} look={look} href={addressOf.carriers(group.subject ?? "")}>{words}</ButtonLink>
            return action === "ASSIGN_PRODUCT" && line ? <Button key={action} look={look} onClick={() => setAssigning(true)}>{words}</Button> : null
          })}
          <Button icon={open ? "up" : "down"} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
            {t("ui-blocked-show", { count: group.count })}
          </Button>
        </div>
      </div>
      <div id={body}>{open && <GroupOrders group={group} storeId={storeId} onChanged={onChanged} onSaid={onSaid} />}</div>
      <AssignDialog
        lines={assigning && line ? [line] : null}
        subject={group.subject}
        storeName={sample?.store.name ?? ""}
        everywhere={Boolean(line && group.count > line.ordersWaitingInStore)}
        onClose={() => setAssigning(false)}
        onAssigned={assigned}
      />
    </section>
  )
}
