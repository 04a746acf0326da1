import { ErrorBoundary, LocationProvider, Route, Router, lazy, useLocation } from "preact-iso"
import { useEffect, useState } from "preact/hooks"
import { Broken } from "../contract/failures.js"
import { sessionLost, viewer } from "../contract/session.js"
import { useText } from "../language/language.js"
import { Modal } from "../parts/modal.jsx"
import { FailureNotice, Loading } from "../parts/outcome.jsx"
import { LoginForm } from "../screens/login/form.jsx"
import { AlertBanner, AttentionBanner, OfflineBanner } from "./banners.jsx"
import { CopyBanner } from "./copy-banner.jsx"
import { DebugBanner } from "./debug-banner.jsx"
import { Header } from "./header.jsx"
import { Rail } from "./rail.jsx"
import { StandingProvider } from "./standing.jsx"
import { StoresProvider } from "./stores.jsx"
import { Toasts } from "./toasts.jsx"
import { UnsavedGuard } from "./unsaved.jsx"
import "./shell.css"

const Home = lazy(() => import("../screens/home/screen.jsx"))
const Orders = lazy(() => import("../screens/orders/screen.jsx"))
const Order = lazy(() => import("../screens/order/screen.jsx"))
const Runs = lazy(() => import("../screens/runs/screen.jsx"))
const Run = lazy(() => import("../screens/runs/run.jsx"))
const ShipBy = lazy(() => import("../screens/ship-by/screen.jsx"))
const Blocked = lazy(() => import("../screens/blocked/screen.jsx"))
const Mappings = lazy(() => import("../screens/blocked/mappings.jsx"))
const Shipments = lazy(() => import("../screens/shipments/screen.jsx"))
const ShipmentsWaiting = lazy(() => import("../screens/shipments/waiting.jsx"))
const Slips = lazy(() => import("../screens/slips/screen.jsx"))
const ShipmentsUpload = lazy(() => import("../screens/shipments/upload.jsx"))
const Carriers = lazy(() => import("../screens/carriers/screen.jsx"))
const Stores = lazy(() => import("../screens/stores/screen.jsx"))
const NewStore = lazy(() => import("../screens/stores/new.jsx"))
const StoreSetup = lazy(() => import("../screens/stores/setup.jsx"))
const Store = lazy(() => import("../screens/store/screen.jsx"))
const OrderSettings = lazy(() => import("../screens/settings/screen.jsx"))
const CreationTable = lazy(() => import("../screens/table/screen.jsx"))
const Calendar = lazy(() => import("../screens/calendar/screen.jsx"))
const Ledger = lazy(() => import("../screens/ledger/screen.jsx"))
const Rules = lazy(() => import("../screens/rules/screen.jsx"))
const Rule = lazy(() => import("../screens/rules/editor.jsx"))
const Health = lazy(() => import("../screens/health/screen.jsx"))
const Alerts = lazy(() => import("../screens/alerts/screen.jsx"))
const Outbox = lazy(() => import("../screens/outbox/screen.jsx"))
const ErrorLog = lazy(() => import("../screens/error-log/screen.jsx"))
const Installation = lazy(() => import("../screens/installation/screen.jsx"))
const DebugLog = lazy(() => import("../screens/debug/screen.jsx"))
const Webhooks = lazy(() => import("../screens/webhooks/screen.jsx"))
const Webhook = lazy(() => import("../screens/webhooks/webhook.jsx"))
const Users = lazy(() => import("../screens/users/screen.jsx"))
const Tokens = lazy(() => import("../screens/tokens/screen.jsx"))
const AccessLog = lazy(() => import("../screens/access-log/screen.jsx"))
const Me = lazy(() => import("../screens/me/screen.jsx"))
const CommerceOrder = lazy(() => import("../screens/commerce/screen.jsx"))
const Invoice = lazy(() => import("../screens/invoice/screen.jsx"))
const Customers = lazy(() => import("../screens/customers/screen.jsx"))
const Customer = lazy(() => import("../screens/customers/customer.jsx"))
const CommerceSettings = lazy(() => import("../screens/commerce-settings/screen.jsx"))
const Products = lazy(() => import("../screens/products/screen.jsx"))
const Stock = lazy(() => import("../screens/stock/screen.jsx"))
const StockMovements = lazy(() => import("../screens/stock/movements.jsx"))
const StockComparisons = lazy(() => import("../screens/stock/comparisons.jsx"))
const StockOfSku = lazy(() => import("../screens/stock/sku.jsx"))
const Help = lazy(() => import("../screens/help/screen.jsx"))

/** Everything around a screen, and which screen it is. */
export function Shell() {
  const t = useText()
  return (
    <LocationProvider scope="/amazon/">
      <StoresProvider>
        <StandingProvider>
          <a class="skip" href="#main">{t("ui-skip")}</a>
          <div class="shell">
            <Rail />
            <div class="shell__body">
              <Header />
              <Banners />
              <main id="main" class="shell__main" tabIndex={-1}>
                <Screens />
              </main>
            </div>
          </div>
          <Toasts />
          <UnsavedGuard />
          <SessionLost />
        </StandingProvider>
      </StoresProvider>
    </LocationProvider>
  )
}

function Banners() {
  return (
    <>
      <OfflineBanner />
      <CopyBanner />
      <DebugBanner />
      <AlertBanner />
      <AttentionBanner />
    </>
  )
}

function Screens() {
  const [failed, setFailed] = useState(/** @type {Error | null} */ (null))
  const { path } = useLocation()
  useEffect(() => setFailed(null), [path])
  if (failed) {
    return (
      <div class="page">
        <FailureNotice failure={new Broken(failed.message)} retry={() => location.reload()} />
      </div>
    )
  }
  return (
    <ErrorBoundary onError={setFailed}>
      <Router>
        <Route path="/amazon" component={Home} />
        <Route path="/amazon/orders" component={Orders} />
        <Route path="/amazon/orders/runs" component={Runs} />
        <Route path="/amazon/orders/runs/:id" component={Run} />
        <Route path="/amazon/orders/:id" component={Order} />
        <Route path="/amazon/ship-by" component={ShipBy} />
        <Route path="/amazon/blocked" component={Blocked} />
        <Route path="/amazon/blocked/mappings" component={Mappings} />
        <Route path="/amazon/shipments" component={Shipments} />
        <Route path="/amazon/shipments/waiting" component={ShipmentsWaiting} />
        <Route path="/amazon/shipments/upload" component={ShipmentsUpload} />
        <Route path="/amazon/slips" component={Slips} />
        <Route path="/amazon/carriers" component={Carriers} />
        <Route path="/amazon/stores" component={Stores} />
        <Route path="/amazon/stores/new" component={NewStore} />
        <Route path="/amazon/stores/:id" component={Store} />
        <Route path="/amazon/stores/:id/setup" component={StoreSetup} />
        <Route path="/amazon/stores/:id/settings" component={OrderSettings} />
        <Route path="/amazon/stores/:id/table" component={CreationTable} />
        <Route path="/amazon/stores/:id/calendar" component={Calendar} />
        <Route path="/amazon/stores/:id/ledger" component={Ledger} />
        <Route path="/amazon/stores/:id/rules" component={Rules} />
        <Route path="/amazon/stores/:id/rules/:rule" component={Rule} />
        <Route path="/amazon/health" component={Health} />
        <Route path="/amazon/health/alerts" component={Alerts} />
        <Route path="/amazon/health/outbox" component={Outbox} />
        <Route path="/amazon/health/errors" component={ErrorLog} />
        <Route path="/amazon/settings" component={Installation} />
        <Route path="/amazon/settings/debug" component={DebugLog} />
        <Route path="/amazon/settings/webhooks" component={Webhooks} />
        <Route path="/amazon/settings/webhooks/:id" component={Webhook} />
        <Route path="/amazon/settings/users" component={Users} />
        <Route path="/amazon/settings/tokens" component={Tokens} />
        <Route path="/amazon/settings/access-log" component={AccessLog} />
        <Route path="/amazon/settings/me" component={Me} />
        <Route path="/amazon/commerce/orders/:number" component={CommerceOrder} />
        <Route path="/amazon/commerce/orders/:number/invoice" component={Invoice} />
        <Route path="/amazon/commerce/customers" component={Customers} />
        <Route path="/amazon/commerce/customers/:number" component={Customer} />
        <Route path="/amazon/commerce/settings" component={CommerceSettings} />
        <Route path="/amazon/products" component={Products} />
        <Route path="/amazon/stock" component={Stock} />
        <Route path="/amazon/stock/movements" component={StockMovements} />
        <Route path="/amazon/stock/comparisons" component={StockComparisons} />
        <Route path="/amazon/stock/sku/:sku" component={StockOfSku} />
        <Route path="/amazon/help" component={Help} />
        <Route default component={Start} />
      </Router>
    </ErrorBoundary>
  )
}

/** Any other address leads home. */
function Start() {
  const { route } = useLocation()
  useEffect(() => route("/amazon/", true), [])
  return <Loading />
}

/** Login over the page: what was typed below it is still there afterwards. */
function SessionLost() {
  const t = useText()
  return (
    <Modal open={sessionLost.value} title={t("ui-session-lost")}>
      <p class="soft">{t("ui-session-lost-remedy")}</p>
      <LoginForm email={viewer.peek()?.email ?? ""} />
    </Modal>
  )
}
