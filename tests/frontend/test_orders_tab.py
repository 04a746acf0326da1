"""The Orders tab by hand: what it shows, hides, narrows, sorts and remembers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.frontend.conftest import Admin

LATER = 30_000


@pytest.fixture
def numbers(admin: Admin) -> list[str]:
    """Three orders of 10, 20 and 30 dollars, the first one pending."""
    shop = admin.shop
    shop.open_store("US")
    prices = {"10.00": "PENDING", "20.00": "UNSHIPPED", "30.00": "UNSHIPPED"}
    placed = [
        shop.place(
            {"sellerSku": "MUG", "quantity": 1, "unitPrice": price}, fulfillmentStatus=status
        )
        for price, status in prices.items()
    ]
    shop.sync()
    return placed


def test_all_default_columns_are_there_and_no_other(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page)
    expect(page.get_by_role("columnheader")).to_have_text(
        [
            "Amazon Order Number",
            "Amazon Store Name",
            "Commerce Order Number",
            "Buyer Name",
            "Status",
            "Total",
            "Fulfillment Channel",
            "Items Unshipped",
            "Reserved",
            "Purchase Date",
            "Latest Ship Date",
            "Last Action",
            "Action",
        ]
    )


def test_chosen_columns_are_kept_and_can_be_reset(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page)
    _column(page, "Is Prime").check()
    _column(page, "Reserved").uncheck()
    page.reload()
    expect(page.get_by_role("columnheader", name="Is Prime")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Reserved")).to_have_count(0)
    page.locator("summary", has_text="Columns").click()
    page.get_by_role("button", name="Default columns").click()
    expect(page.get_by_role("columnheader")).to_have_count(13)


def test_a_pending_order_is_hidden_until_asked_for(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    pending, *_ = numbers
    admin.log_in(page)
    expect(_rows(page)).to_have_count(2)
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox", name="Pending", exact=True).check()
    page.get_by_role("button", name="Apply filters").click()
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text(pending)


def test_filters_are_chips_that_go_away_singly_or_all_at_once(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page, path="orders?totalFrom=25&sku=MUG")
    expect(_rows(page)).to_have_count(1)
    page.get_by_role("button", name="Remove filter Total from: 25").click()
    expect(_rows(page)).to_have_count(2)
    expect(page).to_have_url(re.compile(r"orders\?sku=MUG$"))
    page.get_by_role("button", name="Clear all filters").click()
    expect(page).to_have_url(re.compile(r"orders$"))


def test_a_click_on_a_head_sorts_over_all_pages(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    _, twenty, thirty = numbers
    admin.log_in(page)
    head = page.get_by_role("columnheader", name="Total")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(_rows(page).first).to_contain_text(thirty)
    head.get_by_role("button").click()
    expect(_rows(page).first).to_contain_text(twenty)


def test_nothing_found_says_so_and_offers_the_way_out(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page)
    page.get_by_role("searchbox").fill("no such thing")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No order matches")).to_be_visible()


def test_pages_lead_forward_and_back_without_losing_an_order(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    for _ in range(30):
        shop.place()
    shop.sync()
    admin.log_in(page)
    expect(_rows(page)).to_have_count(25)
    first = _numbers(page)
    page.get_by_role("button", name="Next").click()
    expect(_rows(page)).to_have_count(5)
    assert not set(first) & set(_numbers(page))
    page.get_by_role("button", name="Previous").click()
    expect(_rows(page)).to_have_count(25)
    assert _numbers(page) == first


def test_new_orders_are_announced_and_no_row_jumps(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page)
    expect(_rows(page)).to_have_count(2)
    before = _numbers(page)
    new = admin.shop.place()
    admin.shop.sync()
    hint = page.get_by_role("button", name="One new order: show it")
    expect(hint).to_be_visible(timeout=LATER)
    assert _numbers(page) == before
    hint.click()
    expect(_rows(page).filter(has_text=new)).to_be_visible()


def test_without_a_connection_the_page_says_so_and_keeps_what_it_shows(
    admin: Admin, page: Page, numbers: list[str]
) -> None:
    admin.log_in(page)
    expect(_rows(page)).to_have_count(2)
    page.context.set_offline(True)
    expect(page.get_by_text("No connection to the server.")).to_be_visible(timeout=LATER)
    expect(_rows(page)).to_have_count(2)
    page.context.set_offline(False)
    expect(page.get_by_text("No connection to the server.")).to_have_count(0, timeout=LATER)


def _rows(page: Page) -> Locator:
    return page.locator("tbody tr")


def _numbers(page: Page) -> list[str]:
    return page.locator("tbody td:first-child a").all_inner_texts()


def _column(page: Page, name: str) -> Locator:
    if not page.locator(".page-head details[open]").count():
        page.locator("summary", has_text="Columns").click()
    return page.get_by_role("checkbox", name=name)
