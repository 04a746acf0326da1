import { useText } from "../../language/language.js"
import { Icon } from "../../parts/icon.jsx"
import { When } from "../../parts/when.jsx"

/**
 * The sentence that says it all, and what it rests on.
 *
 * @param {{ ledger: import("./screen.jsx").Ledger }} props
 */
export function Proof({ ledger }) {
  const t = useText()
  const open = ledger.days.some((day) => day.accounted < day.reported)
  const any = ledger.days.some((day) => day.reported > 0)
  const look = open ? "open" : any && ledger.auditedTo ? "whole" : "none"
  return (
    <section class={`panel proof proof--${look}`} aria-label={t("ui-ledger-proof")}>
      <Icon name={look === "whole" ? "check" : look === "open" ? "alert" : "help"} />
      <div class="proof__words">
        <p class="proof__sentence">{ledger.sentence}</p>
        {ledger.auditedTo && (
          <p class="small soft">
            {t("ui-ledger-audited-to")} <When iso={ledger.auditedTo} />
            {ledger.source && <> · {t(`ui-ledger-source-${ledger.source}`)}</>}
          </p>
        )}
        {ledger.nextAuditAt && (
          <p class="small soft">
            {t("ui-ledger-next-audit")} <When iso={ledger.nextAuditAt} ago />
          </p>
        )}
      </div>
    </section>
  )
}
