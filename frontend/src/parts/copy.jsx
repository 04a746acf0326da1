import { useEffect, useState } from "preact/hooks"
import { useText } from "../language/language.js"
import { Button } from "./button.jsx"
import "./copy.css"

const SHOWN = 2000

/**
 * A number, and the way to take it along. Where the browser lets no page write to the clipboard
 * (anything but https and this very machine) there is the number alone.
 *
 * @param {{ value: string, what: string }} props what: its name, for those who hear the button
 */
export function Copyable({ value, what }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN)
    return () => clearTimeout(timer)
  }, [copied])
  if (!navigator.clipboard) return <span class="num">{value}</span>
  const copy = () => navigator.clipboard.writeText(value).then(() => setCopied(true), () => undefined)
  return (
    <span class="copyable">
      <span class="num">{value}</span>
      <Button look="bare" icon={copied ? "check" : "copy"} label={t("ui-copy-of", { what })} title={t("ui-copy")} onClick={copy} />
      <span class="unseen" role="status">{copied && t("ui-copy-done")}</span>
    </span>
  )
}
