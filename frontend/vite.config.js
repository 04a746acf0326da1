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
      // "use client" is meant for another framework's server; a bundle for the browser needs none.
      onLog: (level, log, warn) => log.code === "MODULE_LEVEL_DIRECTIVE" || warn(level, log),
    },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    alias: {
      "#operations": here("../graphql/operations"),
      "#locales": here("../channel/locales"),
      "react/jsx-runtime": "preact/jsx-runtime",
      "react-dom": "preact/compat",
      react: here("src/react.js"),
    },
  },
})
