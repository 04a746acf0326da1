"""What a person keeps of the Orders tab: columns, their order and width, views; at every desk."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Locator, Page, expect
from sqlalchemy import update

from channel.models.store import OrderSettingsRow
from tests.frontend.conftest import Admin, enter

LATER = 30_000


def test_columns_are_ordered_and_sized_by_keyboard_and_the_same_at_the_next_desk(
    admin: Admin, page: Page, browser: Browser
) -> None:
    admin.shop.open_store("US")
    admin.shop.place()
    admin.shop.sync()
    admin.log_in(page)
    page.locator("summary", has_text="Columns").click()
    later = page.get_by_role("button", name="Move Status right")
    later.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Status is now column 6 of 13")).to_be_attached()
    expect(later).to_be_focused()
    page.keyboard.press("Escape")
    edge = page.get_by_role("separator", name="Width of Total")
    edge.focus()
    with page.expect_response(lambda answer: "ordersTableUpdate" in (answer.text() or "")):
        for _ in range(6):
            page.keyboard.press("ArrowRight")
    width = int(edge.get_attribute("aria-valuenow") or 0)
    elsewhere = browser.new_context(locale="en-US").new_page()
    elsewhere.goto(f"{admin.url}/amazon/orders")
    enter(elsewhere, "operator@example.com")
    expect(elsewhere.get_by_role("columnheader").nth(5)).to_have_text("Status")
    there = elsewhere.get_by_role("separator", name="Width of Total")
    expect(there).to_have_attribute("aria-valuetext", f"{width} pixels")
    elsewhere.context.close()


def test_a_view_is_saved_opened_with_changed_renamed_and_deleted(admin: Admin, page: Page) -> None:
    admin.shop.open_store("US")
    admin.log_in(page, path="orders?status=SHIPPED&text=mug")
    _do(page, "Save as a new view…")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("are not kept with the view")
    dialog.get_by_label("Name").fill("Gone out")
    dialog.get_by_label("Open the tab with this view").check()
    dialog.get_by_role("button", name="Save view").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Orders: Gone out")
    page.goto(f"{admin.url}/amazon/orders")
    expect(page).to_have_url(re.compile("view=view_.*status=SHIPPED$"))
    page.get_by_role("button", name="Remove filter Status: Shipped").click()
    expect(_menu(page)).to_contain_text("changed")
    page.get_by_role("button", name="To ship").click()
    _do(page, "Save changes to Gone out")
    expect(_menu(page)).not_to_contain_text("changed")
    _do(page, "Rename…")
    dialog.get_by_label("Name").fill("To go out")
    dialog.get_by_role("button", name="Rename").click()
    expect(heading).to_have_text("Orders: To go out")
    page.get_by_role("button", name="Clear all filters").first.click()
    expect(heading).to_have_text("Orders")
    _menu(page).click()
    page.get_by_role("link", name="To go out").click()
    expect(page).to_have_url(re.compile("status=UNSHIPPED&status=PARTIALLY_SHIPPED$"))
    _do(page, "Delete…")
    dialog.get_by_role("button", name="Delete view").click()
    expect(heading).to_have_text("Orders")
    expect(_menu(page)).to_have_text("Views")


def test_new_orders_are_announced_on_a_later_page_of_a_filtered_list(
    admin: Admin, page: Page
) -> None:
    shop = admin.shop
    shop.open_store("US")
    for _ in range(26):
        shop.place()
    shop.sync()
    admin.log_in(page, path="orders?channel=MERCHANT")
    page.get_by_role("button", name="Next").click()
    expect(_rows(page)).to_have_count(1)
    with shop.wiring.transaction("test") as session:
        session.execute(update(OrderSettingsRow).values(import_orders=False))
    new = shop.place()
    shop.sync()
    page.get_by_role("button", name="One new order: show it").click(timeout=LATER)
    # Import is off: the newest one is managed in Seller Central.
    link = _rows(page).first.locator(".orders__amazonNumber a")
    expect(link).to_contain_text(new)
    expect(link).to_have_attribute("href", re.compile("^https://sellercentral"))
    expect(link).to_have_attribute("target", "_blank")
    expect(page).to_have_url(re.compile(r"orders\?channel=MERCHANT$"))
    page.get_by_label("Rows a page").select_option("50")
    expect(_rows(page)).to_have_count(27)


def _menu(page: Page) -> Locator:
    return page.locator(".orders__bar summary")


def _do(page: Page, action: str) -> None:
    """Choose it from the menu of views."""
    _menu(page).click()
    page.get_by_role("button", name=action).click()


def _rows(page: Page) -> Locator:
    return page.locator("tbody tr")
