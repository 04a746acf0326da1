"""Refunds on the Commerce order page, and the way to the Amazon order and back (V14, V15)."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from channel.api import ids
from channel.domain.identity import Role
from channel.language import say
from tests.frontend.conftest import Admin
from tests.frontend.test_cancelling import locale, page, seen  # noqa: F401 - fixtures
from tests.frontend.test_order_page import looks_finished, width


def placed(admin: Admin, *, shipped: bool) -> str:
    """Three mugs with shipping, shipped or not; the Commerce number."""
    shop = admin.shop
    shop.open_store()
    item = {"sellerSku": "MUG", "quantity": 3, "unitPrice": "12.50", "shipping": "4.90"}
    number = shop.place(item, {"sellerSku": "MUG", "quantity": 1, "unitPrice": "8.00"})
    shop.sync()
    if shipped:
        shop.ship(number)
    return str(shop.one(number).commerce_number)


def test_a_refund_is_recorded_and_the_rest_is_not_exceeded(
    admin: Admin,
    page: Page,  # noqa: F811 - a fixture
    locale: str,  # noqa: F811
) -> None:
    number = placed(admin, shipped=True)
    admin.log_in(page, locale=locale, path=f"commerce/orders/{number}")
    record = say(locale, "ui-refund-record")
    page.get_by_role("button", name=record).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(say(locale, "ui-refund-reason"), exact=True).select_option("DAMAGED")
    amount = dialog.get_by_label(say(locale, "ui-refund-amount"), exact=True).first
    amount.fill("1000,5")
    dialog.get_by_label(say(locale, "ui-refund-returned"), exact=True).first.fill("2")
    dialog.get_by_role("button", name=record).click()
    expect(dialog.locator(".field__error")).to_be_visible()
    looks_finished(page, f"refund-form-{width(page)}-{locale}")
    amount.fill("12,50")
    dialog.get_by_role("button", name=record).click()
    expect(page.get_by_text(say(locale, "ui-refund-done"))).to_be_visible()
    expect(page.locator(".refunds__one")).to_contain_text(f"{number}-R1")
    central = page.get_by_role("link", name=say(locale, "ui-refund-central"))
    expect(central).to_have_attribute("href", re_refund(admin))
    looks_finished(page, f"refund-done-{width(page)}-{locale}")


def re_refund(admin: Admin) -> str:
    (order,) = admin.orders()
    return f"https://sellercentral.amazon.com/gp/orders-v2/refund?orderID={order.amazon_order_id}"


def test_the_amazon_order_is_viewed_and_cancelled_from_the_commerce_order(
    admin: Admin,
    page: Page,  # noqa: F811
    locale: str,  # noqa: F811
) -> None:
    number = placed(admin, shipped=False)
    admin.log_in(page, locale=locale, path=f"commerce/orders/{number}")
    expect(page.get_by_role("link", name=say(locale, "ui-amazon-view"))).to_be_visible()
    expect(page.get_by_role("button", name=say(locale, "ui-refund-record"))).to_have_count(0)
    looks_finished(page, f"commerce-links-{width(page)}-{locale}")
    page.get_by_role("link", name=say(locale, "ui-amazon-cancel")).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label(say(locale, "ui-cancel-reason"))).to_be_visible()
    dialog.get_by_role("button", name=say(locale, "ui-cancel-keep")).click()
    expect(dialog).to_be_hidden()
    assert "cancel" not in page.url


def test_a_viewer_neither_refunds_nor_cancels(admin: Admin, page: Page) -> None:  # noqa: F811
    number = placed(admin, shipped=False)
    admin.log_in(page, Role.VIEWER, path=f"commerce/orders/{number}")
    expect(page.get_by_role("link", name=say("en", "ui-amazon-view"))).to_be_visible()
    expect(page.get_by_role("link", name=say("en", "ui-amazon-cancel"))).to_have_count(0)


def test_an_order_that_amazon_ships_says_where_its_tracking_is(
    admin: Admin,
    page: Page,  # noqa: F811
    locale: str,  # noqa: F811
) -> None:
    shop = admin.shop
    shop.open_store()
    number = shop.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.sync()
    order = ids.encode(ids.Kind.ORDER, shop.one(number).id)
    admin.log_in(page, locale=locale, path=f"orders/{order}?tab=tracking")
    expect(page.get_by_text(say(locale, "fba-tracking-coming"))).to_be_visible()
    looks_finished(page, f"tracking-fba-coming-{width(page)}-{locale}")
    shop.advance(4000)
    for _ in range(3):
        shop.settle()
        shop.advance(70)
    page.reload()
    expect(page.get_by_text("AMZN_US").first).to_be_visible()
    looks_finished(page, f"tracking-fba-{width(page)}-{locale}")
