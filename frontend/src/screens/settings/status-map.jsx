import { useText } from "../../language/language.js"
import { StatusSelect } from "./fields.jsx"
import { MAPPABLE } from "./draft.js"

/**
 * What an open Commerce order is called while Amazon says one thing or another (V33).
 *
 * @param {object} props
 * @param {Record<string, string>} props.map
 * @param {readonly { code: string, label: string }[]} props.statuses
 * @param {string} [props.error]
 * @param {(map: Record<string, string>) => void} props.onChange
 */
export function StatusMap({ map, statuses, error, onChange }) {
  const t = useText()
  return (
    <fieldset class="settings__map">
      <legend class="legend">{t("ui-setting-statusMap")}</legend>
      <p class="field__hint">{t("ui-setting-statusMap-hint")}</p>
      <div class="settings__fields">
        {MAPPABLE.map((status) => (
          <StatusSelect
            key={status}
            label={t(`ui-status-${status}`)}
            none={t("ui-setting-statusMap-keep")}
            value={map[status] ?? ""}
            statuses={statuses}
            onChange={(code) => onChange({ ...map, [status]: code })}
          />
        ))}
      </div>
      {error && <p class="field__error">{error}</p>}
    </fieldset>
  )
}
