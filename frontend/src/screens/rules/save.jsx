import { useId, useState } from "preact/hooks"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Preview } from "../../parts/preview.jsx"
import { inputOf } from "./draft.js"
import { CREATE, PREVIEW, UPDATE } from "./operations.js"

/**
 * @typedef {import("./operations.js").UserError} UserError
 * @typedef {object} SaveProps
 * @property {string} storeId
 * @property {import("./operations.js").Rule} [rule] the kept one
 * @property {import("./draft.js").Draft} draft
 * @property {(errors: readonly UserError[]) => void} onErrors what has to be put right first
 * @property {() => void} onSaved
 * @property {() => void} onCancel
 */

/**
 * The last question before a rule is saved: is it to count, and what would it do?
 *
 * @param {SaveProps & { open: boolean }} props
 */
export function SaveDialog({ open, ...rest }) {
  const t = useText()
  return (
    <Modal open={open} title={t("ui-rule-save-title")} onClose={rest.onCancel}>
      {open && <Save {...rest} />}
    </Modal>
  )
}

/** @param {SaveProps} props */
function Save({ storeId, rule, draft, onErrors, onSaved, onCancel }) {
  const t = useText()
  const name = useId()
  const [state, setState] = useState(rule?.state ?? "ACTIVE")
  const [create, creating] = useAction(CREATE)
  const [update, updating] = useAction(UPDATE)
  const [refused, setRefused] = useState(/** @type {readonly UserError[]} */ ([]))
  const states = rule && rule.state !== "DRAFT" ? ["ACTIVE", "PAUSED"] : ["ACTIVE", "DRAFT"]
  const wanted = inputOf(draft, state)

  const save = async () => {
    const answer = rule
      ? (await update({ input: { ruleId: rule.id, rule: wanted } }))?.ruleUpdate
      : (await create({ input: { storeId, rule: wanted } }))?.ruleCreate
    if (!answer) return
    const inDraft = answer.userErrors.filter((error) => error.field?.[0] === "rule")
    setRefused(answer.userErrors)
    if (inDraft.length) onErrors(inDraft)
    else if (!answer.userErrors.length) onSaved()
  }
  return (
    <>
      <div role="radiogroup" aria-label={t("ui-rule-state")}>
        {states.map((each) => (
          <label class="tick" key={each}>
            <input type="radio" name={name} checked={state === each} onChange={() => setState(/** @type {typeof state} */ (each))} />
            <span><strong>{t(`ui-rule-state-${each}`)}</strong> <span class="soft">{t(`ui-rule-state-means-${each}`)}</span></span>
          </label>
        ))}
      </div>
      <Preview operation={PREVIEW} told={(data) => data.rulesPreview} draft={{ storeId, ruleId: rule?.id, rule: wanted }} />
      <Refusals failure={creating.failure ?? updating.failure} userErrors={refused} />
      <div class="form__actions">
        <Button look="main" busy={creating.running || updating.running} onClick={save}>{t("ui-save")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </>
  )
}
