"""What must be shipped, in a browser, and the store's working days that it goes by (F51)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import update

from channel.domain.alerts import AlertKind
from channel.domain.identity import Role
from channel.domain.working_days import WEEK, Wish
from channel.models.order import Order
from channel.services import ship_by
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import EVERYWHERE, Walk, walk
from tests.frontend.trouble import alert

__all__ = ["walk"]

HOUR = timedelta(hours=1)


def due(admin: Admin, number: str, hours: float, **changes: Any) -> None:
    """Amazon wants that order shipped so many hours from now."""
    w = admin.shop.wiring
    with w.transaction("test.due") as session:
        latest = w.clock.now() + hours * HOUR
        session.execute(
            update(Order)
            .where(Order.amazon_order_id == number)
            .values(latest_ship=latest, **changes)
        )
        order = session.query(Order).filter_by(amazon_order_id=number).one()
        ship_by.place(order)


def daily(admin: Admin, store_id: int) -> None:
    """The carrier comes every day, in three hours: whatever day the test is run on."""
    w = admin.shop.wiring
    cut_off = (w.clock.now() + 3 * HOUR).strftime("%H:%M")
    wish = Wish("UTC", cut_off, WEEK, ("2030-12-25",), 2)
    with w.transaction("test.calendar") as session:
        ship_by.change_calendar(session, w.clock.now(), store_id, wish, by="Ada")


@pytest.fixture
def admin(admin: Admin) -> Admin:
    """Two stores: late, hand-over missed, blocked, and with days left."""
    shop = admin.shop
    shop.seller = "A-OTHER"
    shop.open_store("DE")
    shop.seller = "A-SHOP"
    daily(admin, shop.open_store("US"))
    numbers = [shop.place() for _ in range(4)]
    numbers.append(shop.place({"sellerSku": "UNKNOWN", "quantity": 1, "unitPrice": "5.00"}))
    numbers.append(
        shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "9.00"}, programs=["PRIME"])
    )
    shop.sync()
    for number, hours in zip(numbers, (-30, 1, 70, 150, 150, 300), strict=True):
        due(admin, number, hours)
    due(admin, numbers[3], 160, buyer_wish="OPEN")
    shipping = {"due": 3, "blocked": 1, "missed": 2, "time": "16:00", "zone": "Europe/Berlin"}
    about = {"stores": "Shop US", "storeIds": [2]}
    alert(admin, AlertKind.SHIP_BY, values=shipping | about)
    rate = {"percent": 4.9, "limit": 4.0, "days": 10}
    alert(admin, AlertKind.LATE_SHIPMENT_RATE, values=rate | about)
    return admin


@EVERYWHERE
def test_the_ship_by_screens_are_accessible_and_fit(walk: Walk) -> None:
    walk.admin.log_in(walk.page, Role.ADMIN, locale=walk.name.split("-")[1])
    for screen, path in (
        ("ship-by", "ship-by"),
        ("ship-by-blocked", "ship-by?show=blocked&store=store_2"),
        ("ship-by-none", "ship-by?store=store_1"),
        ("calendar", "stores/store_1/calendar"),
        ("calendar-kept", "stores/store_2/calendar"),
        ("ship-by-store", "stores/store_2"),
        ("ship-by-alert", "health/alerts"),
    ):
        walk.to(path)
        walk.page.wait_for_load_state("networkidle")
        walk.look(screen)
    assert walk.complaints == []


def test_a_person_works_off_what_is_most_urgent(admin: Admin, page: Page) -> None:
    admin.log_in(page, path="ship-by")
    orders = page.locator("main tbody").first.get_by_role("row")
    expect(orders).to_have_count(6)
    expect(orders.first).to_contain_text("late at Amazon")
    page.get_by_role("button", name="Blocked").click()
    expect(orders).to_have_count(2)
    expect(orders.filter(has_text="Buyer")).to_contain_text("answer first")
    page.get_by_role("button", name="Overdue").click()
    expect(orders).to_have_count(2)
    page.get_by_label("Store").select_option(label="Shop DE")
    expect(page.get_by_text("Nothing is overdue.")).to_be_visible()
    page.get_by_role("link", name="Working days").click()
    expect(page.get_by_label("Saturday")).to_be_disabled()  # for administrators only
    expect(page.get_by_role("button", name="Save")).to_have_count(0)


def test_an_administrator_says_when_the_carrier_comes(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="stores/store_1/calendar")
    page.get_by_label("Saturday").check()
    page.get_by_label("Last pick-up of the day").fill("11:30")
    page.get_by_label("Time zone").fill("Europe/Atlantis")
    page.get_by_label("Day", exact=True).fill("2026-12-25")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("There is no time zone Europe/Atlantis.")).to_be_visible()
    page.get_by_label("Time zone").fill("Europe/Berlin")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    expect(page.get_by_text("saved by Admin")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Saturday")).to_be_checked()
    expect(page.get_by_role("button", name="Remove Fri, Dec 25, 2026")).to_be_visible()
