"""The parcels of all orders in a browser: what waits for a person, put right, and from a file."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from channel.models.shipment import Shipment
from channel.services.shipping import EnteredParcel
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import EVERYWHERE, Walk, walk

__all__ = ["walk"]
LONG = "Failed to update the package. ErrorMessage(errorCode=GeneralError, errorMetric=Unknown)"
LIMIT = "The package has reached the maximum number of allowed updates (InvalidPackageVersion)"


@pytest.fixture
def admin(admin: Admin) -> Admin:
    """Seven orders; the parcels of five have left, and not all as they should."""
    shop = admin.shop
    shop.open_store()
    numbers = [
        shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"}) for _ in range(7)
    ]
    shop.sync()
    for place, number in enumerate(numbers[:5]):
        shop.ship(number, EnteredParcel("UPS", f"1Z999AA1012345678{place}", "Ground"))
    shop.sync()
    shop.sync()
    states: list[dict[str, Any]] = [
        {"state": "REFUSED", "reason": LONG},
        {
            "state": "REFUSED",
            "reason": LIMIT,
            "tracking_number": "1Z999AA10123456999",
        },
        {"state": "MISMATCH", "reason": "absent", "at_amazon": None},
        {"state": "QUEUED", "reason": "buyer-wants-cancel"},
    ]
    with shop.wiring.transaction("test.trouble") as session:
        for number, changes in zip(numbers, states, strict=False):
            row = session.get_one(Shipment, shop.parcels(number)[0].id)
            for name, value in changes.items():
                setattr(row, name, value)
        session.get_one(type(shop.one(numbers[3])), shop.one(numbers[3]).id).buyer_wish = "OPEN"
    return admin


def a_file(admin: Admin) -> str:
    *_, sixth, last = (order.amazon_order_id for order in admin.orders())
    return (
        "Order number;Carrier;Tracking number;SKU;Quantity\n"
        f"{sixth};UPS;1Z1;MUG;1\n{last};DHL;JJD000390007;;\n"
        f"{sixth};UPS;1Z2;CUP;1\n{admin.orders()[4].amazon_order_id};UPS;1Z999AA10123456784;;\n"
    )


@EVERYWHERE
def test_the_screens_of_parcels_are_accessible_and_fit(walk: Walk) -> None:
    walk.admin.log_in(walk.page, locale=walk.name.split("-")[1])
    for screen, path in (
        ("shipments", "shipments"),
        ("shipments-waiting", "shipments/waiting"),
        ("shipments-none", "shipments?text=nothing"),
        ("order-tracking", f"orders/order_{walk.admin.orders()[1].id}?tab=tracking"),
    ):
        walk.to(path)
        walk.look(screen)
    walk.page.locator(".shipment-actions .button").last.click()
    expect(walk.page.locator("dialog[open]")).to_be_visible()
    walk.look("shipment-correct")
    walk.to("shipments/upload")
    walk.page.locator("textarea").fill(a_file(walk.admin))
    walk.page.locator("main button[type=submit]").click()
    expect(walk.page.get_by_role("row")).to_have_count(5)
    walk.look("shipments-upload")
    assert walk.complaints == []


def test_a_person_puts_a_parcel_right_and_sends_another_again(admin: Admin, page: Page) -> None:
    admin.log_in(page, path="shipments")
    expect(page.get_by_role("row")).to_have_count(6)
    page.get_by_role("link", name="Needs you (4)").click()
    expect(page.get_by_role("row")).to_have_count(5)
    expect(page.get_by_text("Amazon takes no more corrections")).to_be_visible()
    expect(page.get_by_role("link", name="Answer the buyer")).to_have_count(1)
    row = page.get_by_role("row").filter(has_text=LONG)
    row.get_by_role("button", name="Correct").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Tracking number").fill(" ")
    dialog.get_by_role("button", name="Save the correction").click()
    expect(dialog.get_by_text("This must not be empty.")).to_be_visible()
    dialog.get_by_label("Tracking number").fill("1Z999AA10123456111")
    dialog.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("row")).to_have_count(4)
    admin.shop.settle()
    first = admin.orders()[0].amazon_order_id
    [package] = admin.shop.at_amazon(first)["packages"]
    assert package["trackingNumber"] == "1Z999AA10123456111"
    lost = page.get_by_role("row").filter(has_text="does not show it")
    lost.get_by_role("button", name="Send again").click()
    expect(page.get_by_role("row")).to_have_count(3)


def test_a_file_is_checked_and_shipped(admin: Admin, page: Page) -> None:
    admin.log_in(page, path="shipments/upload")
    page.get_by_label("Choose a file").set_input_files(
        {"name": "t.csv", "mimeType": "text/csv", "buffer": a_file(admin).encode("utf-8-sig")}
    )
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_text("2 parcels are ready to be shipped")).to_be_visible()
    expect(page.get_by_text("has no line CUP")).to_be_visible()
    page.get_by_role("button", name="Ship 2 parcels and tell Amazon").click()
    expect(page.get_by_text("2 parcels are shipped")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the answers").click()
    assert "APPLIED" in download.value.path().read_text()
    assert [p.tracking_number for p in admin.shop.parcels(admin.orders()[6].amazon_order_id)] == [
        "JJD000390007"
    ]
