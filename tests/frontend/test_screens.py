"""Every screen as it looks: accessible, within the window, from nowhere but our own host.

The pictures are kept in artefacts/screens/, for people to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from sqlalchemy import select

from channel.api import ids
from channel.domain.alerts import AlertKind
from channel.domain.bulk_run import BulkAction
from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.store import Store
from channel.services import bulk_runs
from channel.services.bulk_runs import Wish
from channel.services.outbox import Kind
from tests.factories import Factory
from tests.frontend import axe
from tests.frontend.conftest import Admin, describe_store
from tests.frontend.terms import ON_ALL_TERMS, order_on_all_terms
from tests.frontend.trouble import alert, failed, logged_in_detail, move_away

PICTURES = Path(__file__).resolve().parents[2] / "artefacts" / "screens"
LAPTOP, PHONE = 1366, 390
# Beside each width the furthest that people go in its direction.
FURTHER = {LAPTOP: 2560, PHONE: 360}


@dataclass(frozen=True)
class Walk:
    """A person on a screen of some width, and what their browser asked for and complained of."""

    page: Page
    admin: Admin
    name: str
    hosts: set[str]
    complaints: list[str]

    def to(self, path: str) -> None:
        self.page.goto(f"{self.admin.url}/amazon/{path}")
        self.settled()

    def settled(self) -> None:
        expect(self.page.locator("main h1")).to_be_visible()
        expect(self.page.locator(".loading")).to_have_count(0, timeout=30_000)

    def look(self, screen: str) -> None:
        """Keep a picture; fail on what axe finds and on anything wider than the window."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{screen}-{self.name}.png", full_page=True)
        assert axe.violations(self.page) == [], screen
        assert self._fits(), screen
        size = self.page.viewport_size
        assert size is not None
        self.page.set_viewport_size({**size, "width": FURTHER[size["width"]]})
        assert self._fits(), screen
        self.page.set_viewport_size(size)

    def _fits(self) -> bool:
        fits: bool = self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        return fits


@pytest.fixture
def admin(admin: Admin) -> Admin:
    """A shop with an order in every state that looks different."""
    shop = admin.shop
    shop.seller = "A-NEW"
    shop.open_store("SE", active=False)
    shop.seller = "A-SHOP"
    shop.open_store("US")
    shop.place({"sellerSku": "UNKNOWN", "quantity": 1, "unitPrice": "5.00"})
    shop.place(fulfillmentStatus="PENDING")
    shop.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "12.50"}, programs=["PRIME"])
    shipped = shop.place()
    shop.sync()
    shop.ship(shipped)
    shop.sync()
    trouble(admin)
    order_on_all_terms(admin)
    return admin


def trouble(admin: Admin) -> None:
    """Calls that failed, alerts that last or are over, and a store to be connected."""
    w = admin.shop.wiring
    now = w.clock.now()
    with w.transaction("test.store") as session:
        describe_store(session, now)
    request_id = "5a06f1cd-7dba-4c30-8cbc-6af8db55554b"
    failed(admin, "InternalFailure", account_id=1, request_id=request_id, times=3)
    failed(admin, "QuotaExceeded", why="throttled", detail="You exceeded your quota.")
    order, *_ = admin.orders()
    factory = Factory(w)
    factory.delivery(order, Kind.CANCEL_ORDER, blocked_because="permanent", last_why="rejected")
    factory.delivery(order, Kind.SET_STATUS, not_before=now + timedelta(days=1))
    alert(admin, AlertKind.DATA_OLD)
    alert(admin, AlertKind.AUTHORISATION_LAPSES)
    alert(admin, AlertKind.READ_ONLY_COPY, cleared_at=now)


@pytest.fixture
def walk(request: pytest.FixtureRequest, browser: Browser, admin: Admin) -> Iterator[Walk]:
    width, language, theme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=theme,
        locale=language,
        timezone_id="Europe/Stockholm",
    )
    page = context.new_page()
    hosts: set[str] = set()
    complaints: list[str] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            complaints.append(said.text)

    page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Walk(page, admin, f"{width}-{language}-{theme}", hosts, complaints)
    context.close()


EVERYWHERE = pytest.mark.parametrize(
    "walk",
    [
        (LAPTOP, "en", "light"),
        (PHONE, "sv", "dark"),
    ],
    indirect=True,
    ids=["laptop", "phone"],
)


@EVERYWHERE
def test_every_screen_is_accessible_and_fits(walk: Walk) -> None:
    walk.page.goto(f"{walk.admin.url}/amazon/")
    expect(walk.page.get_by_role("textbox")).to_have_count(2)
    walk.look("login")
    walk.admin.log_in(walk.page, locale=walk.name.split("-")[1])
    for screen, path in paths(walk.admin):
        walk.to(path)
        walk.look(screen)
    assert walk.hosts == {urlsplit(walk.admin.url).netloc}
    assert walk.complaints == []


@EVERYWHERE
def test_what_opens_is_accessible_too(walk: Walk) -> None:
    admin, page = walk.admin, walk.page
    admin.log_in(page, role=Role.ADMIN, locale=walk.name.split("-")[1])
    page.locator(".header summary").click()
    walk.look("person")
    walk.to("orders")
    page.locator("button[aria-controls=filter-panel]").click()
    walk.look("filters")
    page.locator(".page-head summary").click()
    walk.look("columns")
    walk.to("blocked")
    page.locator(".group button[aria-expanded]").first.click()
    expect(page.locator(".blocked__order")).to_have_count(1)
    walk.look("blocked-group")
    page.locator(".group .button--main").first.click()
    walk.look("blocked-assign")
    walk.to("products")
    page.locator(".page-head .button--main").click()
    walk.look("product")
    logged_in_detail(admin)
    walk.to("settings/debug")
    expect(page.locator(".debug__line")).to_have_count(3)
    walk.look("debug-on")
    walk.to("settings")
    page.locator(".panel__head button").first.click()
    walk.look("logs-clear")
    walk.to("commerce/settings")
    page.locator(".panel__head button").last.click()
    walk.look("status")
    walk.to("stores")
    page.locator(".store-card button.button--main").click()
    walk.look("activate")
    store = f"stores/{ids.encode(ids.Kind.STORE, admin.orders()[0].store_id)}"
    for screen, opens in (
        ("store-edit", ".panel__head button"),
        ("store-delete", ".button--danger"),
    ):
        walk.to(store)
        page.locator(opens).last.click()
        walk.look(screen)
    move_away(admin)
    walk.to(f"{store}/ledger")
    page.locator(".page-head .button--main").click()
    walk.look("audit")
    assert walk.complaints == []


# The screens that need no id: their names, and their paths below /amazon/.
PLACES = (
    ("home", ""),
    ("orders", "orders"),
    ("orders-none", "orders?text=nothing&status=CANCELED"),
    ("runs", "orders/runs"),
    ("run-unknown", "orders/runs/bulkrun_999"),
    ("blocked", "blocked"),
    ("mappings", "blocked/mappings"),
    ("stores", "stores"),
    ("new-store", "stores/new"),
    ("health", "health"),
    ("alerts", "health/alerts"),
    ("outbox", "health/outbox"),
    ("outbox-waiting", "health/outbox?state=WAITING"),
    ("outbox-done", "health/outbox?state=DONE"),
    ("errors", "health/errors"),
    ("errors-none", "health/errors?code=None"),
    ("installation", "settings"),
    ("me", "settings/me"),
    ("users-role", "settings/users"),
    ("debug", "settings/debug"),
    ("products", "products"),
    ("customers", "commerce/customers"),
    ("customer", "commerce/customers/000000002"),
    ("customer-unknown", "commerce/customers/nobody"),
    ("commerce-settings", "commerce/settings"),
    ("stock", "stock"),
    ("stock-movements", "stock/movements"),
    ("stock-comparisons", "stock/comparisons"),
    ("stock-sku", "stock/sku/MUG"),
    ("help", "help"),
    ("order-unknown", "orders/order_999999"),
)


def paths(admin: Admin) -> Iterator[tuple[str, str]]:
    """Every screen with something on it: its name and its path below /amazon/."""
    yield from PLACES
    yield "run", f"orders/runs/{asked_of_many(admin)}"
    yield from paths_of_stores(admin)
    yield from paths_of_orders(admin)


def paths_of_stores(admin: Admin) -> Iterator[tuple[str, str]]:
    store = ids.encode(ids.Kind.STORE, admin.orders()[0].store_id)
    observed, *_, unconnected = (
        ids.encode(ids.Kind.STORE, each) for each in sorted(store_ids(admin))
    )
    yield "store", f"stores/{store}"
    yield "ledger", f"stores/{store}/ledger"
    yield "order-settings", f"stores/{store}/settings"
    yield "creation-table", f"stores/{store}/table"
    yield "store-unconnected", f"stores/{unconnected}"
    yield "store-setup", f"stores/{unconnected}/setup"
    yield "ledger-unconnected", f"stores/{unconnected}/ledger"
    yield "store-observed", f"stores/{observed}/setup"


def paths_of_orders(admin: Admin) -> Iterator[tuple[str, str]]:
    orders = admin.orders()
    waiting = next(order for order in orders if order.attention)
    ready = next(order for order in orders if order.status == "UNSHIPPED" and order.commerce_number)
    sent = next(order for order in orders if order.items_shipped and order.channel == "MERCHANT")
    yield "order-waiting", f"orders/{ids.encode(ids.Kind.ORDER, waiting.id)}"
    for tab in ("details", "items", "tracking", "timeline", "why", "commerce"):
        yield f"order-{tab}", f"orders/{ids.encode(ids.Kind.ORDER, sent.id)}?tab={tab}"
    yield "commerce-to-ship", f"commerce/orders/{ready.commerce_number}"
    yield "commerce-shipped", f"commerce/orders/{sent.commerce_number}"
    yield "commerce-terms", f"commerce/orders/{ON_ALL_TERMS}"
    yield "commerce-invoice", f"commerce/orders/{ON_ALL_TERMS}/invoice"


def asked_of_many(admin: Admin) -> str:
    """A run that fits none of its orders, and changes none; its id."""
    w = admin.shop.wiring
    with w.transaction("test.run") as session:
        wish = Wish(BulkAction.STOP_IGNORING, by="Ada", by_filter=True)
        run_id = bulk_runs.start(session, w.clock.now(), wish, select(Order.id)).id
    bulk_runs.work_off(w, run_id)
    return ids.encode(ids.Kind.BULK_RUN, run_id)


def store_ids(admin: Admin) -> Sequence[int]:
    with admin.shop.wiring.reading() as session:
        return session.scalars(select(Store.id)).all()
