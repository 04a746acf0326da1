import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./upload.jsx").Upload["rows"][number]} Row */

/** @type {Record<Row["verdict"], import("../../parts/chip.jsx").Tone>} */
const TONES = { READY: "blue", APPLIED: "green", ALREADY_THERE: "grey", REFUSED: "red" }
/** What waits for the person comes first. */
const RANK = /** @type {const} */ (["REFUSED", "READY", "APPLIED", "ALREADY_THERE"])

/**
 * Each row of the file with what becomes of it, refused ones first.
 *
 * @param {{ rows: Row[] }} props
 */
export function AnswerTable({ rows }) {
  const t = useText()
  const sorted = rows.toSorted((one, other) => RANK.indexOf(one.verdict) - RANK.indexOf(other.verdict) || one.line - other.line)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-upload-rows")}>
      <table class="table">
        <caption class="unseen">{t("ui-upload-rows")}</caption>
        <thead>
          <tr>
            <th scope="col" class="right">{t("ui-upload-line")}</th>
            <th scope="col">{t("ui-order")}</th>
            <th scope="col">{t("ui-tracking-number")}</th>
            <th scope="col">{t("ui-upload-answer")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.line}>
              <td class="right num">{row.line}</td>
              <td class="num">{row.orderId ? <a href={addressOf.order(row.orderId)}>{row.orderNumber}</a> : row.orderNumber || <span class="faint">–</span>}</td>
              <td><span class="num parcels__number">{row.trackingNumber || <span class="faint">–</span>}</span><br /><span class="small soft">{row.carrier}</span></td>
              <td><Chip tone={TONES[row.verdict]}>{t(`ui-upload-${row.verdict}`)}</Chip>{row.verdict === "REFUSED" && <p class="small">{row.sentence}</p>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
