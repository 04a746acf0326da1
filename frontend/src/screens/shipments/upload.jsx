import exampleText from "#operations/shipments-upload-example.graphql?raw"
import uploadText from "#operations/shipments-upload.graphql?raw"
import { useState } from "preact/hooks"
import { operation } from "../../contract/client.js"
import { useAction, useQuery } from "../../contract/query.js"
import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { Button } from "../../parts/button.jsx"
import { Field } from "../../parts/field.jsx"
import { Notice } from "../../parts/notice.jsx"
import { Refusals } from "../../parts/outcome.jsx"
import { PageHead, Panel } from "../../parts/page.jsx"
import { save } from "../../parts/save.js"
import { AnswerTable } from "./answers.jsx"
import { textOf } from "./file-text.js"
import { ShipmentSections } from "./sections.jsx"
import "./shipments.css"

/**
 * @typedef {import("../../contract/types.d.ts").ShipmentsUploadMutation} UploadMutation
 * @typedef {NonNullable<UploadMutation["shipmentsUpload"]["upload"]>} Upload
 */

/** @type {import("../../contract/client.js").Operation<import("../../contract/types.d.ts").ShipmentsUploadExampleQuery, {}>} */
const EXAMPLE = operation(exampleText)
/** @type {import("../../contract/client.js").Operation<UploadMutation, import("../../contract/types.d.ts").ShipmentsUploadMutationVariables>} */
const UPLOAD = operation(uploadText)
const NO_VARIABLES = {}

/** Tracking numbers from a file: looked at first, then applied. */
export default function ShipmentsUploadScreen() {
  const t = useText()
  return (
    <div class="page page--middle">
      <PageHead title={t("ui-upload")} below={<p class="soft small">{t("ui-upload-lead")}</p>} trail={[[t("ui-shipments"), "/amazon/shipments"]]} />
      <ShipmentSections />
      {viewer.value?.mayOperate ? <Upload /> : <Notice tone="info" title={t("ui-upload-role")} />}
    </div>
  )
}

function Upload() {
  const t = useText()
  const [text, setText] = useState("")
  const [upload, { running, failure }] = useAction(UPLOAD)
  const [answer, setAnswer] = useState(/** @type {UploadMutation["shipmentsUpload"] | undefined} */ (undefined))
  const found = answer?.upload
  const send = async (/** @type {boolean} */ apply) => {
    const data = await upload({ input: { text, apply } })
    if (data) setAnswer(data.shipmentsUpload)
  }
  const change = (/** @type {string} */ next) => {
    setText(next)
    setAnswer(undefined)
  }
  return (
    <>
      <Panel title={t("ui-upload-file")} actions={<Example />}>
        <form class="form" onSubmit={(event) => { event.preventDefault(); void send(false) }}>
          <p class="small soft">{t("ui-upload-columns")}</p>
          <Field label={t("ui-upload-choose")}>
            <input class="input" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onChange={async (event) => change(await textOf(event.currentTarget.files?.[0]))} />
          </Field>
          <Field label={t("ui-upload-text")} error={answer?.userErrors[0]?.message}>
            <textarea class="input num parcels__text" rows={8} spellcheck={false} value={text} onInput={(event) => change(event.currentTarget.value)} />
          </Field>
          <Refusals failure={failure} />
          <div class="form__actions">
            <Button type="submit" look={found ? "plain" : "main"} busy={running && !found} disabled={!text.trim()}>{t("ui-upload-check")}</Button>
          </div>
        </form>
      </Panel>
      {found && <Answers found={found} busy={running} onApply={() => send(true)} />}
    </>
  )
}

/** @param {{ found: Upload, busy: boolean, onApply: () => void }} props */
function Answers({ found, busy, onApply }) {
  const t = useText()
  const applied = found.applied > 0
  return (
    <>
      <div role="status">
        <Notice
          tone={found.refused ? "warn" : "good"}
          title={applied ? t("ui-upload-applied", { count: found.parcels }) : t("ui-upload-ready", { count: found.parcels })}
          actions={
            <>
              {found.ready > 0 && <Button look="main" icon="truck" busy={busy} onClick={onApply}>{t("ui-upload-apply", { count: found.parcels })}</Button>}
              <Button onClick={() => save("tracking-answers.csv", "text/csv", found.answers)}>{t("ui-upload-answers")}</Button>
            </>
          }
        >
          <p>{t("ui-upload-sum", { there: found.alreadyThere, refused: found.refused })}</p>
        </Notice>
      </div>
      <Panel title={t("ui-upload-rows")} flush><AnswerTable rows={found.rows} /></Panel>
    </>
  )
}

/** Where to begin from. */
function Example() {
  const t = useText()
  const { data } = useQuery(EXAMPLE, NO_VARIABLES)
  if (!data) return null
  return <Button onClick={() => save("tracking-example.csv", "text/csv", data.shipmentsUploadExample)}>{t("ui-upload-example")}</Button>
}
