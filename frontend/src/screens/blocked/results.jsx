import { useText } from "../../language/language.js"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"

/**
 * What became of a request, order by order: those that could not be done each with its reason.
 *
 * @param {object} props
 * @param {import("./requests.js").Request} props.request
 * @param {import("./requests.js").Answers} props.answers
 */
export function Results({ request, answers }) {
  const t = useText()
  const refused = answers.results.filter((result) => result.userErrors.length)
  const done = answers.results.length - refused.length
  return (
    <>
      <Refusals failure={answers.failure} userErrors={answers.userErrors} />
      {done > 0 && <Notice tone="good" loud title={t(`ui-request-done-${request}`, { count: done })} />}
      {refused.length > 0 && (
        <Notice tone="bad" loud title={t("ui-request-refused", { count: refused.length })}>
          <ul>
            {refused.map(({ orderId, order, userErrors }) => (
              <li key={orderId}><span class="num">{order?.amazonOrderNumber}</span> {userErrors.map(({ message }) => message).join(" ")}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
