"""The ledger by eye: what Amazon reports, what is here, and fetching the difference."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from channel.api import ids
from channel.domain.audit import MARGIN
from tests.frontend.conftest import Admin
from tests.rig.sandbox import SPEED
from tests.rig.shop import Shop

# A report is made within three minutes at published speed.
MADE_AFTER = 180 / SPEED + 0.05


def audited(shop: Shop) -> None:
    """Reports are asked for, made, and read."""
    for _ in range(2):
        shop.settle()
        time.sleep(MADE_AFTER)
        shop.advance(60)
    shop.settle()


def catch_up(shop: Shop) -> None:
    """Let the shop's clock be as far on as an audit of what just happened at Amazon needs it."""
    shop.advance((datetime.now(UTC) - shop.clock.now() + MARGIN).total_seconds())


def place_long_ago(shop: Shop) -> str:
    """An order that was shipped before the store was connected."""
    america = ["ATVPDKIKX0DER"]
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=america)
    nine_days_ago = (shop.clock.now() - timedelta(days=9)).isoformat()
    return shop.place(createdTime=nine_days_ago, fulfillmentStatus="SHIPPED")


def test_a_missing_order_is_named_until_it_is_here_and_all_is_accounted_for(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    store = ids.encode(ids.Kind.STORE, shop.open_store("US"))
    audited(shop)
    hidden = [shop.place(), shop.place()][1]
    fault = {"operation": "searchOrders", "kind": "hide_from_search", "seconds": 99999}
    shop.sandbox.control("POST", "faults", **fault, orderIds=[hidden])
    shop.sandbox.control("POST", "faults", operation="getOrder", kind="server_error", seconds=99999)
    shop.sync()
    catch_up(shop)
    audited(shop)
    admin.log_in(page, path=f"stores/{store}/ledger")
    proof = page.get_by_role("region", name="The proof")
    expect(proof).to_contain_text("1 of 2")
    expect(proof).to_contain_text("Next audit in ")
    named = page.get_by_role("listitem").filter(has_text=hidden)
    expect(named).to_contain_text("It is being fetched.")

    shop.sandbox.control("DELETE", "faults")
    shop.advance(3600)
    shop.settle()
    page.reload()
    expect(proof).to_contain_text("2 of 2")
    expect(page.get_by_role("row").filter(has_text="Complete").first).to_contain_text("2 of 2")


def test_an_order_that_was_left_out_is_named_and_imported_by_its_button(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    number = place_long_ago(shop)
    store = ids.encode(ids.Kind.STORE, shop.open_store("US"))
    audited(shop)
    assert shop.order(number) is None
    admin.log_in(page, path=f"stores/{store}")
    page.get_by_role("button", name=f"Import this order {number}").click()
    expect(page.locator(".left-out__said")).not_to_be_empty()
    shop.sync()
    assert shop.order(number) is not None


def test_orders_are_imported_by_pasted_numbers_and_a_wrong_one_is_told(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    number = place_long_ago(shop)
    store = ids.encode(ids.Kind.STORE, shop.open_store("US"))
    audited(shop)
    admin.log_in(page, path=f"stores/{store}")
    numbers = page.get_by_label("Amazon order numbers")
    numbers.fill("12-34")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("12-34")
    numbers.fill(f"{number}, {number}\n")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.locator(".notice--good")).to_be_visible()
    shop.sync()
    assert shop.order(number) is not None


def test_a_person_has_some_days_audited(admin: Admin, page: Page) -> None:
    shop = admin.shop
    store = ids.encode(ids.Kind.STORE, shop.open_store("US"))
    audited(shop)
    admin.log_in(page, path=f"stores/{store}/ledger")
    page.get_by_role("button", name="Audit now").click()
    page.get_by_role("dialog").get_by_role("button", name="Audit now").click()
    expect(page.get_by_text("The audit has begun.")).to_be_visible()
    expect(page.get_by_text("Asked for", exact=True)).to_be_visible()
