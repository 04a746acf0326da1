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
import { Progress } from "../../parts/progress.jsx"
import { save } from "../../parts/save.js"
import { Working } from "../../parts/working.jsx"
import { useUnsaved } from "../../shell/unsaved.jsx"
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
  const [applying, setApplying] = useState(false)
  useUnsaved(text.trim() !== "" && !found?.applied)
  const check = async () => {
    const data = await upload({ input: { text, apply: false } })
    if (data) setAnswer(data.shipmentsUpload)
  }
  // So many parcels a call, until none is left that can be shipped.
  const apply = async () => {
    setApplying(true)
    for (let told = found; told?.ready; ) {
      const data = await upload({ input: { text, apply: true } })
      const next = data?.shipmentsUpload
      if (!next?.upload) {
        if (next) setAnswer(next)
        break
      }
      const joined = next.upload.applied ? joinedWith(told, next.upload) : next.upload
      setAnswer({ ...next, upload: joined })
      if (!next.upload.applied) break
      told = joined
    }
    setApplying(false)
  }
  const change = (/** @type {string} */ next) => {
    setText(next)
    setAnswer(undefined)
  }
  return (
    <>
      <Panel title={t("ui-upload-file")} actions={<Example />}>
        <form class="form" onSubmit={(event) => { event.preventDefault(); void check() }}>
          <p class="small soft">{t("ui-upload-columns")}</p>
          <Field label={t("ui-upload-choose")}>
            <input class="input" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onChange={async (event) => change(await textOf(event.currentTarget.files?.[0]))} />
          </Field>
          <Field label={t("ui-upload-text")} error={answer?.userErrors[0]?.message}>
            <textarea class="input num parcels__text" rows={8} spellcheck={false} value={text} onInput={(event) => change(event.currentTarget.value)} />
          </Field>
          <Working on={running && !applying} label={t("ui-upload-checking")} />
          <Refusals failure={failure} />
          <div class="form__actions">
            <Button type="submit" look={found ? "plain" : "main"} busy={running && !applying} disabled={!text.trim()}>{t("ui-upload-check")}</Button>
          </div>
        </form>
      </Panel>
      {found && <Answers found={found} busy={applying} onApply={apply} />}
    </>
  )
}

/**
 * What two calls made of one file: what the first has shipped is there for the second.
 *
 * @param {Upload} before
 * @param {Upload} now
 * @returns {Upload}
 */
function joinedWith(before, now) {
  const shipped = new Set(before.rows.filter(({ verdict }) => verdict === "APPLIED").map(({ line }) => line))
  const rows = now.rows.map((row) => (shipped.has(row.line) ? { ...row, verdict: /** @type {const} */ ("APPLIED") } : row))
  const parcels = now.parcels + (shipped.size ? before.parcels : 0)
  return { ...now, rows, parcels, applied: now.applied + shipped.size, alreadyThere: now.alreadyThere - shipped.size }
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
          title={t(applied ? "ui-upload-applied" : "ui-upload-ready", { count: found.parcels })}
          actions={
            <>
              {found.ready > 0 && <Button look="main" icon="truck" busy={busy} onClick={onApply}>{applied ? t("ui-upload-go-on", { count: found.ready }) : t("ui-upload-apply", { count: found.parcels })}</Button>}
              <Button onClick={() => save("tracking-answers.csv", "text/csv", found.answers)}>{t("ui-upload-answers")}</Button>
            </>
          }
        >
          {busy && <Progress label={t("ui-upload-applying")} done={found.applied} total={found.applied + found.ready} />}
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
