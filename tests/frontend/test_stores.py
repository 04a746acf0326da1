"""Adding a store and bringing it to life, by hand."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import Admin


def test_a_store_is_added_connected_watched_and_activated(admin: Admin, page: Page) -> None:
    token = admin.shop.sandbox.control(
        "POST", "sellers", sellerId="A-SHOP", marketplaceIds=["A2NODRKZP88ZB9"]
    )["refreshToken"]
    admin.log_in(page, Role.ADMIN, path="stores")
    page.get_by_role("link", name="Add a store").first.click()
    page.get_by_label("Store name").fill("Norrsken Hem")
    page.get_by_label("Marketplace").select_option("A2NODRKZP88ZB9")
    page.get_by_label("E-mail").fill("shop@example.com")
    page.get_by_role("button", name="Save and go on").click()

    page.get_by_text("private application’s refresh token").click()
    page.get_by_label("Seller id").fill("A-SHOP")
    page.get_by_label("Refresh token").fill(token)
    page.get_by_role("button", name="Connect with the token").click()
    expect(page.get_by_text("This store is being observed")).to_be_visible()

    page.get_by_role("button", name="Activate", exact=True).click()
    dialog = page.get_by_role("dialog", name="Activate Norrsken Hem?")
    dialog.get_by_role("button", name="Activate", exact=True).click()
    expect(page.locator("h1 ~ .chip")).to_have_text("Active")


def test_a_refused_token_is_told_at_the_form(admin: Admin, page: Page) -> None:
    admin.shop.sandbox.control(
        "POST", "sellers", sellerId="A-SHOP", marketplaceIds=["A2NODRKZP88ZB9"]
    )
    admin.log_in(page, Role.ADMIN, path="stores/new")
    page.get_by_label("Store name").fill("Norrsken Hem")
    page.get_by_label("Marketplace").select_option("A2NODRKZP88ZB9")
    page.get_by_label("E-mail").fill("shop@example.com")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_text("private application’s refresh token").click()
    page.get_by_label("Seller id").fill("A-SHOP")
    page.get_by_label("Refresh token").fill("Atzr|wrong")
    page.get_by_role("button", name="Connect with the token").click()
    expect(page.get_by_role("alert")).to_contain_text("That could not be done")
    expect(page.get_by_label("Seller id")).to_have_value("A-SHOP")


def test_a_product_that_was_missing_is_added_and_frees_its_order(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    number = shop.place({"sellerSku": "LAMP", "quantity": 1, "unitPrice": "10.00"})
    shop.sync()
    admin.log_in(page)
    expect(page.get_by_role("link", name="Shop US (1)")).to_be_visible()

    page.get_by_role("link", name="Products").click()
    page.get_by_role("button", name="Add a product").click()
    page.get_by_label("SKU", exact=True).fill("LAMP")
    page.get_by_label("Name", exact=True).fill("A lamp")
    page.get_by_label("Quantity").fill("5")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row").filter(has_text="A lamp")).to_contain_text("In stock")
    shop.settle()
    assert shop.one(number).commerce_number
