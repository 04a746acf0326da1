import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Icon } from "../../parts/icon.jsx"
import { Popover } from "../../parts/popover.jsx"
import { COLUMNS } from "./columns.jsx"

/** @param {{ chosen: ReturnType<typeof import("./chosen-columns.js").useChosenColumns> }} props */
export function ColumnChooser({ chosen }) {
  const t = useText()
  const shown = new Set(chosen.columns.map((column) => column.key))
  return (
    <Popover side="end" button={<><Icon name="columns" />{t("ui-columns")}</>}>
      <fieldset>
        <legend class="legend">{t("ui-columns-shown", { shown: shown.size, all: COLUMNS.length })}</legend>
        {COLUMNS.map(({ key }) => (
          <label class="tick" key={key}>
            <input
              type="checkbox"
              checked={shown.has(key)}
              disabled={key === "amazonNumber"}
              onChange={() => chosen.toggle(key)}
            />
            {t(`ui-column-${key}`)}
          </label>
        ))}
      </fieldset>
      <Button look="quiet" onClick={chosen.reset} disabled={chosen.isDefault}>{t("ui-columns-reset")}</Button>
    </Popover>
  )
}
