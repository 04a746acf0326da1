import { useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button, ButtonLink } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Empty, Refusals } from "../../parts/outcome.jsx"
import { Panel } from "../../parts/page.jsx"
import { Preview } from "../../parts/preview.jsx"
import { addressOf } from "../addresses.js"
import { draftOf, inputOf } from "./draft.js"
import { DELETE, MOVE, PREVIEW, UPDATE } from "./operations.js"
import { actionWords, conditionWords } from "./words.js"

/**
 * @typedef {import("./operations.js").Rule} Rule
 * @typedef {import("./operations.js").Catalogue} Catalogue
 * @typedef {import("./operations.js").UserError} UserError
 */

/** @type {Record<import("./operations.js").RuleState, import("../../parts/chip.jsx").Tone>} */
const TONES = { DRAFT: "grey", ACTIVE: "green", PAUSED: "amber" }

/** @param {{ storeId: string, rules: readonly Rule[], catalogue: Catalogue, mayChange: boolean, onChanged: () => void }} props */
export function RulesPanel({ storeId, rules, catalogue, mayChange, onChanged }) {
  const t = useText()
  const [refused, setRefused] = useState(/** @type {readonly UserError[]} */ ([]))
  const [move, moving] = useAction(MOVE)
  const [deleting, setDeleting] = useState(/** @type {Rule | null} */ (null))
  const moved = async (/** @type {Rule} */ rule, /** @type {number} */ by) => {
    const answer = await move({ input: { ruleId: rule.id, position: rule.position + by } })
    setRefused(answer?.ruleMove.userErrors ?? [])
    onChanged()
  }
  if (!rules.length) {
    return (
      <Panel>
        <Empty title={t("ui-rules-none")} actions={mayChange && <ButtonLink icon="plus" href={addressOf.newRule(storeId)}>{t("ui-rule-new")}</ButtonLink>}>
          <p>{t("ui-rules-none-means")}</p>
        </Empty>
      </Panel>
    )
  }
  return (
    <>
      <Refusals failure={moving.failure} userErrors={refused} />
      <Panel flush>
        <ol class="rules">
          {rules.map((rule) => (
            <li class={`rules__rule${rule.state === "ACTIVE" ? "" : " rules__rule--off"}`} key={rule.id}>
              <div class="rules__place">
                <span class="rules__number num">{rule.position}</span>
                {mayChange && (
                  <>
                    <Button look="bare" icon="up" label={t("ui-rule-up", { name: rule.name })} disabled={rule.position === 1} onClick={() => moved(rule, -1)} />
                    <Button look="bare" icon="down" label={t("ui-rule-down", { name: rule.name })} disabled={rule.position === rules.length} onClick={() => moved(rule, 1)} />
                  </>
                )}
              </div>
              <div class="rules__words">
                <h2 class="rules__name">
                  {mayChange ? <a href={addressOf.rule(storeId, rule.id)}>{rule.name}</a> : rule.name}
                  <Chip tone={TONES[rule.state]}>{t(`ui-rule-state-${rule.state}`)}</Chip>
                </h2>
                <p><span class="faint">{t("ui-rule-when")}</span> {conditionWords(rule.conditions, catalogue, t)}</p>
                <p><span class="faint">{t("ui-rule-then")}</span> {rule.actions.map((each) => actionWords(each, catalogue)).join("; ")}{rule.stops && <span class="soft">. {t("ui-rule-stops")}</span>}</p>
              </div>
              {mayChange && (
                <div class="rules__buttons">
                  <Switch rule={rule} onChanged={onChanged} onRefused={setRefused} />
                  <Button look="bare" icon="trash" label={t("ui-rule-delete-name", { name: rule.name })} onClick={() => setDeleting(rule)} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Modal open={deleting !== null} title={t("ui-rule-delete-ask", { name: deleting?.name ?? "" })} onClose={() => setDeleting(null)}>
        {deleting && <Deletion storeId={storeId} rule={deleting} onDone={() => void (setDeleting(null), onChanged())} onCancel={() => setDeleting(null)} />}
      </Modal>
    </>
  )
}

/** @param {{ rule: Rule, onChanged: () => void, onRefused: (errors: readonly UserError[]) => void }} props */
function Switch({ rule, onChanged, onRefused }) {
  const t = useText()
  const [update, { running }] = useAction(UPDATE)
  const active = rule.state === "ACTIVE"
  const turn = async () => {
    const answer = await update({ input: { ruleId: rule.id, rule: inputOf(draftOf(rule), active ? "PAUSED" : "ACTIVE") } })
    onRefused(answer?.ruleUpdate.userErrors ?? [])
    onChanged()
  }
  return (
    <Button busy={running} onClick={turn} label={t(active ? "ui-rule-pause-name" : "ui-rule-activate-name", { name: rule.name })}>
      {t(active ? "ui-rule-pause" : "ui-rule-activate")}
    </Button>
  )
}

/** @param {{ storeId: string, rule: Rule, onDone: () => void, onCancel: () => void }} props */
function Deletion({ storeId, rule, onDone, onCancel }) {
  const t = useText()
  const [remove, { running, failure }] = useAction(DELETE)
  const [refused, setRefused] = useState(/** @type {readonly UserError[]} */ ([]))
  const go = async () => {
    const answer = (await remove({ input: { ruleId: rule.id } }))?.ruleDelete
    setRefused(answer?.userErrors ?? [])
    if (answer && !answer.userErrors.length) onDone()
  }
  return (
    <>
      <p>{t("ui-rule-delete-means")}</p>
      {rule.state === "ACTIVE" && <Preview operation={PREVIEW} told={(data) => data.rulesPreview} draft={{ storeId, ruleId: rule.id }} />}
      <Refusals failure={failure} userErrors={refused} />
      <div class="form__actions">
        <Button look="danger" busy={running} onClick={go}>{t("ui-rule-delete")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </>
  )
}
