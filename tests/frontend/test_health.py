"""What goes wrong between Amazon and us, as people see it: alerts, the error log, copies."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from channel.domain.identity import Role
from channel.models.account import SellerAccount
from channel.models.installation import Installation
from channel.services import accounts, alerting
from tests.frontend.conftest import Admin
from tests.frontend.trouble import failed, move_away
from tests.rig.shop import BEHIND

PHONE = 390


def test_a_copy_says_so_on_every_page_until_it_is_said_to_be_the_real_one(
    admin: Admin, page: Page
) -> None:
    admin.shop.open_store("US")
    move_away(admin)
    admin.log_in(page, Role.ADMIN, path="products")
    banner = page.get_by_role("region", name="This is a copy")
    expect(banner).to_contain_text("https://real.example.com")
    banner.get_by_role("button", name="This copy is the real one").click()
    dialog = page.get_by_role("dialog", name="Is this copy the real one?")
    expect(dialog).to_contain_text("Stop the installation at https://real.example.com first")
    dialog.get_by_role("button", name="This copy is the real one").click()
    expect(banner).to_have_count(0)
    with admin.shop.wiring.reading() as session:
        assert session.get_one(Installation, 1).base_url == admin.url


def test_an_operator_sees_that_it_is_a_copy_and_cannot_change_it(admin: Admin, page: Page) -> None:
    admin.shop.open_store("US")
    move_away(admin)
    admin.log_in(page)
    banner = page.get_by_role("region", name="This is a copy")
    expect(banner).to_contain_text("An administrator can say")
    expect(banner.get_by_role("button")).to_have_count(0)


def test_old_data_is_an_alert_on_every_page_with_what_helps_behind_it(
    admin: Admin, page: Page
) -> None:
    admin.shop.open_store("US")
    admin.shop.sync()
    admin.shop.advance(BEHIND + 7200)
    alerting.watch(admin.shop.wiring)
    admin.log_in(page)
    banner = page.get_by_role("region", name="Alerts")
    expect(banner).to_contain_text("No news from Amazon: Shop US")
    banner.get_by_role("link").click()
    expect(page.get_by_role("heading", name="Connection health")).to_be_visible()
    expect(page.get_by_text("clock and workers are running")).to_be_visible()
    page.locator("main").get_by_role("link", name="Shop US").first.click()
    expect(page.get_by_role("heading", level=1, name="Shop US")).to_be_visible()


def test_a_lost_authorisation_has_no_days_left(admin: Admin, page: Page) -> None:
    w = admin.shop.wiring
    admin.shop.open_store("US")
    admin.log_in(page, path="health")
    row = page.locator("tbody tr")
    expect(row).to_contain_text("365 days left")
    with w.transaction("test") as session:
        accounts.disconnect(session, w.clock.now(), session.get_one(SellerAccount, 1))
    page.reload()
    expect(row).to_contain_text("Not accepted")
    expect(row).not_to_contain_text("days left")


def test_the_error_log_is_narrowed_and_the_choice_can_be_sent_on(admin: Admin, page: Page) -> None:
    failed(admin, "InternalFailure", request_id="REQ-1", times=3)
    failed(admin, "QuotaExceeded", why="throttled")
    admin.log_in(page, path="health/errors")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(2)
    page.get_by_label("Code").select_option("InternalFailure")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("REQ-1")
    page.reload()
    expect(rows).to_have_count(1)
    expect(page.get_by_label("Code")).to_have_value("InternalFailure")


def test_on_a_phone_an_error_is_a_card_with_all_that_is_known(
    admin: Admin, browser: Browser
) -> None:
    failed(admin, "InternalFailure", request_id="REQ-1", amazon_order_id="111-0000001-0000000")
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, locale="en")
    page = context.new_page()
    admin.log_in(page, path="health/errors")
    card = page.locator(".errors__card")
    for word in ("InternalFailure", "searchOrders", "REQ-1", "111-0000001-0000000"):
        expect(card).to_contain_text(word)
    context.close()


def test_an_administrator_chooses_how_long_errors_are_kept(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="settings")
    page.get_by_label("Clear log history").select_option("WEEKLY")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status").get_by_text("Saved")).to_be_visible()
    page.goto(f"{admin.url}/amazon/health/errors")
    expect(page.get_by_text("Entries are kept for a week.")).to_be_visible()
