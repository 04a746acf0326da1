import { readFileSync } from "node:fs"

/** The screens' own sentences, and those that an address asks them to say (`?refused=<why>`). */
const SAID_BY_SCREENS = /^(ui-|error-consent-)/
const MESSAGE = /^([a-z][\w-]*) =.*\n(?:[ }\t].*\n)*/gm

/**
 * Of a catalogue only what the screens say: the server's own half stays with the server.
 *
 * @param {string} source a Fluent file
 */
export function screensPart(source) {
  const messages = [...`${source}\n`.matchAll(MESSAGE)]
  return messages.filter(([, id = ""]) => SAID_BY_SCREENS.test(id)).map(([words]) => words).join("")
}

/**
 * Loads `<language>.ftl?screens` as text.
 *
 * @returns {import("vite").Plugin}
 */
export function catalogue() {
  return {
    name: "catalogue",
    enforce: "pre",
    load(id) {
      const [path = "", query] = id.split("?")
      if (query !== "screens") return null
      this.addWatchFile(path)
      return `export default ${JSON.stringify(screensPart(readFileSync(path, "utf8")))}`
    },
  }
}
