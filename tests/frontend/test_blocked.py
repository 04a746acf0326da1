"""A person lets blocked orders go on: by mapping, by asking, by leaving them alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from channel.api import ids
from tests.frontend.conftest import Admin


def lamp(admin: Admin) -> str:
    """An order for a product that Commerce does not know by that name."""
    return admin.shop.place(
        {"sellerSku": "LAMP_1", "title": "Desk lamp, brass", "quantity": 1, "unitPrice": "30.00"}
    )


@pytest.fixture
def waiting(admin: Admin) -> list[str]:
    shop = admin.shop
    shop.open_store()
    shop.sell("LAMP-1", 9)
    numbers = [lamp(admin), lamp(admin)]
    numbers.append(shop.place({"sellerSku": "MUG", "quantity": 999, "unitPrice": "1.00"}))
    shop.sync()
    return numbers


def test_one_mapping_lets_all_that_wait_for_it_go_on(
    admin: Admin, waiting: list[str], page: Page
) -> None:
    admin.log_in(page, path="blocked")
    group = page.get_by_role("region", name="Commerce has no product LAMP_1.")
    expect(group).to_contain_text("2 orders")
    group.get_by_role("button", name="Assign a product").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Releases 2 orders that wait")
    dialog.get_by_role("button", name="LAMP-1").click()
    dialog.get_by_role("button", name="Assign", exact=True).click()
    expect(page.get_by_text("Saved: 2 orders are being looked at again.")).to_be_visible()
    admin.shop.settle()
    assert all(admin.shop.one(number).commerce_number for number in waiting[:2])
    page.get_by_role("link", name="SKU mappings").click()
    expect(page.locator("main strong", has_text="LAMP_1")).to_be_visible()
    page.get_by_role("button", name="Remove LAMP_1").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No mappings yet")).to_be_visible()


def test_what_waits_in_several_stores_is_mapped_for_all_of_them(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    shop.open_store("CA")
    both = ["ATVPDKIKX0DER", "A2EUQ1WTGCTBG2"]
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=both)
    shop.sell("LAMP-1", 9)
    lamp(admin)
    item = {"sellerSku": "LAMP_1", "title": "Lamp", "quantity": 1, "unitPrice": "30.00"}
    shop.place(item, marketplaceId="A2EUQ1WTGCTBG2")
    shop.sync()
    admin.log_in(page, path="blocked")
    page.get_by_role("button", name="Assign a product").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Releases 2 orders that wait")
    dialog.get_by_label("In all stores").uncheck()
    expect(dialog).to_contain_text("Releases one order that waits")


def test_a_product_that_is_not_there_is_said_at_its_field(
    admin: Admin, waiting: list[str], page: Page
) -> None:
    admin.log_in(page, path="blocked")
    page.get_by_role("button", name="Assign a product").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("SKU in Commerce").fill("NOBODY")
    dialog.get_by_role("button", name="Assign", exact=True).click()
    expect(dialog.get_by_text("Commerce has no product NOBODY.")).to_be_visible()
    expect(dialog.get_by_label("SKU in Commerce")).to_have_value("NOBODY")


def test_ticked_orders_are_left_alone_together(
    admin: Admin, waiting: list[str], page: Page
) -> None:
    admin.log_in(page, path="blocked")
    group = page.get_by_role("region", name="Commerce has no product LAMP_1.")
    group.get_by_role("button", name="The 2 orders").click()
    group.get_by_label("All 2 on this page").check()
    group.get_by_role("button", name="Leave it alone").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Test orders")
    dialog.get_by_role("button", name="Leave it alone").click()
    expect(group).to_have_count(0)
    assert {admin.shop.one(number).ignored_by for number in waiting[:2]} == {"Operator"}


def test_the_order_says_why_what_would_change_it_and_offers_it(
    admin: Admin, waiting: list[str], page: Page
) -> None:
    order = ids.encode(ids.Kind.ORDER, admin.shop.one(waiting[0]).id)
    admin.log_in(page, path=f"orders/{order}?tab=why")
    expect(page.get_by_text("Commerce has no product LAMP_1.").first).to_be_visible()
    changes = page.locator(".panel", has_text="What would change it")
    expect(changes).to_contain_text("assign the line to another product")
    page.get_by_role("button", name="Leave it alone").click()
    page.get_by_role("dialog").get_by_role("button", name="Leave it alone").click()
    expect(page.get_by_text("The order is left alone.")).to_be_visible()
    admin.shop.settle()
    page.reload()
    expect(page.get_by_text("Left alone by Operator.")).to_be_visible()
    page.get_by_role("button", name="Try again now").click()
    expect(page.get_by_text("It is being looked at again.")).to_be_visible()
    admin.shop.settle()
    assert admin.shop.one(waiting[0]).attention == "product-missing"


def test_the_banner_leads_to_the_stores_blocked_orders(
    admin: Admin, waiting: list[str], page: Page
) -> None:
    admin.log_in(page)
    page.get_by_role("link", name="Shop US (3)").click()
    expect(page.get_by_role("heading", name="Blocked orders")).to_be_visible()
    expect(page.locator(".group")).to_have_count(2)


def test_a_whole_group_is_asked_for_at_once_however_many_pages_it_has(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    shop.open_store()
    for _ in range(52):
        lamp(admin)
    shop.sync()
    admin.log_in(page, path="blocked")
    group = page.get_by_role("region", name="Commerce has no product LAMP_1.")
    group.get_by_role("button", name="The 52 orders").click()
    group.get_by_label("All 50 on this page").check()
    group.get_by_role("button", name="Choose all 52 of this group").click()
    expect(group).to_contain_text("All 52 of this group are chosen.")
    group.get_by_role("button", name="Leave it alone").click()
    page.get_by_role("dialog").get_by_role("button", name="Leave it alone").click()
    expect(page.get_by_text("No order is blocked")).to_be_visible(timeout=15_000)
    assert all(order.ignored_by == "Operator" for order in admin.orders())
