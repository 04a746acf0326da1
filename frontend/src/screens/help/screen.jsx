import { useText } from "../../language/language.js"
import { PageHead, Panel } from "../../parts/page.jsx"
import "./help.css"

/** Each task is a heading and its paragraphs: `ui-help-<task>`, `ui-help-<task>-1`, ... */
const TASKS = /** @type {const} */ ([
  ["arrive", 3],
  ["ship", 3],
  ["parcels", 2],
  ["attention", 2],
  ["missing", 3],
  ["cancel", 2],
  ["refund", 1],
  ["email", 1],
  ["address", 1],
])

/** Common order processing tasks (F39), and what the delay depends on (F19). */
export default function HelpScreen() {
  const t = useText()
  return (
    <div class="page page--narrow">
      <PageHead title={t("ui-help-tasks")} below={<p class="soft">{t("ui-help-lead")}</p>} />
      <nav aria-label={t("ui-help-contents")}>
        <ul class="help__contents">
          {TASKS.map(([task]) => <li key={task}><a href={`#${task}`}>{t(`ui-help-${task}`)}</a></li>)}
        </ul>
      </nav>
      {TASKS.map(([task, paragraphs]) => (
        <div id={task} key={task}>
          <Panel title={t(`ui-help-${task}`)}>
            <div class="help__words">
              {Array.from({ length: paragraphs }, (_, row) => <p key={row}>{t(`ui-help-${task}-${row + 1}`)}</p>)}
            </div>
          </Panel>
        </div>
      ))}
    </div>
  )
}
