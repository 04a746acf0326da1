import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox"
import { useId } from "preact/hooks"
import { useText } from "../language/language.js"
import "./carrier-field.css"

/**
 * A carrier Amazon knows, found by typing, or any other by its name: Amazon then gets "Other" and
 * the name.
 *
 * @param {object} props
 * @param {string} props.value
 * @param {{ code: string, name: string }[]} props.carriers
 * @param {string} [props.error]
 * @param {(carrier: string) => void} props.onChange
 */
export function CarrierField({ value, carriers, error, onChange }) {
  const t = useText()
  const id = useId()
  const known = carriers.some((carrier) => carrier.code === value.trim())
  const typed = value.trim().toLowerCase()
  const matches = known ? carriers : carriers.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(typed))
  return (
    <div class="field">
      <ComboboxProvider value={value} setValue={onChange}>
        <ComboboxLabel class="field__label">{t("ui-carrier")}</ComboboxLabel>
        <Combobox
          class="input"
          autoComplete="off"
          required
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
          aria-invalid={error ? "true" : undefined}
        />
        {matches.length > 0 && (
          <ComboboxPopover class="carriers" gutter={4} sameWidth unmountOnHide>
            {matches.map((carrier) => (
              <ComboboxItem class="carriers__one" value={carrier.code} key={carrier.code}>
                {carrier.code}
                {carrier.name !== carrier.code && <span class="faint"> {carrier.name}</span>}
              </ComboboxItem>
            ))}
          </ComboboxPopover>
        )}
      </ComboboxProvider>
      <p class="field__hint" id={`${id}-hint`}>
        {typed && !known && carriers.length > 0 ? t("ui-carrier-other", { name: value.trim() }) : t("ui-carrier-hint")}
      </p>
      {error && <p class="field__error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}
