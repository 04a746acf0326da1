import { useState } from "preact/hooks"
import { Broken, Failure } from "../../contract/failures.js"
import { reach, sessionRestored } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Modal } from "../../parts/modal.jsx"
import { FailureNotice } from "../../parts/outcome.jsx"
import { toOrderFilter } from "./filter.js"

/**
 * Where the list on screen is to be had as a file: the same orders, in the same order, with the
 * same columns.
 *
 * @param {import("./filter.js").View} view
 * @param {readonly { key: string }[]} columns
 */
export function exportAddress({ filter, sort }, columns) {
  const query = new URLSearchParams({
    filter: JSON.stringify(toOrderFilter(filter)),
    sort: `${sort.direction === "DESC" ? "-" : ""}${sort.field}`,
    columns: columns.map(({ key }) => key).join(","),
  })
  return `/amazon/export/orders.csv?${query}`
}

/**
 * Hands the list over as a file. The browser writes it as it comes, however long it is; so whether
 * it comes at all is asked first, while there is a screen to say why not.
 *
 * @param {{ view: import("./filter.js").View, columns: readonly { key: string }[] }} props
 */
export function ExportButton({ view, columns }) {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState(/** @type {Failure | null} */ (null))
  const address = exportAddress(view, columns)
  const run = async () => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      await available(address)
      const link = document.createElement("a")
      link.href = address
      link.download = "orders.csv"
      link.click()
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure(String(error)))
    }
    setBusy(false)
  }
  return (
    <>
      <Button icon="download" busy={busy} onClick={run}>{t("ui-export")}</Button>
      <Modal open={failure !== null} title={t("ui-export-failed")} onClose={() => setFailure(null)}>
        {failure && <FailureNotice failure={failure} retry={run} />}
      </Modal>
    </>
  )
}

/**
 * Waits for the person to log in again where the session has ended.
 *
 * @param {string} address
 */
async function available(address) {
  let answer = await reach(address, { method: "HEAD" })
  if (answer.status === 401) {
    await sessionRestored()
    answer = await reach(address, { method: "HEAD" })
  }
  if (!answer.ok) throw new Broken("")
}
