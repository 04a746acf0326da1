import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

/**
 * Puts a compressed twin beside every file of the build that is worth it; the server sends the twin
 * to whoever takes gzip.
 *
 * @returns {import("vite").Plugin}
 */
export function compress() {
  return {
    name: "compressed-twins",
    apply: "build",
    writeBundle({ dir = "" }) {
      const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
      for (const name of files.filter((file) => /\.(js|css|svg)$/.test(file))) {
        const path = join(dir, name)
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
      }
    },
  }
}
