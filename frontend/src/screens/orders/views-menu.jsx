import { useState } from "preact/hooks"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Chip } from "../../parts/chip.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { Popover } from "../../parts/popover.jsx"
import { cleared, current, isChanged, keptQuery, ordersAddress, queryOf } from "./saved-views.js"
import { useViewChanges } from "./view-changes.js"
import { DeleteDialog, NameDialog } from "./view-dialogs.jsx"
import "./views-menu.css"

/**
 * @typedef {import("./saved-views.js").SavedView} SavedView
 * @typedef {import("./filter.js").View} View
 * @typedef {"new" | "rename" | "delete" | null} Asked
 *
 * @typedef {object} ViewsProps
 * @property {View} view on screen
 * @property {readonly SavedView[]} views
 * @property {() => Promise<void>} refetch
 * @property {(query: string) => void} onOpen
 */

/**
 * The person's own views of the tab: the one on screen by name, the others to choose from, and what
 * can be done with it.
 *
 * @param {ViewsProps} props
 */
export function ViewsMenu({ view, views, refetch, onOpen }) {
  const t = useText()
  const [asked, setAsked] = useState(/** @type {Asked} */ (null))
  const changes = useViewChanges(refetch)
  const saved = current(view, views)
  const changed = saved !== undefined && isChanged(view, saved)
  const ask = (/** @type {Asked} */ what) => {
    changes.forget()
    setAsked(what)
  }
  const done = (/** @type {string} */ query) => {
    setAsked(null)
    onOpen(query)
  }
  const saveOver = async (/** @type {SavedView} */ over) => {
    const query = keptQuery(view)
    if (await changes.update(over, { query })) done(queryOf({ ...over, query }))
  }
  return (
    <>
      <Popover button={<Name saved={saved} changed={changed} />}>
        <Choice views={views} chosen={saved} />
        <div class="views__actions">
          {saved && changed && <Action onClick={() => saveOver(saved)}>{t("ui-view-save", { name: saved.name })}</Action>}
          <Action onClick={() => ask("new")}>{t("ui-view-save-new")}</Action>
          {saved && <Own saved={saved} onDefault={() => changes.update(saved, { isDefault: !saved.isDefault })} onAsk={ask} />}
        </div>
      </Popover>
      {!asked && <Refusals failure={changes.failure} userErrors={changes.userErrors} />}
      <NameDialog asked={asked} view={view} saved={saved} changes={changes} onClose={() => setAsked(null)} onDone={done} />
      <DeleteDialog open={asked === "delete"} saved={saved} changes={changes} onClose={() => setAsked(null)} onDone={() => done(leaving(views, saved))} />
    </>
  )
}

/**
 * Where the reader is once their view is gone: the whole list, and not another view.
 *
 * @param {readonly SavedView[]} views
 * @param {SavedView | undefined} gone
 */
function leaving(views, gone) {
  const named = cleared(views.filter(({ id }) => id !== gone?.id))
  return named && `view=${named}`
}

/** @param {{ saved?: SavedView, changed: boolean }} props */
function Name({ saved, changed }) {
  const t = useText()
  if (!saved) return <>{t("ui-views")}</>
  return <><span class="views__name">{t("ui-view-named", { name: saved.name })}</span>{changed && <Chip tone="amber">{t("ui-view-changed")}</Chip>}</>
}

/** @param {{ views: readonly SavedView[], chosen?: SavedView }} props */
function Choice({ views, chosen }) {
  const t = useText()
  const named = cleared(views)
  if (!views.length) return <p class="soft small">{t("ui-views-none")}</p>
  return (
    <nav aria-label={t("ui-views")}>
      <ul class="views__list">
        <li><a href={ordersAddress(named && `view=${named}`)} onClick={leave} aria-current={chosen ? undefined : "true"}>{t("ui-orders-all")}</a></li>
        {views.map((view) => (
          <li key={view.id}>
            <a href={ordersAddress(queryOf(view))} onClick={leave} aria-current={view.id === chosen?.id ? "true" : undefined}>
              {view.name}{view.isDefault && <span class="faint small"> {t("ui-view-is-default")}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** @param {{ saved: SavedView, onDefault: () => void, onAsk: (what: Asked) => void }} props */
function Own({ saved, onDefault, onAsk }) {
  const t = useText()
  return (
    <>
      <Action onClick={onDefault}>{t(saved.isDefault ? "ui-view-default-off" : "ui-view-default-on")}</Action>
      <Action onClick={() => onAsk("rename")}>{t("ui-view-rename")}</Action>
      <Action onClick={() => onAsk("delete")}>{t("ui-view-delete")}</Action>
    </>
  )
}

/** @param {{ onClick: () => void, children: import("preact").ComponentChildren }} props */
function Action({ onClick, children }) {
  const act = (/** @type {MouseEvent} */ event) => {
    leave(event)
    onClick()
  }
  return <Button look="quiet" onClick={act}>{children}</Button>
}

/**
 * Closes the menu; the focus goes to what opens it, where a dialog will hand it back to.
 *
 * @param {Event} event
 */
function leave(event) {
  const menu = /** @type {HTMLElement} */ (event.currentTarget).closest("details")
  if (!menu) return
  menu.open = false
  menu.querySelector("summary")?.focus()
}
