import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { Icon } from "../../parts/icon.jsx"
import { useNarrow } from "../../parts/media.js"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/**
 * @typedef {import("./screen.jsx").Forecast} Forecast
 * @typedef {Forecast["rates"][number]} Rate
 * @typedef {Rate["now"]} Share
 */

const POINTS = /** @type {const} */ (["now", "ifNothing", "ifAll"])

/**
 * Where the rates that Amazon judges by are going, store by store.
 *
 * @param {{ forecasts: Forecast[] }} props
 */
export function ForecastPanels({ forecasts }) {
  const t = useText()
  if (!forecasts.length) return null
  return (
    <section class="stack" aria-labelledby="ship-by-forecast">
      <div>
        <h2 id="ship-by-forecast" tabIndex={-1}>{t("ui-forecast")}</h2>
        <p class="soft small ship-by__amazons">{t("ui-forecast-amazons")}</p>
      </div>
      {forecasts.map((forecast) => <ForecastPanel forecast={forecast} key={forecast.store.id} />)}
      <details class="ship-by__counted">
        <summary><Icon name="right" />{t("ui-forecast-counted")}</summary>
        <ul class="small soft">
          {/** @type {const} */ (["late", "cancellation", "tracking", "nothing", "all"]).map((part) => (
            <li key={part}>{t(`ui-forecast-counted-${part}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** @param {{ forecast: Forecast }} props */
function ForecastPanel({ forecast }) {
  const t = useText()
  const narrow = useNarrow()
  const { store, nextHandOverAt, rates } = forecast
  return (
    <Panel
      flush
      title={store.name}
      actions={
        <span class="small soft">
          {t("ui-forecast-next")} <When iso={nextHandOverAt} /> · <a href={addressOf.calendar(store.id)}>{t("ui-calendar")}</a>
        </span>
      }
    >
      {rates.every(({ ifAll }) => !ifAll.total)
        ? <p class="ship-by__nothing soft">{t("ui-forecast-nothing-yet")}</p>
        : narrow ? <RateCards rates={rates} /> : <RateTable name={store.name} rates={rates} />}
    </Panel>
  )
}

/** @param {{ name: string, rates: Rate[] }} props */
function RateTable({ name, rates }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-forecast-of", { name })}>
      <table class="table ship-by__rates">
        <caption class="unseen">{t("ui-forecast-of", { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-forecast-rate")}</th>
            <th scope="col" class="right">{t("ui-forecast-limit")}</th>
            {POINTS.map((point) => <th scope="col" class="right" key={point}>{t(`ui-forecast-${point}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={rate.kind}>
              <th scope="row">{t(`ui-rate-${rate.kind}`)}</th>
              <td class="right num"><Limit rate={rate} /></td>
              {POINTS.map((point) => <td class="right" key={point}><Percent share={rate[point]} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ rates: Rate[] }} props */
function RateCards({ rates }) {
  const t = useText()
  return (
    <ul>
      {rates.map((rate) => (
        <li class="ship-by__card" key={rate.kind}>
          <div class="ship-by__card-head">
            <strong>{t(`ui-rate-${rate.kind}`)}</strong>
            <span class="small soft num"><Limit rate={rate} /></span>
          </div>
          <dl class="ship-by__points">
            {POINTS.map((point) => (
              <div key={point}>
                <dt class="small soft">{t(`ui-forecast-${point}`)}</dt>
                <dd><Percent share={rate[point]} /></dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** @param {{ rate: Rate }} props */
function Limit({ rate }) {
  const t = useText()
  return <>{t(rate.atLeast ? "ui-forecast-above" : "ui-forecast-below", { percent: Number(rate.limitPercent) })}</>
}

/** @param {{ share: Share }} props */
function Percent({ share }) {
  const t = useText()
  if (share.percent === null || share.percent === undefined) return <span class="soft small">{t("ui-forecast-none")}</span>
  const words = t("ui-forecast-percent", { percent: Number(share.percent) })
  return (
    <span class="ship-by__percent">
      {share.withinLimit ? <span class="num">{words}</span> : <Chip tone="red">{words}</Chip>}
      <span class="soft small num">{t("ui-forecast-of-total", { counted: share.counted, total: share.total })}</span>
    </span>
  )
}
