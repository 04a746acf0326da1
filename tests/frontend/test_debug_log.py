"""The debug log and the logs of the installation, by an administrator's hand (V35, V36)."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import Admin
from tests.frontend.trouble import failed


def test_it_is_turned_on_read_taken_along_and_turned_off(
    admin: Admin, page: Page, tmp_path: Path
) -> None:
    shop = admin.shop
    shop.open_store("US")
    admin.log_in(page, Role.ADMIN, path="settings/debug")
    page.get_by_label("For", exact=True).select_option("1 hour")
    page.get_by_role("button", name="Turn on").click()
    banner = page.get_by_role("region", name="Debug log").filter(has_text="turned on by Admin")
    expect(banner).to_be_visible()

    shop.advance(5)
    number, other = shop.place(), shop.place()
    shop.sync()
    lines = page.locator(".debug__line")
    expect(lines.filter(has_text="decide create").filter(has_text=number)).to_be_visible()
    page.get_by_label("Amazon order number").fill(number)
    page.get_by_role("button", name="Search").click()
    expect(lines.filter(has_text=other)).to_have_count(0)
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download as text").click()
    file = tmp_path / "debug.txt"
    begun.value.save_as(file)
    assert all(number in line for line in file.read_text().splitlines())
    assert "commerce.place_order settled" in file.read_text()

    banner.get_by_role("button", name="Turn off").click()
    expect(banner).to_be_hidden()
    expect(page.get_by_text("It is off.")).to_be_visible()


def test_logs_are_cleared_after_a_question_that_counts_them(admin: Admin, page: Page) -> None:
    failed(admin, "InternalFailure")
    failed(admin, "QuotaExceeded")
    admin.log_in(page, Role.ADMIN, path="settings")
    row = page.get_by_role("row", name="Communication errors")
    expect(row.get_by_role("cell", name="2", exact=True)).to_be_visible()
    page.get_by_role("button", name="Clear now").click()
    dialog = page.get_by_role("dialog", name="Clear logs now?")
    expect(dialog.get_by_label("Communication errors (2 entries)")).to_be_checked()
    dialog.get_by_role("button", name="Clear now").click()
    expect(page.get_by_role("status").get_by_text("Cleared: 2 entries.")).to_be_visible()
    expect(row.get_by_role("cell", name="0", exact=True)).to_be_visible()
