import { useText } from "../../language/language.js"
import { Chip } from "../../parts/chip.jsx"
import { Panel } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"

/** @type {Record<import("../../contract/types.d.ts").AuditState, import("../../parts/chip.jsx").Tone>} */
const TONES = { WANTED: "grey", REQUESTED: "blue", DONE: "green", FAILED: "red" }

/**
 * The newest audits: what they compared and what they found.
 *
 * @param {{ audits: import("./screen.jsx").Ledger["audits"] }} props
 */
export function AuditsPanel({ audits }) {
  const t = useText()
  return (
    <Panel title={t("ui-audits")} flush>
      {audits.length === 0 && <p class="faint small ledger__note">{t("ui-audits-none")}</p>}
      <ul class="audits">
        {audits.map((audit) => (
          <li key={audit.id}>
            <div class="audits__head">
              <span><strong>{t(`ui-audit-purpose-${audit.purpose}`)}</strong> <span class="soft small"><When iso={audit.startedAt} /></span></span>
              <Chip tone={TONES[audit.state]}>{t(`ui-audit-state-${audit.state}`)}</Chip>
            </div>
            <p>{audit.sentence}</p>
            <p class="small soft">
              <When iso={audit.startsAt} /> – <When iso={audit.endsAt} /> · {t(`ui-ledger-source-${audit.source}`)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
