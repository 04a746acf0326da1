"""Adding a store and bringing it to life, by hand."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import SWEDEN, Admin

LATER = 30_000


def test_a_store_is_added_connected_tested_watched_and_activated(admin: Admin, page: Page) -> None:
    shop = admin.shop
    token = shop.sandbox.control("POST", "sellers", sellerId="A-SHOP", marketplaceIds=[SWEDEN])
    admin.log_in(page, Role.ADMIN, path="")
    page.get_by_role("link", name="Add a store").first.click()
    page.get_by_label("Store name").fill("Norrsken Hem")
    page.get_by_label("Marketplace").select_option(SWEDEN)
    page.get_by_label("E-mail").fill("shop@example.com")
    page.get_by_role("button", name="Save and go on").click()

    page.get_by_text("private application’s refresh token").click()
    page.get_by_label("Seller id").fill("A-SHOP")
    page.get_by_label("Refresh token").fill(token["refreshToken"])
    page.get_by_role("button", name="Connect with the token").click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Test the connection")
    expect(page.locator(".checks li").first).to_contain_text("accepts the authorisation")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This store is being observed")).to_be_visible()
    shop.place(marketplaceId=SWEDEN)
    shop.sync()
    expect(page.get_by_text("One order is ready")).to_be_visible(timeout=LATER)

    # Whoever leaves and comes back is where they left.
    page.goto(f"{admin.url}/amazon/")
    page.get_by_role("link", name="Norrsken Hem", exact=True).click()
    page.get_by_role("link", name="Go on with the set-up").click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Look, then activate")
    page.get_by_role("button", name="Activate", exact=True).click()
    dialog = page.get_by_role("dialog", name="Activate Norrsken Hem?")
    dialog.get_by_role("button", name="Activate", exact=True).click()
    expect(page.locator("h1 ~ .chip")).to_have_text("Active")
    expect(page.get_by_text("Norrsken Hem is active", exact=True)).to_be_visible()


def test_a_refused_token_is_told_at_the_form(admin: Admin, page: Page) -> None:
    admin.shop.sandbox.control("POST", "sellers", sellerId="A-SHOP", marketplaceIds=[SWEDEN])
    admin.log_in(page, Role.ADMIN, path="stores/new")
    page.get_by_label("Store name").fill("Norrsken Hem")
    page.get_by_label("Marketplace").select_option(SWEDEN)
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
