/**
 * A text file in whichever encoding a spreadsheet saved it: UTF-8, UTF-16 ("Unicode text") or the
 * Windows one of Western Europe.
 *
 * @param {Blob | undefined} file
 */
export async function textOf(file) {
  if (!file) return ""
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
