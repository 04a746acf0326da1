import { useEffect, useState } from "preact/hooks"
import { useAction } from "../contract/query.js"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import { Chip } from "./chip.jsx"
import { Field } from "./field.jsx"
import { Icon } from "./icon.jsx"
import { Refusals } from "./outcome.jsx"
import { Working } from "./working.jsx"
import "./preview.css"
import "./table.css"

const DAYS = [7, 30, 90]

/**
 * @typedef {object} Consequences
 * @property {number} orders
 * @property {boolean} complete
 * @property {number} unchanged
 * @property {readonly { difference: string, sentence: string, orders: number, waiting: number, examples: readonly Example[] }[]} groups
 * @typedef {{ orderId: string, amazonOrderNumber: string, waiting: boolean, before: string, after: string }} Example
 * @typedef {{ consequences?: Consequences | null, userErrors: readonly { message: string }[] }} Told
 */

/**
 * What a change would do to the stored orders, asked for before it is saved. A change of the draft
 * makes an earlier answer untrue, so it goes.
 *
 * @param {object} props
 * @param {import("../contract/client.js").Operation<any, any>} props.operation one of the preview mutations
 * @param {(data: any) => Told} props.told its payload
 * @param {object} props.draft its input, but for `days`
 */
export function Preview({ operation, told, draft }) {
  const t = useText()
  const [days, setDays] = useState(30)
  const [run, { running, failure }] = useAction(operation)
  const [answer, setAnswer] = useState(/** @type {Told | null} */ (null))
  const drafted = JSON.stringify(draft)
  useEffect(() => setAnswer(null), [drafted, days])

  const ask = async () => {
    const data = await run({ input: { ...draft, days } })
    setAnswer(data ? told(data) : null)
  }
  return (
    <section class="preview" aria-label={t("ui-preview")}>
      <div class="preview__ask">
        <Field label={t("ui-preview-days")}>
          <select class="input" value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {DAYS.map((each) => <option key={each} value={each}>{t("ui-preview-last-days", { days: each })}</option>)}
          </select>
        </Field>
        <Button icon="search" busy={running} onClick={ask}>{t("ui-preview-ask")}</Button>
      </div>
      <Working on={running} label={t("ui-preview-running", { days })} />
      <Refusals failure={failure} userErrors={answer?.userErrors} />
      <div role="status">{answer?.consequences && <Found found={answer.consequences} />}</div>
    </section>
  )
}

/** @param {{ found: Consequences }} props */
function Found({ found }) {
  const t = useText()
  return (
    <>
      <p>
        <strong>{t("ui-preview-orders", { orders: found.orders, unchanged: found.unchanged })}</strong>
        {!found.complete && ` ${t("ui-preview-newest-only")}`}
      </p>
      {found.groups.length > 0 && (
        <ul class="preview__groups">
          {found.groups.map((group) => (
            <li key={group.difference}>
              <details open={found.groups.length === 1}>
                <summary>
                  <Icon name="right" />
                  <Chip tone={tone(group.difference)}>{group.orders}</Chip>
                  <span>{group.sentence}</span>
                </summary>
                <Examples examples={group.examples} left={group.orders - group.examples.length} />
              </details>
            </li>
          ))}
        </ul>
      )}
      <p class="small soft">{t("ui-preview-holds")}</p>
    </>
  )
}

/** @param {string} difference @returns {"green" | "red" | "blue"} */
function tone(difference) {
  return difference === "CREATED" ? "green" : difference === "NOT_CREATED" ? "red" : "blue"
}

/** @param {{ examples: readonly Example[], left: number }} props */
function Examples({ examples, left }) {
  const t = useText()
  return (
    <>
      <ul class="preview__examples">
        {examples.map((example) => (
          <li key={example.orderId}>
            <a class="num" href={`/amazon/orders/${example.orderId}`} target="_blank">
              {example.amazonOrderNumber}<span class="unseen"> {t("ui-new-tab")}</span>
            </a>
            {!example.waiting && <span class="faint small"> {t("ui-preview-in-commerce")}</span>}
            <p class="small"><span class="faint">{t("ui-preview-now")}</span> {example.before}</p>
            <p class="small"><span class="faint">{t("ui-preview-then")}</span> {example.after}</p>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="small soft">{t("ui-preview-more", { left })}</p>}
    </>
  )
}
