"""An order's page: its address put right by hand, and amounts that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from channel.api import ids
from tests.frontend import axe
from tests.frontend.conftest import Admin

PICTURES = Path(__file__).resolve().parents[2] / "artefacts" / "screens"
MUG = {"sellerSku": "MUG", "quantity": 1, "unitPrice": "10.00"}
NOWHERE = {
    "name": "Ann Lee",
    "addressLine1": "1 Main St",
    "city": "Escondido",
    "stateOrRegion": "Atlantis",
    "postalCode": "92025",
    "countryCode": "US",
    "phone": "+1 503-555-0142",
}


def open_order(admin: Admin, page: Page, number: str, locale: str = "en") -> None:
    order_id = ids.encode(ids.Kind.ORDER, admin.shop.one(number).id)
    admin.log_in(page, locale=locale, path=f"orders/{order_id}")
    expect(page.locator(".loading")).to_have_count(0)


def show(page: Page) -> None:
    """What belongs to the buyer."""
    page.get_by_role("button", name="Show personal data").first.click()


def looks_finished(page: Page, picture: str) -> None:
    """Keep a picture; fail on what axe finds and on anything wider than the window."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{picture}.png", full_page=True)
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(params=[(1366, "light"), (390, "dark")], ids=["laptop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, theme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=theme, locale="en"
    )
    yield context.new_page()
    context.close()


def width(page: Page) -> int:
    size = page.viewport_size
    assert size is not None
    return size["width"]


def test_an_address_is_put_right_and_the_order_goes_on(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place(MUG, recipient={"deliveryAddress": NOWHERE})
    shop.sync()
    assert shop.one(number).attention == "address-refused"
    open_order(admin, page, number)
    looks_finished(page, f"order-address-refused-{width(page)}")

    page.get_by_role("link", name="Correct the address").click()
    dialog = page.get_by_role("dialog", name="Correct the delivery address")
    looks_finished(page, f"order-address-form-{width(page)}")
    dialog.get_by_role("button", name="Save").click()
    region = dialog.get_by_label("State or region")
    expect(region).to_be_focused()
    expect(dialog).to_contain_text("This is no state or territory of the United States.")
    region.fill("californiA")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Corrected by Operator,")).to_be_visible()
    expect(page.locator(".ship-to")).to_contain_text("Escondido, CA 92025")
    expect(page.locator(".ship-to__sent")).to_contain_text("Atlantis")
    looks_finished(page, f"order-address-corrected-{width(page)}")

    shop.settle()
    assert shop.commerce_order(number).person.address.state_or_region == "CA"
    page.reload()
    expect(page.get_by_text("has been made with this address")).to_be_visible()
    expect(page.get_by_role("button", name="Correct the address")).to_have_count(0)


def test_amazons_later_address_is_pointed_out_and_not_used(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place(MUG, recipient={"deliveryAddress": NOWHERE}, grandTotal="11.00")
    shop.sync()
    open_order(admin, page, number)
    page.get_by_role("button", name="Correct the address").click()
    page.get_by_label("State or region").fill("CA")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Corrected by Operator,")).to_be_visible()
    moved = NOWHERE | {"addressLine1": "9 Oak St"}
    shop.sandbox.control("PATCH", f"orders/{number}", recipient={"deliveryAddress": moved})
    shop.sync()
    page.reload()
    expect(page.get_by_text("Amazon has sent another address since.")).to_be_visible()
    show(page)
    expect(page.locator(".ship-to > .address")).to_contain_text("1 Main St")
    looks_finished(page, f"order-address-changed-{width(page)}")


def test_what_does_not_add_up_is_shown_in_a_table(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place(
        {
            **MUG,
            "shipping": "5.00",
            "tax": {"ITEM": "0.83", "SHIPPING": "0.41"},
            "discount": {"ITEM": "1.00", "SHIPPING": "5.00"},
            "proceedsTotal": "12.24",
        },
        grandTotal="13.24",
    )
    shop.sync()
    open_order(admin, page, number)
    page.goto(f"{page.url}?tab=why")
    # On a phone the row of tabs is longer than the screen.
    expect(page.get_by_role("tab", name="Why")).to_be_in_viewport(ratio=0.9)
    page.goto(page.url.partition("?")[0])
    rows = page.locator(".difference tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.last).to_contain_text("Grand total$13.24")
    looks_finished(page, f"order-difference-{width(page)}")


def test_tax_numbers_and_amazons_tax_are_shown(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    nameless = {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": ""}
    vat = {
        "entityType": "BUYER",
        "legalName": "Café Morgenrot GmbH",
        "taxRegistrationType": "VAT",
        "taxRegistrationNumber": "DE123456789",
    }
    number = shop.place(
        {
            **MUG,
            "quantity": 3,
            "itemPrice": "10.00",
            "unitPrice": None,
            "shipping": "5.00",
            "discount": {"ITEM": "1.00", "SHIPPING": "5.00"},
            "tax": {"ITEM": "0.83", "SHIPPING": "0.41"},
            "taxCollection": nameless,
        },
        taxRegistrations=[vat],
        tip="5.00",
    )
    shop.sync()
    open_order(admin, page, number)
    expect(page.locator(".totals__note")).to_contain_text("$1.24")
    expect(page.locator(".totals > div", has_text="Discount")).to_contain_text("Shipping -$5.00")
    show(page)
    expect(page.get_by_text("DE123456789")).to_be_visible()
    looks_finished(page, f"order-taxes-{width(page)}")
    page.get_by_role("tab", name="Items").click()
    expect(page.get_by_text("Amazon does not say by whom")).to_be_visible()
    looks_finished(page, f"order-items-tax-{width(page)}")
    page.goto(f"{admin.url}/amazon/commerce/orders/{shop.one(number).commerce_number}")
    expect(page.get_by_text("Left for the line:")).to_be_visible()
    looks_finished(page, f"commerce-odd-cents-{width(page)}")
