"""Packing and shipping an order that wants more than others: the sheet, and the form."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from channel.domain.identity import Role
from channel.models.access_log import PersonalReading
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import EVERYWHERE, Walk, walk

__all__ = ["walk"]
JAPAN = "A1VC38T7YXB528"
ADDRESS = {
    "name": "Mei Sato", "addressLine1": "1-2-3 Ginza", "city": "Tokyo", "postalCode": "104-0061",
    "countryCode": "JP",
}  # fmt: skip
TIMES = {
    "businessHours": [
        {
            "dayOfWeek": "MON",
            "timeWindows": [{"startTime": {"hour": 9, "minute": 0}, "endTime": {"hour": 17}}],
        }
    ],
    "exceptionDates": [{"exceptionDate": "2026-12-24", "exceptionDateType": "CLOSED"}],
}


@pytest.fixture
def admin(admin: Admin) -> Admin:
    """An order like any other, and one from Japan that wants everything at once."""
    shop = admin.shop
    shop.seller = "A-TOKYO"
    shop.open_store("JP")
    shop.sell("BOWL", 5)
    mug = {
        "sellerSku": "MUG", "quantity": 2, "unitPrice": "1000", "codFee": "330",
        "programs": ["TRANSPARENCY"], "giftMessage": "Happy birthday, Grandma!\nLove, Mei",
        "giftWrapLevel": "Classic", "iossNumber": "IM3720000007",
        "constraints": ["signatureConfirmation", "recipientAgeVerification"],
    }  # fmt: skip
    bowl = {
        "sellerSku": "BOWL", "quantity": 1, "unitPrice": "500",
        "customizedUrl": "https://example.com/engraving.zip",
    }  # fmt: skip
    preference = {
        "dropOffLocation": "Behind the garage", "addressInstruction": "Ring twice",
        "deliveryTime": TIMES, "deliveryCapabilities": ["PALLET_DISABLED"],
    }  # fmt: skip
    recipient = {"deliveryAddress": ADDRESS, "deliveryPreference": preference}
    shop.place(mug, bowl, marketplaceId=JAPAN, recipient=recipient, paymentMethod="CashOnDelivery")
    shop.place({"sellerSku": "BOWL", "quantity": 1, "unitPrice": "500"}, marketplaceId=JAPAN)
    shop.sync()
    return admin


def slips(admin: Admin) -> str:
    return "slips?orders=" + ",".join(f"order_{order.id}" for order in admin.orders())


@EVERYWHERE
def test_the_packers_screens_are_accessible_and_fit(walk: Walk) -> None:
    walk.admin.log_in(walk.page, locale=walk.name.split("-")[1])
    first = walk.admin.orders()[0]
    for screen, path in (
        ("packing-order", f"orders/order_{first.id}"),
        ("packing-ship", f"commerce/orders/{first.commerce_number}"),
        ("packing-slips", slips(walk.admin)),
        ("orders-to-pack", "orders"),
    ):
        walk.to(path)
        walk.look(screen)
    assert walk.complaints == []


def test_slips_are_printed_one_a_sheet_without_prices(admin: Admin, page: Page) -> None:
    admin.log_in(page)
    page.get_by_role("link", name="Packing slips (2)").click()
    sheets = page.get_by_role("article")
    expect(sheets).to_have_count(2)
    rich = sheets.filter(has_text="Grandma")
    for words in (
        "Mei Sato", "Signature on delivery", "Cash on delivery", "Behind the garage", "BOWL",
        "Customised", "IOSS number IM3720000007", "Mon 09:00–17:00", "24 closed",
    ):  # fmt: skip
        expect(rich).to_contain_text(words)
    expect(page.get_by_role("main")).not_to_contain_text(re.compile("[¥￥]|JPY|1,000"))
    page.emulate_media(media="print")
    expect(page.locator(".rail")).to_be_hidden()
    for paper in ("A4", "Letter"):
        pdf = page.pdf(format=paper, prefer_css_page_size=False)
        assert pdf.count(b"/Type /Page\n") == 2, paper


def test_who_may_not_know_the_buyer_prints_no_address(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.VIEWER, path=slips(admin))
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.get_by_text("Your role may not see who buys")).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("Mei")
    expect(page.get_by_role("main")).not_to_contain_text("garage")


def test_the_form_asks_for_codes_and_how_the_money_is_collected(admin: Admin, page: Page) -> None:
    number = admin.orders()[0].commerce_number
    admin.log_in(page, path=f"commerce/orders/{number}")
    # Who has come to ship it is told at once what the buyer wishes, and that is one reading.
    expect(page.get_by_text("Behind the garage")).to_be_visible()
    with admin.shop.wiring.reading() as session:
        assert [r.orders for r in session.scalars(select(PersonalReading))] == [1]
    page.get_by_role("combobox", name="Carrier").fill("YAMATO")
    page.get_by_label("Tracking number").fill("4009-1")
    expect(page.get_by_label("The carrier collects the money")).to_be_checked()
    page.get_by_text("It leaves from another place").click()
    page.get_by_label("Supply source").fill("W1")
    codes = page.get_by_label("Transparency codes")
    codes.fill("AZ:1")
    page.get_by_role("button", name="Ship and send to Amazon").click()
    expect(codes).to_have_attribute("aria-invalid", "true")
    codes.fill("AZ:1\nAZ:2")
    page.get_by_role("button", name="Ship and send to Amazon").click()
    expect(page.get_by_text("Shipped: the tracking number is on its way")).to_be_visible()
    [parcel] = admin.shop.parcels(admin.orders()[0].amazon_order_id)
    assert parcel.extras["cod_collection_method"] == "DirectPayment"
    assert parcel.extras["ship_from_supply_source_id"] == "W1"
    assert list(parcel.extras["transparency_codes"].values()) == [["AZ:1", "AZ:2"]]
    admin.shop.settle()
    assert parcel.order_id == admin.orders()[0].id
    assert len(admin.shop.at_amazon(admin.orders()[0].amazon_order_id)["packages"]) == 1
