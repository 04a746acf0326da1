import { timeSpan } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Chip, OrderStatusChip } from "../../parts/chip.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").Row} Row */

const STATE_TONES = /** @type {const} */ ({ LATE: "red", MISSED: "red", TODAY: "amber", LATER: "grey" })
const MARKS = /** @type {const} */ (["isPrime", "isBusiness", "isPremium", "isReplacement", "isGift"])

/** @param {{ rows: Row[] }} props */
export function ShipByTable({ rows }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-nav-ship-by")}>
      <table class="table">
        <caption class="unseen">{t("ui-nav-ship-by")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-ship-by-left")}</th>
            <th scope="col">{t("ui-order")}</th>
            <th scope="col">{t("ui-store")}</th>
            <th scope="col" class="right">{t("ui-ship-by-items")}</th>
            <th scope="col">{t("ui-ship-by-hand-over")}</th>
            <th scope="col">{t("ui-ship-by-latest")}</th>
            <th scope="col">{t("ui-ship-by-block")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => row.shipBy && (
            <tr key={row.id}>
              <td><TimeLeft shipBy={row.shipBy} /></td>
              <th scope="row"><OrderName row={row} /></th>
              <td>{row.store.name}</td>
              <td class="right num">{row.itemsUnshipped}</td>
              <td class="nowrap"><When iso={row.shipBy.handOverBy} zone={row.shipBy.timeZone} /></td>
              <td class="nowrap"><Latest shipBy={row.shipBy} /></td>
              <td><Block row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ rows: Row[] }} props */
export function ShipByCards({ rows }) {
  const t = useText()
  return (
    <ul>
      {rows.map((row) => row.shipBy && (
        <li class="ship-by__card" key={row.id}>
          <div class="ship-by__card-head">
            <TimeLeft shipBy={row.shipBy} />
            <span class="soft small">{row.store.name}</span>
          </div>
          <OrderName row={row} />
          <p class="small soft">
            {t("ui-ship-by-hand-over")} <When iso={row.shipBy.handOverBy} zone={row.shipBy.timeZone} />
            {" · "}{t("ui-ship-by-latest")} <Latest shipBy={row.shipBy} />
          </p>
          <p class="small"><Block row={row} /></p>
        </li>
      ))}
    </ul>
  )
}

/** @param {{ shipBy: NonNullable<Row["shipBy"]> }} props */
function TimeLeft({ shipBy }) {
  const t = useText()
  const over = shipBy.hoursLeft < 0
  const time = timeSpan(t.locale, Math.abs(shipBy.hoursLeft))
  return (
    <div class="ship-by__left">
      <Chip tone={STATE_TONES[shipBy.state]}>{t(over ? "ui-ship-by-over-by" : "ui-ship-by-time", { time })}</Chip>
      <span class="soft small">
        {over ? t(`ui-ship-by-state-${shipBy.state}`) : t("ui-ship-by-hand-overs", { count: shipBy.handOversLeft })}
      </span>
    </div>
  )
}

/** @param {{ row: Row }} props */
function OrderName({ row }) {
  const t = useText()
  return (
    <div class="ship-by__order">
      <a class="num" href={addressOf.order(row.id)}>{row.amazonOrderNumber}</a>
      <span class="ship-by__marks">
        <OrderStatusChip status={row.status} amazonStatus={row.amazonStatus} />
        {MARKS.filter((mark) => row[mark]).map((mark) => <Chip tone="violet" key={mark}>{t(`ui-mark-${mark}`)}</Chip>)}
      </span>
    </div>
  )
}

/** @param {{ shipBy: NonNullable<Row["shipBy"]> }} props */
function Latest({ shipBy }) {
  const t = useText()
  if (!shipBy.latestShipDate) return <span class="soft">{t("ui-ship-by-no-date")}</span>
  return <When iso={shipBy.latestShipDate} zone={shipBy.timeZone} />
}

/** @param {{ row: Row }} props */
function Block({ row }) {
  const t = useText()
  const block = row.shipBy?.block
  if (!block) {
    return row.commerceOrderUrl
      ? <a href={row.commerceOrderUrl}>{t("ui-ship-by-ready")}</a>
      : <>{t("ui-ship-by-ready")}</>
  }
  return (
    <span class="ship-by__block">
      <Chip tone={block.kind === "UNCONFIRMED" ? "blue" : "red"}>{t(`ui-ship-by-block-${block.kind}`)}</Chip> {block.sentence}
    </span>
  )
}
