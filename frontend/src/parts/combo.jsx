import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox"
import { useId } from "preact/hooks"
import "./combo.css"

/**
 * A text that is often one of a few: they are found by typing, and any other may be written.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string} props.value
 * @param {readonly string[]} props.choices
 * @param {import("preact").ComponentChildren} [props.hint]
 * @param {string} [props.error]
 * @param {(value: string) => void} props.onChange
 */
export function Combo({ label, value, choices, hint, error, onChange }) {
  const id = useId()
  const typed = value.trim().toLowerCase()
  const chosen = choices.includes(value.trim())
  const matches = chosen ? choices : choices.filter((choice) => choice.toLowerCase().includes(typed))
  return (
    <div class="field">
      <ComboboxProvider value={value} setValue={onChange}>
        <ComboboxLabel class="field__label">{label}</ComboboxLabel>
        <Combobox
          class="input"
          autoComplete="off"
          required
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
          aria-invalid={error ? "true" : undefined}
        />
        {matches.length > 0 && (
          <ComboboxPopover class="combo" gutter={4} sameWidth unmountOnHide>
            {matches.map((choice) => <ComboboxItem class="combo__one" value={choice} key={choice}>{choice}</ComboboxItem>)}
          </ComboboxPopover>
        )}
      </ComboboxProvider>
      <div class="field__hint" id={`${id}-hint`} role="status">{hint}</div>
      {error && <p class="field__error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}
