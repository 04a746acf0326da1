import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { ButtonLink } from "../../parts/button.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Returned } from "../../parts/returned.jsx"
import { SetupPanel } from "../setup/panel.jsx"
import { StoreCards } from "../stores/cards.jsx"
import { Today } from "./today.jsx"
import "./home.css"

/** Where a day begins: what needs a person, what is still to be set up, and the stores (V23, V30). */
export default function HomeScreen() {
  const t = useText()
  const add = viewer.value?.mayAdminister && <ButtonLink icon="plus" href="/amazon/stores/new">{t("ui-store-add")}</ButtonLink>
  return (
    <div class="page">
      <PageHead title={t("ui-nav-home")} />
      <Returned />
      <Today />
      <SetupPanel />
      <section class="home__part" aria-labelledby="home-stores">
        <div class="home__head">
          <h2 id="home-stores">{t("ui-stores")}</h2>
          {add}
        </div>
        <StoreCards level={3} />
      </section>
    </div>
  )
}
