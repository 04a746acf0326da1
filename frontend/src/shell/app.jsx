import { useEffect, useState } from "preact/hooks"
import { Broken, Failure } from "../contract/failures.js"
import { loadSession, viewer } from "../contract/session.js"
import { keptLanguage, speak } from "../language/language.js"
import { chooseLanguage } from "../language/text.js"
import { FailureNotice } from "../parts/outcome.jsx"
import { LoginScreen } from "../screens/login/screen.jsx"
import { WELCOME, WelcomeScreen } from "../screens/welcome/screen.jsx"
import { Shell } from "./shell.jsx"

/** The page: nothing until the session and the language are known, then login or the shell. */
export function App() {
  const [ready, setReady] = useState(false)
  const [failure, setFailure] = useState(/** @type {Failure | null} */ (null))
  const [welcome, setWelcome] = useState(location.pathname === WELCOME)

  const begin = async () => {
    setFailure(null)
    try {
      const session = await loadSession()
      await speak(session.viewer?.locale ?? keptLanguage() ?? session.locale)
      setReady(true)
    } catch (error) {
      await speak(keptLanguage() ?? chooseLanguage(navigator.languages, ["en", "sv"])).catch(() => {})
      setFailure(error instanceof Failure ? error : new Broken(String(error)))
    }
  }
  useEffect(() => void begin(), [])
  const enter = () => {
    history.replaceState(null, "", "/amazon/")
    setWelcome(false)
  }

  if (failure) return <main class="page page--narrow"><FailureNotice failure={failure} retry={begin} /></main>
  if (!ready) return null
  if (welcome) return <WelcomeScreen onIn={enter} />
  return viewer.value ? <Shell /> : <LoginScreen />
}
