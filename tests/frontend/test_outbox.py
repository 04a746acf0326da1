"""What waits to reach Amazon and Commerce, seen and asked for again; parcels called settled."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from channel.models.order import Order
from channel.services.outbox import Kind
from tests.factories import Factory
from tests.frontend.axe import violations
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import PICTURES

REFUSED = {
    "blocked_because": "permanent",
    "attempts": 2,
    "last_error": "The order is closed already",
    "last_why": "rejected",
    "last_code": "OrderClosed",
}


def orders(admin: Admin, count: int) -> tuple[Factory, list[Order]]:
    factory = Factory(admin.shop.wiring)
    store = factory.store()
    return factory, [factory.order(store) for _ in range(count)]


def test_what_is_blocked_says_why_and_goes_out_again(admin: Admin, page: Page) -> None:
    factory, [first, second, third] = orders(admin, 3)
    for order, kind in ((first, Kind.CANCEL_ORDER), (second, Kind.COMPLETE_ORDER)):
        factory.delivery(order, kind, **REFUSED)
    factory.delivery(third, Kind.HOLD_STOCK, blocked_because="exhausted", last_why="unexpected")
    admin.log_in(page, path="health/outbox")
    row = page.get_by_role("row").filter(has_text=first.amazon_order_id)
    expect(row).to_contain_text("The order is closed already")
    expect(row).to_contain_text("OrderClosed")
    assert violations(page) == []
    page.screenshot(path=PICTURES / "outbox-blocked.png", full_page=True)
    row.get_by_role("button", name="Try now").click()
    expect(page.get_by_role("button", name="Needs you (2)")).to_be_visible()
    chosen = page.get_by_label("What", exact=True)
    chosen.focus()
    chosen.select_option("COMPLETE_ORDER")
    expect(page.get_by_role("button", name="Needs you (1)")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=second.amazon_order_id)).to_be_visible()
    expect(chosen).to_be_focused()
    chosen.select_option("")
    page.get_by_role("button", name="Try all 2 now").click()
    expect(page.get_by_text("2 go out again now.")).to_be_visible()
    expect(page.get_by_text("Nothing needs you")).to_be_visible()
    assert {row.blocked_because for row in admin.shop.waiting()} == {None}


def test_on_a_phone_it_is_cards(admin: Admin, browser: Browser) -> None:
    factory, [order] = orders(admin, 1)
    shipment = factory.shipment(order, reference="1")
    factory.delivery(order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id, **REFUSED)
    phone = browser.new_page(viewport={"width": 390, "height": 844}, locale="en-US")
    admin.log_in(phone, path="health/outbox")
    card = phone.get_by_role("listitem").filter(has_text="Confirm parcel 1 at Amazon")
    expect(card.get_by_role("button", name="Try now")).to_be_visible()
    expect(card.get_by_role("link")).to_have_text(order.amazon_order_id)
    phone.screenshot(path=PICTURES / "outbox-phone.png", full_page=True)
    phone.close()


def test_a_parcel_that_can_never_be_confirmed_is_called_settled(admin: Admin, page: Page) -> None:
    factory, [order] = orders(admin, 1)
    factory.shipment(order, "1Z777", state="REFUSED", reason="Amazon cancelled the order.")
    admin.log_in(page, path="shipments/waiting")
    page.get_by_role("button", name="Settled…").click()
    dialog = page.get_by_role("dialog", name="settled?")
    dialog.get_by_label("Why").fill("Refunded by hand")
    page.screenshot(path=PICTURES / "shipment-dismiss.png")
    dialog.get_by_role("button", name="It is settled").click()
    expect(page.get_by_text("No parcel needs you")).to_be_visible()
    page.get_by_role("link", name="All parcels").first.click()
    row = page.get_by_role("row").filter(has_text="1Z777")
    expect(row).to_contain_text("Operator called it settled.")
    page.screenshot(path=PICTURES / "shipment-dismissed.png")
    expect(row.get_by_role("button", name="Settled…")).to_have_count(0)
    row.get_by_role("button", name="Send again").click()
    expect(row).not_to_contain_text("called it settled")
    expect(row).to_contain_text("Queued")
