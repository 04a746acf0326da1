import { useState } from "preact/hooks"
import { Failure } from "../../contract/failures.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Notice } from "../../parts/notice.jsx"
import { addressOf } from "../addresses.js"
import { AssignDialog } from "./assign.jsx"
import { IgnoreDialog } from "./ignore.jsx"
import { askFor, isRequest } from "./requests.js"
import { Results } from "./results.jsx"
import "./blocked.css"

/**
 * @typedef {import("../../contract/types.d.ts").AttentionAction} Action
 *
 * @typedef {object} Waiting an order as far as its buttons are concerned
 * @property {string} id
 * @property {string} sellerCentralUrl
 * @property {string | null} commerceOrderNumber
 * @property {{ id: string, name: string }} store
 * @property {readonly import("./assign.jsx").Line[]} items
 */

const ICONS = /** @type {const} */ ({ RETRY: "refresh", CREATE: "plus", IGNORE: "close" })

/**
 * Where an action is done that is not a request.
 *
 * @param {Action} action
 * @param {Waiting} order
 * @param {string | null | undefined} subject
 */
export function placeOf(action, order, subject) {
  switch (action) {
    case "ADD_PRODUCT":
    case "ENABLE_PRODUCT":
    case "RAISE_STOCK":
      return addressOf.products(subject ?? "")
    case "EDIT_ADDRESS":
      return `${addressOf.order(order.id)}?edit=address`
    case "CHANGE_SETTINGS":
      return addressOf.orderSettings(order.store.id)
    case "RESEND_TRACKING":
      return `${addressOf.order(order.id)}?tab=tracking`
    case "MAP_CARRIER":
      return addressOf.carriers(subject ?? "")
    case "ANSWER_BUYER":
      return addressOf.order(order.id)
    case "OPEN_COMMERCE_ORDER":
      return order.commerceOrderNumber ? addressOf.commerceOrder(order.commerceOrderNumber) : undefined
    case "OPEN_SELLER_CENTRAL":
      return order.sellerCentralUrl
    default:
      return undefined
  }
}

/**
 * The buttons for what may be done about one order, and what came of the last one pressed.
 *
 * @param {object} props
 * @param {Waiting} props.order
 * @param {readonly Action[]} props.actions
 * @param {string | null} [props.subject] the SKU that it waits for
 * @param {() => void | Promise<void>} props.onDone
 */
export function OrderActions({ order, actions, subject, onDone }) {
  const t = useText()
  const [open, setOpen] = useState(/** @type {"assign" | "ignore" | null} */ (null))
  const [said, setSaid] = useState(/** @type {import("preact").ComponentChildren} */ (null))
  const { send, running } = useRequest([order.id], onDone, (request, answers) =>
    setSaid(<Results request={request} answers={answers} />))
  const assigned = (/** @type {number} */ count) => {
    setSaid(<Notice tone="good" loud title={t("ui-assigned", { count })} />)
    setOpen(null)
    onDone()
  }
  return (
    <div class="order-actions">
      <div class="actions">
        {actions.map((action, place) => {
          const look = place === 0 ? "main" : "plain"
          const words = t(`ui-action-${action}`)
          const address = placeOf(action, order, subject)
          if (address) return <ButtonLink key={action} look={look} href={address}>{words}</ButtonLink>
          if (action === "ASSIGN_PRODUCT") return <Button key={action} look={look} onClick={() => setOpen("assign")}>{words}</Button>
          if (action === "IGNORE") return <Button key={action} look={look} icon="close" onClick={() => setOpen("ignore")}>{words}</Button>
          if (!isRequest(action)) return null
          return (
            <Button key={action} look={look} icon={ICONS[action]} busy={running?.request === action} onClick={() => void send(action)}>
              {words}
            </Button>
          )
        })}
      </div>
      {said}
      <AssignDialog
        lines={open === "assign" ? order.items : null}
        subject={subject}
        storeName={order.store.name}
        onClose={() => setOpen(null)}
        onAssigned={assigned}
      />
      <IgnoreDialog
        count={open === "ignore" ? 1 : 0}
        onClose={() => setOpen(null)}
        onIgnore={async (reason) => {
          await send("IGNORE", reason)
          setOpen(null)
        }}
      />
    </div>
  )
}

/**
 * One request after the other for the same orders: which one is on its way, and how far. What came
 * of it is told when the orders have been read again, so that nobody sees the old state beside it.
 *
 * @param {readonly string[] | (() => Promise<readonly string[]>)} orders their ids, or how to get them
 * @param {() => void | Promise<void>} onDone
 * @param {(request: import("./requests.js").Request, answers: import("./requests.js").Answers) => void} onAnswer
 */
export function useRequest(orders, onDone, onAnswer) {
  const [running, setRunning] = useState(/** @type {{ request: import("./requests.js").Request, done: number, count: number } | null} */ (null))
  const send = async (/** @type {import("./requests.js").Request} */ request, /** @type {string} */ reason = "") => {
    if (running) return
    setRunning({ request, done: 0, count: 0 })
    const answers = await all(request, reason)
    await onDone()
    onAnswer(request, answers)
    setRunning(null)
  }
  const all = async (/** @type {import("./requests.js").Request} */ request, /** @type {string} */ reason) => {
    try {
      const ids = typeof orders === "function" ? await orders() : orders
      const at = (/** @type {number} */ done) => setRunning({ request, done, count: ids.length })
      at(0)
      return await askFor(request, ids, reason, at)
    } catch (error) {
      return { results: [], userErrors: [], failure: error instanceof Failure ? error : new Failure(String(error)) }
    }
  }
  return { send, running }
}
