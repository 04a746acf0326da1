import { useState } from "preact/hooks"
import text from "#operations/commerce-order-refund.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { formatMoney, isZero, readAmount, sumOf } from "../../formats/money.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"

/**
 * @typedef {import("./screen.jsx").CommerceOrder} CommerceOrder
 * @typedef {CommerceOrder["items"][number]} Item
 * @typedef {import("../../contract/types.d.ts").CommerceOrderRefundMutation} Recorded
 * @typedef {import("../../contract/types.d.ts").RefundReason} RefundReason
 * @typedef {{ amount: string, shipping: string, returned: string }} Entry
 */

/** @type {import("../../contract/client.js").Operation<Recorded, import("../../contract/types.d.ts").CommerceOrderRefundMutationVariables>} */
const REFUND = operation(text)
/** @type {RefundReason[]} */
const REASONS = ["CUSTOMER_RETURN", "NOT_RECEIVED", "NOT_AS_DESCRIBED", "DAMAGED", "GOODWILL", "OTHER"]
const NOTHING = { amount: "", shipping: "", returned: "" }

/**
 * Per line what is given back, and what returns to the shelf. However often it is sent, it is
 * recorded once.
 *
 * @param {{ order: CommerceOrder, onRecorded: () => void, onCancel: () => void }} props
 */
export function RefundForm({ order, onRecorded, onCancel }) {
  const t = useText()
  const [key] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState("")
  const [entries, setEntries] = useState(() => order.items.map(() => NOTHING))
  const [refused, setRefused] = useState(/** @type {Recorded["commerceOrderRefund"]["userErrors"]} */ ([]))
  const [record, { running, failure }] = useAction(REFUND)
  const currency = order.totals.grandTotal.currencyCode

  const amounts = entries.flatMap(({ amount, shipping }) => [readAmount(amount), readAmount(shipping)])
  const total = amounts.every((amount) => amount !== undefined) ? sumOf(/** @type {string[]} */ (amounts)) : undefined
  const wrong = (/** @type {number} */ row, /** @type {keyof Entry} */ name) => {
    if (name !== "returned" && readAmount(entries[row]?.[name] ?? "") === undefined) return t("ui-refund-not-amount")
    return refused.find(({ field }) => field?.join(".") === `lines.${row}.${name}`)?.message
  }
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    if (total === undefined) return
    const lines = order.items.map((item, row) => ({
      lineReference: item.lineReference,
      amount: readAmount(entries[row]?.amount ?? "") ?? "0",
      shipping: readAmount(entries[row]?.shipping ?? "") ?? "0",
      returned: Number(entries[row]?.returned ?? 0),
    }))
    const input = { commerceOrderNumber: order.number, key, reason: /** @type {RefundReason} */ (reason), currencyCode: currency, lines }
    const answer = (await record({ input }))?.commerceOrderRefund
    setRefused(answer?.userErrors ?? [])
    if (answer?.refund) onRecorded()
  }
  const everything = () => setEntries(order.items.map(all))

  return (
    <form class="form" onSubmit={submit}>
      <p class="soft">{t("ui-refund-where")}</p>
      <Field label={t("ui-refund-reason")}>
        <select class="input" required value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
          <option value="">{t("ui-refund-reason-choose")}</option>
          {REASONS.map((each) => <option key={each} value={each}>{t(`ui-refund-reason-${each}`)}</option>)}
        </select>
      </Field>
      {order.items.map((item, row) => (
        <LineFields
          key={item.lineReference}
          item={item}
          entry={entries[row] ?? NOTHING}
          wrong={(name) => wrong(row, name)}
          onChange={(entry) => setEntries(entries.map((one, place) => (place === row ? entry : one)))}
        />
      ))}
      <p class="refund__total">
        <Button look="quiet" onClick={everything}>{t("ui-refund-everything")}</Button>
        <span>{t("ui-refund-total")} <strong class="num">{total === undefined ? "–" : formatMoney(t.locale, { amount: total, currencyCode: currency })}</strong></span>
      </p>
      <Refusals failure={failure} userErrors={refused.filter(({ field }) => !shownAtField(field))} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-refund-record")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}

/**
 * All that is left of a line, and every item back on the shelf.
 *
 * @param {Item} item
 * @returns {Entry}
 */
function all(item) {
  return {
    amount: isZero(item.refundable) ? "" : item.refundable.amount,
    shipping: isZero(item.shippingRefundable) ? "" : item.shippingRefundable.amount,
    returned: item.quantityReturnable ? String(item.quantityReturnable) : "",
  }
}

/** @param {readonly string[] | null | undefined} field */
function shownAtField(field) {
  return field?.[0] === "lines" && ["amount", "shipping", "returned"].includes(field[2] ?? "")
}

/**
 * @param {object} props
 * @param {Item} props.item
 * @param {Entry} props.entry
 * @param {(name: keyof Entry) => string | undefined} props.wrong
 * @param {(entry: Entry) => void} props.onChange
 */
function LineFields({ item, entry, wrong, onChange }) {
  const t = useText()
  const set = (/** @type {keyof Entry} */ name) => (/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
    onChange({ ...entry, [name]: event.currentTarget.value })
  const most = (/** @type {Item["refundable"]} */ money) => t("ui-refund-amount-hint", { most: formatMoney(t.locale, money) })
  const whole = isZero(item.shippingRefundable)
    ? most(item.refundable)
    : t("ui-refund-amount-whole", { most: formatMoney(t.locale, { ...item.refundable, amount: sumOf([item.refundable.amount, item.shippingRefundable.amount]) }) })
  return (
    <fieldset class="refund__line">
      <legend>{item.title} <span class="faint small num">{item.sku}</span></legend>
      <div class="refund__fields">
        <Field label={t("ui-refund-amount")} hint={whole} error={wrong("amount")}>
          <input class="input num" inputMode="decimal" autocomplete="off" value={entry.amount} onInput={set("amount")} />
        </Field>
        {!isZero(item.shippingRefundable) && (
          <Field label={t("ui-refund-shipping")} hint={most(item.shippingRefundable)} error={wrong("shipping")}>
            <input class="input num" inputMode="decimal" autocomplete="off" value={entry.shipping} onInput={set("shipping")} />
          </Field>
        )}
        {item.quantityReturnable > 0 && (
          <Field label={t("ui-refund-returned")} hint={t("ui-refund-returned-hint", { most: item.quantityReturnable })} error={wrong("returned")}>
            <input class="input num" type="number" min={0} max={item.quantityReturnable} step={1} value={entry.returned} onInput={set("returned")} />
          </Field>
        )}
      </div>
    </fieldset>
  )
}
