import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Empty } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"

const SEEN = new Set(["on", "off", "in_stock", "unmanaged", "out_of_stock", "equal", "difference", "ambiguous", "missing", "present", "absent"])

/**
 * What a step saw, in the reader's words; what has none, such as SKUs, as it stands.
 *
 * @param {string} input
 * @param {import("../../language/text.js").Text} t
 */
function seen(input, t) {
  if (SEEN.has(input)) return t(`ui-seen-${input}`)
  const [, channel, status] = /^(MERCHANT|AMAZON) ([A-Z_]+)$/.exec(input) ?? []
  return channel && status ? `${t(`ui-channel-${channel}`)}, ${t(`ui-status-${status}`)}` : input
}

/**
 * The decision: whether a Commerce order is made of this order, and every step that led there.
 *
 * @param {{ order: import("./screen.jsx").Order }} props
 */
export function WhyTab({ order }) {
  const t = useText()
  const decision = order.decision
  if (!decision) return <Empty title={t("ui-why-none")}><p>{t("ui-why-none-when")}</p></Empty>
  return (
    <div class="stack">
      <Notice tone={decision.create ? "good" : "info"} title={decision.sentence}>
        <p class="small soft">{t("ui-why-at")} <When iso={decision.at} /></p>
      </Notice>
      <Panel flush>
        <ol class="why">
          {decision.steps.map((step, row) => (
            <li class="why__step" key={row}>
              <div class="why__head">
                <strong>{step.name}</strong>
                <Chip tone={step.outcome === "stop" ? "amber" : "green"}>{t(step.outcome === "stop" ? "ui-why-stop" : "ui-why-go-on")}</Chip>
              </div>
              <p class="small"><span class="faint">{t("ui-why-seen")}</span> <span class="num">{seen(step.input, t)}</span></p>
              <p class="small soft">{step.why}</p>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
