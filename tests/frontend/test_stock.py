"""The stock page in a browser: what is held, for which orders, and that it adds up (D3, e8)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from channel.domain.alerts import AlertKind
from channel.domain.identity import Role
from channel.domain.store import PendingOrders
from channel.services import stock_comparing
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import EVERYWHERE, Walk, walk
from tests.frontend.trouble import alert
from tests.services.test_holding import TWO, moved, pending, setting

__all__ = ["walk"]


@pytest.fixture
def admin(admin: Admin) -> Admin:
    """A shop that reserves for pending orders: held, become, given back, and one that differs."""
    shop = admin.shop
    shop.open_store()
    setting(shop, pending_orders=PendingOrders.RESERVE.value)
    shop.sell("BOWL", 3)
    pending(shop)
    pending(shop, TWO | {"sellerSku": "BOWL"})
    moved(shop, pending(shop), "UNSHIPPED")
    moved(shop, pending(shop), "CANCELLED")
    shop.wiring.commerce.hold("amazon", "111-0000000-0000000", {"MUG": 1})
    shop.wiring.commerce.hold("market", "A-1", {"MUG": 4})
    stock_comparing.compare(shop.wiring)
    alert(admin, AlertKind.STOCK_DIFFERED, values={"count": 1})
    return admin


@EVERYWHERE
def test_the_stock_screens_are_accessible_and_fit(walk: Walk) -> None:
    walk.admin.log_in(walk.page, locale=walk.name.split("-")[1])
    held = next(order for order in walk.admin.orders() if order.hold_state == "HELD")
    for screen, path in (
        ("stock-held", "stock"),
        ("stock-moved", "stock/movements"),
        ("stock-compared", "stock/comparisons"),
        ("stock-adds-up", "stock/sku/MUG"),
        ("stock-unknown", "stock/sku/GHOST"),
        ("stock-alert", "health/alerts"),
        ("order-held", f"orders/order_{held.id}"),
    ):
        walk.to(path)
        walk.look(screen)
    assert walk.complaints == []


def test_from_a_sku_to_its_orders_and_back_to_the_proof(admin: Admin, page: Page) -> None:
    admin.log_in(page, path="stock")
    expect(page.get_by_role("row")).to_have_count(3)
    page.get_by_role("searchbox").fill("MUG")
    page.get_by_role("button", name="Open").click()
    expect(page.locator("main h1")).to_have_text("MUG")
    expect(page.get_by_text("Adds up: 2 held by the ledger, 2 held in Commerce.")).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(6)
    page.get_by_role("row").nth(5).get_by_role("link").click()
    expect(page.get_by_text("2 units held, until")).to_be_visible()


def test_a_person_compares_now(admin: Admin, page: Page) -> None:
    admin.shop.wiring.commerce.hold("amazon", "111-0000000-0000001", {"MUG": 1})
    admin.log_in(page, path="stock/comparisons")
    page.get_by_role("button", name="Compare now").click()
    said = page.get_by_role("status").filter(has_text="One order differed")
    expect(said).to_be_visible()
    expect(page.get_by_text("111-0000000-0000001")).to_be_visible()


def test_a_viewer_reads_and_does_not_compare(admin: Admin, page: Page) -> None:
    admin.log_in(page, role=Role.VIEWER, path="stock/comparisons")
    expect(page.get_by_text("111-0000000-0000000")).to_be_visible()
    expect(page.get_by_role("button", name="Compare now")).to_have_count(0)
