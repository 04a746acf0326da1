import { useText } from "../../language/language.js"
import { useNarrow } from "../../parts/media.js"
import { Facts } from "../../parts/page.jsx"
import { When } from "../../parts/when.jsx"
import { addressOf } from "../addresses.js"
import "../../parts/table.css"

/** @typedef {import("./screen.jsx").ErrorLogQuery["errorLog"]["nodes"][number]} LoggedError */

/** @param {{ errors: LoggedError[] }} props */
export function ErrorList({ errors }) {
  return useNarrow() ? <Cards errors={errors} /> : <Table errors={errors} />
}

/** @param {{ errors: LoggedError[] }} props */
function Table({ errors }) {
  const t = useText()
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={t("ui-errors")}>
      <table class="table">
        <caption class="unseen">{t("ui-errors")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui-error-last")}</th>
            <th scope="col">{t("ui-store")}</th>
            <th scope="col">{t("ui-error-code")}</th>
            <th scope="col">{t("ui-error-message")}</th>
            <th scope="col" class="right">{t("ui-error-times")}</th>
            <th scope="col">{t("ui-error-request")}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error) => (
            <tr key={error.id}>
              <td class="errors__when"><Last error={error} /></td>
              <td class="errors__store"><Concerned error={error} /></td>
              <td><code>{error.code}</code><br /><span class="faint small">{error.operation}</span></td>
              <td class="errors__message"><Message error={error} /></td>
              <td class="right num">{error.times}</td>
              <td class="errors__request"><Request error={error} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** @param {{ errors: LoggedError[] }} props */
function Cards({ errors }) {
  const t = useText()
  return (
    <ul>
      {errors.map((error) => (
        <li class="errors__card" key={error.id}>
          <div class="errors__card-head"><code>{error.code}</code><span class="soft small"><When iso={error.lastAt} /></span></div>
          <Message error={error} />
          <Facts
            facts={[
              [t("ui-store"), <Concerned error={error} />],
              [t("ui-error-operation"), error.operation],
              ...when(error.times > 1, [t("ui-error-times"), error.times]),
              ...when(error.times > 1, [t("ui-error-first"), <When iso={error.firstAt} />]),
              ...when(error.requestId, [t("ui-error-request"), <Request error={error} />]),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/**
 * A phone has no room for what says nothing.
 *
 * @param {unknown} is
 * @param {[string, import("preact").ComponentChildren]} fact
 */
function when(is, fact) {
  return is ? [fact] : []
}

/** @param {{ error: LoggedError }} props */
function Last({ error }) {
  const t = useText()
  return (
    <>
      <When iso={error.lastAt} />
      {error.times > 1 && <p class="faint small">{t("ui-error-first")} <When iso={error.firstAt} /></p>}
    </>
  )
}

/** @param {{ error: LoggedError }} props */
function Message({ error }) {
  const t = useText()
  return (
    <div class="errors__words">
      <p>{error.sentence}</p>
      {error.detail && <p class="faint small" lang="en">{error.detail}</p>}
      {error.amazonOrderNumber && (
        <p class="small">
          {t("ui-order")} <a class="num" href={`/amazon/orders?text=${encodeURIComponent(error.amazonOrderNumber)}`}>{error.amazonOrderNumber}</a>
        </p>
      )}
    </div>
  )
}

/** @param {{ error: LoggedError }} props */
function Concerned({ error }) {
  const t = useText()
  if (!error.stores.length) return <span class="soft">{t("ui-errors-everything")}</span>
  return (
    <ul>
      {error.stores.map(({ id, name }) => <li key={id}><a href={addressOf.store(id)}>{name}</a></li>)}
    </ul>
  )
}

/** @param {{ error: LoggedError }} props */
function Request({ error }) {
  return error.requestId ? <code class="errors__id">{error.requestId}</code> : <span class="faint">–</span>
}
