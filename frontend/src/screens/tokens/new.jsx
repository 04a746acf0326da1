import { useState } from "preact/hooks"
import text from "#operations/token-create.graphql?raw"
import { operation } from "../../contract/client.js"
import { useAction } from "../../contract/query.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { RoleField } from "../users/fields.jsx"

/** @typedef {import("../../contract/types.d.ts").TokenCreateMutation} Create */

/** @type {import("../../contract/client.js").Operation<Create, import("../../contract/types.d.ts").TokenCreateMutationVariables>} */
const CREATE = operation(text)
/** Days; 0: until it is revoked. */
const LIVES = [30, 90, 365, 0]
const DAY = 24 * 60 * 60 * 1000

/** @param {{ onMade: (secret: string) => void, onCancel: () => void }} props */
export function NewToken({ onMade, onCancel }) {
  const t = useText()
  const [create, { running, failure }] = useAction(CREATE)
  const [refused, setRefused] = useState(/** @type {Create["tokenCreate"]["userErrors"]} */ ([]))
  const of = (/** @type {string} */ name) => refused.find((error) => error.field?.includes(name))?.message
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const days = Number(words.get("days"))
    const input = {
      name: String(words.get("name")),
      role: /** @type {import("../users/fields.jsx").Role} */ (words.get("role")),
      expiresAt: days ? new Date(Date.now() + days * DAY).toISOString() : undefined,
    }
    const answer = (await create({ input }))?.tokenCreate
    if (!answer) return
    setRefused(answer.userErrors)
    if (answer.secret) onMade(answer.secret)
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <Field label={t("ui-token-name")} hint={t("ui-token-name-hint")} error={of("name")}>
        <input class="input" name="name" required maxLength={50} autocomplete="off" />
      </Field>
      <RoleField role="VIEWER" />
      <Field label={t("ui-token-ends")} error={of("expiresAt")}>
        <select class="input" name="days">
          {LIVES.map((days) => <option value={days} selected={days === 365} key={days}>{days ? t("ui-token-days", { count: days }) : t("ui-token-endless")}</option>)}
        </select>
      </Field>
      <Refusals failure={failure} userErrors={refused.filter((error) => !error.field)} />
      <div class="form__actions">
        <Button type="submit" look="main" busy={running}>{t("ui-token-add")}</Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  )
}
