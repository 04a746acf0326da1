/**
 * Writes src/contract/types.d.ts from the contract: graphql/schema.graphql and every operation in
 * graphql/operations/. An operation that no longer fits the schema fails here.
 *
 * `SCHEMA` may name another SDL file.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { codegen } from "@graphql-codegen/core"
import * as typescript from "@graphql-codegen/typescript"
import * as operations from "@graphql-codegen/typescript-operations"
import { parse } from "graphql"

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const output = at("../src/contract/types.d.ts")

const documents = readOperations(at("../../graphql/operations/"))
const types = await codegen({
  filename: output,
  schema: parse(readFileSync(process.env.SCHEMA ?? at("../../graphql/schema.graphql"), "utf8")),
  documents,
  plugins: [{ typescript: {} }, { operations: {} }],
  pluginMap: { typescript, operations },
  config: {
    enumsAsTypes: true,
    skipTypename: true,
    strictScalars: true,
    scalars: { DateTime: "string", Decimal: "string" },
  },
})
mkdirSync(dirname(output), { recursive: true })
writeFileSync(output, types)

/** @param {string} folder */
function readOperations(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql")).sort()
  return names.map((name) => ({
    location: folder + name,
    document: parse(readFileSync(folder + name, "utf8")),
  }))
}
