import { render } from "preact"
import { App } from "./shell/app.jsx"
import { guardHistory } from "./shell/unsaved.jsx"
import "./styles/tokens.css"
import "./styles/base.css"

const root = document.getElementById("app")
guardHistory()
if (root) render(<App />, root)
