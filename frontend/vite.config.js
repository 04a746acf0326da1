import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import { catalogue } from "./build/catalogue.js"
import { compress } from "./build/compress.js"

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: "/amazon/static/",
  plugins: [catalogue(), compress()],
  build: {
    outDir: here("../channel/admin/static"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    rolldownOptions: {
      // What is read together travels together: many small files compress badly. Tabs need the
      // component library, which only some screens load.
      output: {
        codeSplitting: {
          groups: [
            { name: "preact", test: /node_modules\/(preact|@preact|preact-iso|@fluent)\//, priority: 3 },
            { name: "parts", test: /src\/(parts(?!\/tabs)|formats|contract|language|shell)\//, priority: 2 },
            { name: "health", test: /src\/screens\/(health|alerts|error-log|installation|ledger)\//, priority: 1 },
            { name: "stock", test: /src\/screens\/stock\//, priority: 1 },
            { name: "settings", test: /src\/screens\/(settings|table)\//, priority: 1 },
            { name: "store", test: /src\/screens\/(stores?|home|setup)\//, priority: 1 },
          ],
        },
      },
      // "use client" is meant for another framework's server; a bundle for the browser needs none.
      onLog: (level, log, warn) => log.code === "MODULE_LEVEL_DIRECTIVE" || warn(level, log),
    },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    alias: {
      "#operations": here("../graphql/operations"),
      // Its files; the package offers only code that holds them.
      "#flags": here("node_modules/country-flag-icons/3x2"),
      "#locales": here("../channel/locales"),
      "react/jsx-runtime": "preact/jsx-runtime",
      "react-dom": "preact/compat",
      react: here("src/react.js"),
    },
  },
})
