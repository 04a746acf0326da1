import { shortDay } from "../../formats/time.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { useStores } from "../../shell/stores.jsx"
import { chips, withoutChip } from "./filter.js"
import { actionName } from "./more-filters.jsx"
import "./chips.css"

const DAYS = new Set(["from", "to", "shipBy", "updatedFrom", "updatedTo"])

/**
 * What the list is narrowed by; each goes away by a click, or all at once (V3).
 *
 * @param {{ filter: import("./filter.js").Filter, onChange: (filter: import("./filter.js").Filter) => void, onClear: () => void }} props
 */
export function FilterChips({ filter, onChange, onClear }) {
  const t = useText()
  const say = useWords()
  const active = chips(filter)
  if (!active.length) return null
  return (
    <div class="filter-chips">
      <ul aria-label={t("ui-filters-active")}>
        {active.map((chip) => (
          <li class="filter-chip" key={chip.key + chip.value}>
            <span>{t(`ui-filter-${chip.key}`)}: <strong>{say(chip)}</strong></span>
            <Button
              look="bare"
              icon="close"
              label={t("ui-filter-remove", { filter: `${t(`ui-filter-${chip.key}`)}: ${say(chip)}` })}
              onClick={() => onChange(withoutChip(filter, chip))}
            />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={onClear}>{t("ui-filters-clear")}</Button>
    </div>
  )
}

/** @returns {(chip: import("./filter.js").Chip) => string} */
function useWords() {
  const t = useText()
  const stores = useStores()
  return ({ key, value }) => {
    if (key === "statuses") return t(`ui-status-${value}`)
    if (key === "stores") return stores.find((store) => store.id === value)?.name ?? "…"
    if (key === "channel") return t(`ui-channel-${value}`)
    if (DAYS.has(key)) return shortDay(t.locale, value)
    if (key === "lastAction") return actionName(t, value)
    if (key === "attention" || key === "prime" || key === "reserved") return t(value === "yes" ? "ui-yes" : "ui-no")
    return value
  }
}
