"""A parcel waits for its carrier; a person maps it and sees to the letter what Amazon is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from channel.api import ids
from channel.domain.identity import Role
from channel.language import say
from channel.services.shipping import EnteredParcel
from tests.frontend.conftest import Admin
from tests.frontend.test_order_page import looks_finished

SEEN = [("DHL Freight", "Euroconnect"), ("Bob's Bikes", "Next day"), ("UPS", "Ground")]


@pytest.fixture(params=[(1366, "en"), (390, "sv")], ids=["laptop-en", "phone-sv"])
def seen(request: pytest.FixtureRequest) -> tuple[int, str]:
    """How wide the window is, and the language."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def page(seen: tuple[int, str], browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": seen[0], "height": 800}, locale="en")
    yield context.new_page()
    context.close()


@pytest.fixture
def word(seen: tuple[int, str]) -> Callable[..., str]:
    return lambda id_, **values: say(seen[1], id_, values)


@pytest.fixture
def number(admin: Admin) -> str:
    """An order in three parcels, the carriers of two of which Amazon does not know."""
    shop = admin.shop
    shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"})
    shop.sync()
    line = shop.at_amazon(number)["orderItems"][0]["orderItemId"]
    parcels = [EnteredParcel(c, f"T-{c}", service=s, lines=[(line, 1)]) for c, s in SEEN]
    shop.ship(number, *parcels)
    shop.settle()
    return number


def test_carriers_are_mapped_by_a_click_and_by_hand(
    admin: Admin, number: str, page: Page, seen: tuple[int, str], word: Callable[..., str]
) -> None:
    shop, picture = admin.shop, f"{seen[0]}-{seen[1]}"
    order_id = ids.encode(ids.Kind.ORDER, shop.one(number).id)
    admin.log_in(page, locale=seen[1], path=f"orders/{order_id}?tab=tracking")
    first = page.locator(".shipment", has_text="DHL Freight")
    expect(first).to_contain_text(word("refusal-carrier-unmapped"))
    looks_finished(page, f"carriers-order-{picture}")
    page.locator("main").get_by_role("link", name=word("ui-action-MAP_CARRIER")).click()
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press("Enter")

    rows = page.locator(".carriers__row")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("Bob's Bikes")  # unmapped ones first, by name
    looks_finished(page, f"carriers-{picture}")

    rows.filter(has_text="DHL Freight").get_by_role("button").first.click()
    expect(page.locator(".toast")).to_have_text(word("ui-carrier-saved", count=1))
    rows.filter(has_text="Bob's Bikes").get_by_role("button").click()
    dialog = page.get_by_role("dialog")
    code = dialog.get_by_role("combobox")
    code.fill("fedex")
    expect(dialog).to_contain_text(word("carrier-note-spelling", code="fedex", known="FedEx"))
    code.fill("Other")
    code.press("Tab")
    dialog.get_by_label(word("ui-carrier-name")).fill("Bob's Bikes Inc")
    told = dialog.locator(".told")
    expect(told).to_have_text(
        f"{word('ui-carrier-code')}Other{word('ui-carrier-name')}Bob's Bikes Inc"
        f"{word('ui-carrier-method')}Next day"
    )
    looks_finished(page, f"carriers-edit-{picture}")
    dialog.get_by_role("button", name=word("ui-save")).click()
    expect(rows.filter(has_text=word("ui-carrier-source-YOURS"))).to_have_count(2)
    looks_finished(page, f"carriers-mapped-{picture}")
    shop.settle()
    assert [parcel.carrier_code for parcel in shop.parcels(number)] == ["DHL", "Other", "UPS"]
    assert shop.one(number).attention is None


def test_a_viewer_looks_and_changes_nothing(
    admin: Admin, number: str, page: Page, seen: tuple[int, str]
) -> None:
    admin.log_in(page, Role.VIEWER, locale=seen[1], path="carriers")
    expect(page.locator(".carriers__row")).to_have_count(3)
    expect(page.locator(".carriers__row").get_by_role("button")).to_have_count(0)
