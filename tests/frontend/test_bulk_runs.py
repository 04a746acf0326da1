"""Something is asked of many orders at once, seen going on, and read order by order."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from channel.models.cancellation import Cancellation
from tests.frontend import axe
from tests.frontend.conftest import Admin

ORDERS = 27


@pytest.fixture
def many(admin: Admin) -> list[str]:
    """More than a page of orders that wait for their product; the first one left from Amazon's
    own warehouse."""
    shop = admin.shop
    shop.open_store()
    item = {"sellerSku": "UNKNOWN", "quantity": 1, "unitPrice": "5.00"}
    numbers = [shop.place(item, fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")]
    numbers += [shop.place(item) for _ in range(ORDERS - 1)]
    shop.sync()
    return numbers


def test_all_that_match_are_asked_and_each_has_its_result(
    admin: Admin, many: list[str], page: Page
) -> None:
    admin.log_in(page)
    page.get_by_label("All on this page").check()
    bar = page.get_by_role("region", name="The chosen orders")
    expect(bar).to_contain_text("25 orders chosen")
    bar.get_by_role("button", name=f"Choose all {ORDERS} that match").click()
    expect(bar).to_contain_text(f"{ORDERS} orders chosen")
    bar.get_by_role("button", name="Cancel at Amazon").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"It will be done for {ORDERS - 1} of {ORDERS} orders.")
    expect(dialog).to_contain_text("Amazon ships them")
    assert axe.violations(page) == []
    dialog.get_by_label("Reason").select_option("Out of stock")
    dialog.get_by_label(f"Yes, cancel these {ORDERS - 1} orders").check()
    dialog.get_by_role("button", name=f"Cancel {ORDERS - 1} orders at Amazon").click()
    strip = page.get_by_role("list", name="What is being done")
    expect(strip.get_by_role("progressbar")).to_have_attribute("value", "0")
    admin.shop.settle()
    expect(strip).to_contain_text("Finished")
    expect(strip).to_contain_text(f"{ORDERS - 1} done · 1 skipped")
    strip.get_by_role("link", name="Results").click()
    page.get_by_role("button", name="Not done (1)").click()
    results = page.get_by_role("region", name="Results")
    expect(results.get_by_role("listitem")).to_have_count(1)
    expect(results).to_contain_text("Amazon ships this order: cancel it in Seller Central.")
    page.get_by_role("button", name="Try the one not done again").click()
    expect(page.get_by_role("dialog")).to_contain_text("It cannot be done for this order.")
    with admin.shop.wiring.reading() as session:
        assert len(session.scalars(select(Cancellation)).all()) == ORDERS - 1


def test_a_run_is_stopped_and_found_again(admin: Admin, many: list[str], page: Page) -> None:
    """By keyboard; the workers have not begun."""
    admin.log_in(page)
    for number in many[-2:]:
        page.get_by_label(f"Choose {number}").press("Space")
    bar = page.get_by_role("region", name="The chosen orders")
    expect(bar).to_contain_text("2 orders chosen")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_label(f"Choose {many[0]}")).not_to_be_checked()
    expect(bar).to_contain_text("2 orders chosen")
    bar.get_by_role("button", name="Leave alone", exact=True).press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Test orders")
    dialog.get_by_role("button", name="Leave 2 orders alone").press("Enter")
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(bar).to_have_count(0)
    page.get_by_role("link", name="Recent runs").click()
    page.locator("main").get_by_role("link", name="Leave alone").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("stopped by Operator")).to_be_visible()
    expect(page.locator("main")).to_contain_text("2 left undone")
    admin.shop.settle()
    assert {admin.shop.one(number).ignored_by for number in many} == {None}


def test_the_list_is_had_as_a_file(
    admin: Admin, many: list[str], page: Page, tmp_path: Path
) -> None:
    admin.log_in(page, path="orders?channel=AMAZON")
    expect(page.get_by_text("1 order", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename.startswith("orders-")
    download.value.save_as(tmp_path / "orders.csv")
    text = (tmp_path / "orders.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[0] for row in rows] == ["Amazon Order Number", many[0]]
    assert "Is Prime" not in rows[0]
