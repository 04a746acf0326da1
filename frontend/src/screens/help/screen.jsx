import { useText } from "../../language/language.js"
import { FailureNotice, Loading } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { SetupList, useSetup } from "../setup/list.jsx"
import { HOW, TASKS } from "./topics.js"
import "./help.css"

/** What must be in place, how it works, and common order processing tasks (V30, F39, F19). */
export default function HelpScreen() {
  const t = useText()
  return (
    <div class="page">
      <PageHead title={t("ui-help")} below={<p class="soft">{t("ui-help-lead")}</p>} />
      <div class="help">
        <nav class="help__contents" aria-label={t("ui-help-contents")}>
          <Contents id="tasks" topics={TASKS} />
          <Contents id="how" topics={HOW} />
          <p><a href="#setup">{t("ui-help-setup")}</a></p>
        </nav>
        <div class="help__body">
          <Topics id="tasks" topics={TASKS} />
          <Topics id="how" topics={HOW} />
          <Setup />
        </div>
      </div>
    </div>
  )
}

/** @param {{ id: string, topics: import("./topics.js").Topic[] }} props */
function Contents({ id, topics }) {
  const t = useText()
  return (
    <div>
      <p><a href={`#${id}`}>{t(`ui-help-${id}`)}</a></p>
      <ul>
        {topics.map(({ name }) => <li key={name}><a href={`#${name}`}>{t(`ui-help-${name}`)}</a></li>)}
      </ul>
    </div>
  )
}

/** @param {{ id: string, topics: import("./topics.js").Topic[] }} props */
function Topics({ id, topics }) {
  const t = useText()
  return (
    <section class="help__part" id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="help__heading" id={`${id}-heading`}>{t(`ui-help-${id}`)}</h2>
      <div class="help__topics">
        {topics.map((topic) => <TopicPanel topic={topic} key={topic.name} />)}
      </div>
    </section>
  )
}

/** @param {{ topic: import("./topics.js").Topic }} props */
function TopicPanel({ topic: { name, paragraphs, links = [] } }) {
  const t = useText()
  return (
    <article class="panel help__topic" id={name}>
      <div class="panel__head"><h3>{t(`ui-help-${name}`)}</h3></div>
      <div class="panel__body help__words">
        {Array.from({ length: paragraphs }, (_, row) => <p key={row}>{t(`ui-help-${name}-${row + 1}`)}</p>)}
        {links.length > 0 && (
          <p class="help__links">{links.map(([words, address]) => <a href={address} key={address}>{t(words)}</a>)}</p>
        )}
      </div>
    </article>
  )
}

function Setup() {
  const t = useText()
  const { data, failure, refetch } = useSetup()
  const steps = data?.setupChecklist
  const done = steps?.filter((step) => step.done).length ?? 0
  return (
    <section class="help__part" id="setup">
      <Panel title={t("ui-help-setup")} actions={steps && <span class="small soft">{t("ui-setup-progress", { done, count: steps.length })}</span>}>
        {failure && <FailureNotice failure={failure} retry={refetch} />}
        {!steps && !failure && <Loading rows={6} />}
        {steps && <SetupList steps={steps} />}
      </Panel>
    </section>
  )
}
