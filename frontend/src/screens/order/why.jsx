import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import { TreatmentPanel } from "./treatment.jsx"

/**
 * @typedef {import("./screen.jsx").Order} Order
 * @typedef {NonNullable<Order["decision"]>} Decision
 * @typedef {Decision["steps"][number]} Step
 */

const SEEN = new Set(["on", "off", "in_stock", "unmanaged", "out_of_stock", "equal", "difference", "ambiguous", "missing", "present", "absent", "asked", "not asked", "ignored"])

/**
 * What a step saw, in the reader's words; what has none, such as SKUs, as it stands.
 *
 * @param {string} input
 * @param {import("../../language/text.js").Text} t
 */
function seen(input, t) {
  const word = input.toLowerCase()
  if (SEEN.has(word)) return t(`ui-seen-${word.replace(" ", "_")}`)
  const [, channel, status] = /^(MERCHANT|AMAZON) ([A-Z_]+)$/.exec(input) ?? []
  return channel && status ? `${t(`ui-channel-${channel}`)}, ${t(`ui-status-${status}`)}` : input
}

/**
 * The decision: whether a Commerce order is made of this order, every step that led there, what
 * would have to change, and how the order is made.
 *
 * @param {{ order: Order }} props
 */
export function WhyTab({ order }) {
  const t = useText()
  const decision = order.decision
  if (!decision) return <Empty title={t("ui-why-none")}><p>{t("ui-why-none-when")}</p></Empty>
  return (
    <div class="stack">
      <Notice tone={TONES[decision.verdict]} title={decision.sentence}>
        <p class="small soft">{t("ui-why-at")} <When iso={decision.at} /></p>
        <Wishes order={order} />
      </Notice>
      <div class="columns why-columns">
        <Panel title={t("ui-why-steps")} flush>
          <ol class="why">
            {decision.steps.map((step, row) => <StepRow step={step} key={row} />)}
          </ol>
        </Panel>
        <div class="stack">
          <Changes decision={decision} />
          {decision.clashes.length > 0 && (
            <Panel title={t("ui-why-clashes")}>
              <ul class="why__list">{decision.clashes.map((clash) => <li key={clash}>{clash}</li>)}</ul>
            </Panel>
          )}
          {decision.treatment && (
            <TreatmentPanel treatment={decision.treatment} decided={decision.create} />
          )}
          <Around order={order} />
        </div>
      </div>
    </div>
  )
}

/** @type {Record<Decision["verdict"], "good" | "info" | "warn">} */
const TONES = { CREATE: "good", WAIT: "info", BLOCKED: "warn", OFF: "info", NEVER: "info" }

/** Who asked for it, or had it left alone. @param {{ order: Order }} props */
function Wishes({ order }) {
  const t = useText()
  return (
    <>
      {order.askedForBy && <p class="small soft">{t("ui-why-asked-by", { name: order.askedForBy })}</p>}
      {order.ignoredBy && <p class="small soft">{t("ui-why-ignored-by", { name: order.ignoredBy })}</p>}
    </>
  )
}

/** @param {{ decision: Decision }} props */
function Changes({ decision }) {
  const t = useText()
  return (
    <Panel title={t(decision.create ? "ui-why-changes-created" : "ui-why-changes")}>
      {decision.changes.length
        ? <ul class="why__list">{decision.changes.map(({ code, sentence }, row) => <li key={`${code} ${row}`}>{sentence}</li>)}</ul>
        : <p class="soft">{t("ui-why-changes-none")}</p>}
    </Panel>
  )
}

/** Where what was decided can be changed, or tried on this order. @param {{ order: Order }} props */
function Around({ order: { store, amazonOrderNumber } }) {
  const t = useText()
  return (
    <Panel title={t("ui-why-around")}>
      <ul class="why__list">
        {viewer.value?.mayOperate && <li><a href={addressOf.rules(store.id, amazonOrderNumber)}>{t("ui-why-try")}</a></li>}
        {viewer.value?.mayAdminister && <li><a href={addressOf.newRule(store.id, amazonOrderNumber)}>{t("ui-why-new-rule")}</a></li>}
        <li><a href={addressOf.orderSettings(store.id)}>{t("ui-why-settings")}</a></li>
        <li><a href={addressOf.creationTable(store.id)}>{t("ui-why-table")}</a></li>
      </ul>
    </Panel>
  )
}

/** @param {{ step: Step }} props */
function StepRow({ step }) {
  const t = useText()
  return (
    <li class="why__step">
      <div class="why__head">
        <strong>{step.name}</strong>
        <Chip tone={step.outcome === "stop" ? "amber" : "green"}>{t(step.outcome === "stop" ? "ui-why-stop" : "ui-why-go-on")}</Chip>
      </div>
      <p class="small"><span class="faint">{t("ui-why-seen")}</span> <span class="num why__seen">{seen(step.input, t)}</span></p>
      <p class="small soft">{step.why}</p>
      {step.tests.length > 0 && (
        <ul class="why__tests small">
          {step.tests.map((test, row) => <TestRow test={test} key={row} />)}
        </ul>
      )}
    </li>
  )
}

/** One condition of a rule; of personal fields only whether it was met. @param {{ test: Step["tests"][number] }} props */
function TestRow({ test }) {
  const t = useText()
  return (
    <li>
      <Chip tone={test.holds ? "green" : "grey"}>{t(test.holds ? "ui-test-holds" : "ui-test-fails")}</Chip>{" "}
      <span>{test.sentence}</span>{" "}
      <span class="faint">{test.seen === null ? t("ui-test-hidden") : test.seen ? t("ui-test-seen", { seen: test.seen }) : t("ui-test-nothing")}</span>
    </li>
  )
}
