import { useText } from "../../language/language.js"
import { Field } from "../../parts/field.jsx"

/** Characters of the shortest password that the server takes. */
const LEAST = 12

/** @typedef {{ field: "new" | "again", message: string }} Refusal */

/**
 * A new password, and once more, since nobody sees what they type.
 *
 * @param {{ refusal?: Refusal }} props
 */
export function PasswordFields({ refusal }) {
  const t = useText()
  const wrong = (/** @type {Refusal["field"]} */ field) => (refusal?.field === field ? refusal.message : undefined)
  return (
    <>
      <Field label={t("ui-password-new")} hint={t("ui-password-hint", { characters: LEAST })} error={wrong("new")}>
        <input class="input" name="new" type="password" autocomplete="new-password" required />
      </Field>
      <Field label={t("ui-password-again")} error={wrong("again")}>
        <input class="input" name="again" type="password" autocomplete="new-password" required />
      </Field>
    </>
  )
}

/**
 * What was typed, and what is wrong with it before anything is sent.
 *
 * @param {HTMLFormElement} form
 * @param {import("../../language/text.js").Text} t
 * @returns {{ chosen: string, refusal?: Refusal }}
 */
export function passwordsOf(form, t) {
  const words = new FormData(form)
  const chosen = String(words.get("new"))
  if (chosen.length < LEAST) return { chosen, refusal: { field: "new", message: t("ui-password-short", { characters: LEAST }) } }
  if (chosen !== String(words.get("again"))) return { chosen, refusal: { field: "again", message: t("ui-password-differs") } }
  return { chosen }
}
