import { toLocalField } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { CarrierField } from "./carrier-field.jsx"

/**
 * @typedef {import("./parcels.js").Parcel} Parcel
 * @typedef {import("./parcels.js").Line} Line
 * @typedef {import("./parcels.js").Problem} Problem
 *
 * @typedef {object} ParcelProps
 * @property {number} [position] absent when there is only one
 * @property {Parcel} parcel
 * @property {Line[]} lines
 * @property {{ code: string, name: string }[]} carriers
 * @property {string} marketplaceId
 * @property {Problem[]} problems
 * @property {(parcel: Parcel) => void} onChange
 * @property {() => void} [onDrop]
 */

/** @param {ParcelProps} props */
export function ParcelFields({ position, parcel, lines, carriers, marketplaceId, problems, onChange, onDrop }) {
  const t = useText()
  const say = (/** @type {Problem | undefined} */ problem) => problem && t(`ui-problem-${problem.problem}`, problem.values)
  const wrong = (/** @type {Problem["field"]} */ field) => say(problems.find((problem) => problem.field === field && !problem.line))
  const set = (/** @type {keyof Parcel} */ name) => (/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
    onChange({ ...parcel, [name]: event.currentTarget.value })

  return (
    <fieldset class="parcel">
      <legend class="parcel__legend">{position ? t("ui-parcel-number", { number: position }) : t("ui-parcel-one")}</legend>
      <div class="parcel__fields">
        <CarrierField value={parcel.carrier} service={parcel.service} marketplaceId={marketplaceId} carriers={carriers} error={wrong("carrier")} onChange={(carrier) => onChange({ ...parcel, carrier })} />
        <Field label={t("ui-service")} hint={t("ui-service-hint")}>
          <input class="input" value={parcel.service} onInput={set("service")} autocomplete="off" />
        </Field>
        <Field label={t("ui-tracking-number")} error={wrong("trackingNumber")}>
          <input class="input num" value={parcel.trackingNumber} onInput={set("trackingNumber")} autocomplete="off" spellcheck={false} required />
        </Field>
        <Field label={t("ui-ship-date")} hint={t("ui-ship-date-hint")} error={wrong("shippedAt")}>
          <input class="input" type="datetime-local" value={parcel.shippedAt} max={toLocalField(new Date())} onInput={set("shippedAt")} />
        </Field>
      </div>
      <Contents parcel={parcel} lines={lines} problems={problems} onChange={onChange} />
      {wrong("items") && <p class="field__error" role="alert">{wrong("items")}</p>}
      {onDrop && <div><Button look="quiet" icon="trash" onClick={onDrop}>{t("ui-parcel-drop")}</Button></div>}
    </fieldset>
  )
}

/** @param {Pick<ParcelProps, "parcel" | "lines" | "problems" | "onChange">} props */
function Contents({ parcel, lines, problems, onChange }) {
  const t = useText()
  return (
    <ul class="parcel__lines" aria-label={t("ui-parcel-contents")}>
      {lines.map((line) => (
        <li class="parcel__line" key={line.lineReference}>
          <div class="parcel__title">
            <span>{line.title}</span>
            <span class="faint small">{line.sku}</span>
          </div>
          <Quantity line={line} parcel={parcel} problems={problems} onChange={onChange} />
          {line.isTransparency && <Codes line={line} parcel={parcel} problems={problems} onChange={onChange} />}
        </li>
      ))}
    </ul>
  )
}

/** @typedef {Pick<ParcelProps, "parcel" | "problems" | "onChange"> & { line: Line }} LineProps */

/** @param {LineProps} props */
function Quantity({ line, parcel, problems, onChange }) {
  const t = useText()
  const reference = line.lineReference
  const problem = problems.find((one) => one.field === "items" && one.line === reference)
  return (
    <Field
      class="parcel__quantity"
      label={t("ui-quantity-of", { open: line.quantityOpen })}
      error={problem && t(`ui-problem-${problem.problem}`, problem.values)}
    >
      <input
        class="input num"
        type="number"
        inputMode="numeric"
        min={0}
        max={line.quantityOpen}
        step={1}
        value={parcel.quantities[reference]}
        onInput={(event) => onChange({ ...parcel, quantities: { ...parcel.quantities, [reference]: event.currentTarget.value } })}
      />
    </Field>
  )
}

/** @param {LineProps} props */
function Codes({ line, parcel, problems, onChange }) {
  const t = useText()
  const reference = line.lineReference
  const problem = problems.find((one) => one.field === "codes" && one.line === reference)
  return (
    <Field
      class="parcel__codes"
      label={t("ui-transparency")}
      hint={t("ui-transparency-hint")}
      error={problem && t(`ui-problem-${problem.problem}`, problem.values)}
    >
      <textarea
        class="input num"
        rows={2}
        value={parcel.codes[reference] ?? ""}
        onInput={(event) => onChange({ ...parcel, codes: { ...parcel.codes, [reference]: event.currentTarget.value } })}
      />
    </Field>
  )
}
