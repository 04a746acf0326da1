"""What a person does in a morning, by mouse and keyboard, seen by their eyes only."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import Admin

LATER = 30_000


def test_an_order_arrives_is_shipped_in_two_parcels_and_reads_shipped(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    shop.open_store("US")
    admin.log_in(page)
    expect(page.get_by_text("No orders yet")).to_be_visible()

    number = shop.place({"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"})
    shop.sync()
    page.get_by_role("button", name="One new order: show it").click(timeout=LATER)
    row = page.get_by_role("row").filter(has_text=number)
    expect(row).to_contain_text("Unshipped")

    with page.context.expect_page() as opened:
        row.get_by_role("link", name=re.compile("new tab")).click()
    commerce = opened.value
    _fill_parcel(commerce, 0, carrier="UPS", tracking="1Z999AA10123456784", units="2")
    commerce.get_by_role("button", name="Add a parcel").click()
    _fill_parcel(commerce, 1, carrier="FedEx", tracking="961207770000123", units="1")
    commerce.get_by_role("button", name="Ship 2 parcels and send to Amazon").dblclick()
    expect(commerce.get_by_text("Everything in this order is shipped")).to_be_visible()

    shop.sync()
    shop.sync()
    expect(commerce.get_by_text("Verified", exact=True)).to_have_count(2, timeout=LATER)
    expect(commerce.locator("h1 + .chip")).to_have_text("Complete")
    commerce.get_by_role("link", name="Amazon order", exact=True).click()
    expect(commerce.locator("h1 + .chip")).to_have_text(re.compile("Shipped|Completed"))
    packages = shop.at_amazon(number)["packages"]
    assert len(packages) == 2


def test_a_carrier_is_found_by_typing_and_chosen_by_key(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place()
    shop.sync()
    admin.log_in(page, path=f"commerce/orders/{shop.one(number).commerce_number}")
    carrier = page.get_by_role("combobox", name="Carrier")
    carrier.press_sequentially("fed")
    fedex = page.get_by_role("option", name="FedEx", exact=True)
    expect(fedex).to_be_visible()  # nobody presses a key for what is not there yet
    carrier.press("ArrowDown")
    expect(fedex).to_have_attribute("data-active-item", "true")
    carrier.press("Enter")
    expect(carrier).to_have_value("FedEx")
    carrier.fill("Cousin with a van")
    expect(page.get_by_text("Nobody has said what Amazon is told of this carrier.")).to_be_visible()
    expect(page.get_by_role("link", name="Map Cousin with a van")).to_be_visible()
    carrier.fill("federal express")
    expect(page.get_by_text("Amazon is told FedEx.")).to_be_visible()


def test_the_form_refuses_more_units_than_are_open(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"})
    shop.sync()
    admin.log_in(page, path=f"commerce/orders/{shop.one(number).commerce_number}")
    _fill_parcel(page, 0, carrier="UPS", tracking="1Z999AA10123456784", units="3")
    page.get_by_role("button", name="Ship and send to Amazon").click()
    expect(page.get_by_text("Only 2 units are open; that is 1 too many.")).to_be_visible()
    expect(page.get_by_role("spinbutton")).to_be_focused()
    assert shop.parcels(number) == []


def test_a_lost_session_asks_to_log_in_and_loses_no_input(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place()
    shop.sync()
    admin.log_in(page, path=f"commerce/orders/{shop.one(number).commerce_number}")
    _fill_parcel(page, 0, carrier="UPS", tracking="1Z999AA10123456784", units="1")
    page.context.clear_cookies()
    page.get_by_role("button", name="Ship and send to Amazon").click()
    dialog = page.get_by_role("dialog", name="You have been logged out")
    dialog.get_by_label("Password").fill("correct horse battery staple")
    dialog.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("Everything in this order is shipped")).to_be_visible()
    assert [parcel.tracking_number for parcel in shop.parcels(number)] == ["1Z999AA10123456784"]


def test_a_viewer_sees_the_order_but_neither_the_buyer_nor_the_form(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place()
    shop.sync()
    admin.log_in(page, Role.VIEWER, path=f"commerce/orders/{shop.one(number).commerce_number}")
    expect(page.get_by_text("Your role may look at this order but not ship it.")).to_be_visible()
    expect(page.get_by_text("Hidden for your role").first).to_be_visible()
    expect(page.get_by_label("Tracking number")).to_have_count(0)


def _fill_parcel(page: Page, position: int, *, carrier: str, tracking: str, units: str) -> None:
    parcel = page.locator("fieldset.parcel").nth(position)
    parcel.get_by_role("combobox", name="Carrier").fill(carrier)
    parcel.get_by_role("textbox", name="Tracking number").fill(tracking)
    parcel.get_by_role("spinbutton").fill(units)
