import { viewer } from "../../contract/session.js"
import { useText } from "../../language/language.js"
import { ButtonLink } from "../../parts/button.jsx"
import { PageHead } from "../../parts/page.jsx"
import { Returned } from "../../parts/returned.jsx"
import { StoreCards } from "./cards.jsx"

/** The stores by themselves; they are also on the start. */
export default function StoresScreen() {
  const t = useText()
  const add = viewer.value?.mayAdminister && <ButtonLink look="main" icon="plus" href="/amazon/stores/new">{t("ui-store-add")}</ButtonLink>
  return (
    <div class="page">
      <PageHead title={t("ui-stores")} trail={[[t("ui-nav-home"), "/amazon/"]]} actions={add} />
      <Returned />
      <StoreCards level={2} />
    </div>
  )
}
