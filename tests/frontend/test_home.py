"""Where a day begins, and how a store is doing: read by eye and by key."""

from __future__ import annotations

import re

import requests
from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import Admin


def test_home_says_what_needs_a_person_and_leads_there(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    shop.place({"sellerSku": "UNKNOWN", "quantity": 1, "unitPrice": "5.00"})
    shop.sync()
    admin.log_in(page, Role.ADMIN, path="")
    card = page.get_by_role("article")
    flag = card.locator("img").get_attribute("src")
    answer = requests.get(f"{admin.url}{flag}", timeout=10)
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    expect(card.locator(".trend")).to_contain_text("$5.00 in one order in 30 days")

    page.get_by_text("Before orders flow").click()
    missing = page.locator(".setup__step").filter(has_text="Products in Commerce")
    expect(missing).to_contain_text("One order waits for a product")
    expect(missing.get_by_role("link", name="Products")).to_be_visible()

    page.get_by_role("link", name=re.compile("1 *Blocked orders")).click()
    expect(page.get_by_text("UNKNOWN").first).to_be_visible()


def test_the_chart_is_gone_through_by_arrow_keys(admin: Admin, page: Page) -> None:
    shop = admin.shop
    shop.open_store("US")
    shop.place()
    shop.sync()
    admin.log_in(page, path="stores/store_1")
    chart = page.get_by_role("slider", name=re.compile("Revenue per day, 7 days"))
    total = page.locator(".figure").filter(has_text="Since the beginning")
    expect(total).to_contain_text("$10.00")
    chart.focus()
    expect(chart).to_have_attribute("aria-valuenow", "6")
    said = {str(chart.get_attribute("aria-valuetext"))}
    for _ in range(6):
        chart.press("ArrowLeft")
        said.add(str(chart.get_attribute("aria-valuetext")))
    expect(chart).to_have_attribute("aria-valuenow", "0")
    assert len(said) == 7
    assert sum("$10.00, one order" in each for each in said) == 1
    expect(page.locator(".chart__tip")).to_contain_text("$0.00, 0 orders")
