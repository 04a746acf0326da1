"""Commerce by hand: a customer and the orders, the merchant's own stores and statuses."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from channel.ports.commerce import CommerceState
from tests.frontend.conftest import Admin
from tests.frontend.terms import order_on_all_terms


def test_an_order_leads_to_its_customer_and_back(admin: Admin, page: Page) -> None:
    placed = order_on_all_terms(admin)
    admin.log_in(page, path=f"commerce/orders/{placed.number}")
    main = page.locator("main")
    expect(main).to_contain_text("2 × MUG")
    expect(main).to_contain_text("Warehouse north")
    expect(main).to_contain_text("gift box")
    expect(main).to_contain_text(f"Invoice {placed.invoice_number} made offline")
    expect(main).to_contain_text("Comment: Wrap it well")
    page.get_by_role("link", name=f"Customer {placed.customer_number}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Customer {placed.customer_number}")
    page.get_by_role("button", name="Show personal data").click()
    expect(main.get_by_text("Maria Lindström").first).to_be_visible()
    page.get_by_role("link", name=placed.number, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Commerce order {placed.number}")


def test_a_customer_is_found_by_the_whole_address(admin: Admin, page: Page) -> None:
    order_on_all_terms(admin)
    admin.log_in(page, path="commerce/customers")
    rows = page.locator("main tbody tr")
    expect(rows).to_have_count(2)
    page.get_by_role("searchbox").fill("ABC123@marketplace.amazon.com")
    page.get_by_role("searchbox").press("Enter")
    expect(rows).to_have_count(1)
    expect(rows).not_to_contain_text("Maria Lindström")
    page.get_by_role("button", name="Show personal data").click()
    expect(rows).to_contain_text("Maria Lindström")


def test_a_viewer_sees_that_there_are_customers_and_not_who(admin: Admin, page: Page) -> None:
    order_on_all_terms(admin)
    admin.log_in(page, Role.VIEWER, path="commerce/customers")
    expect(page.locator("main tbody tr")).to_have_count(2)
    expect(page.locator("main")).not_to_contain_text("Maria")
    expect(page.locator("main")).not_to_contain_text("@")


def test_a_status_is_made_and_renamed(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="commerce/settings")
    page.get_by_role("button", name="Add a status").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Code").fill("On Hold")
    form.get_by_label("Label").fill("Waiting")
    form.get_by_role("button", name="Save").click()
    expect(form).to_contain_text("A code has small letters")
    form.get_by_label("Code").fill("on-hold")
    form.get_by_role("button", name="Save").click()
    expect(form).to_have_count(0)
    page.get_by_role("button", name="Edit Waiting").click()
    expect(form.get_by_label("Meaning")).to_have_value("PROCESSING")
    form.get_by_label("Label").fill("Waiting for goods")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Waiting for goods")
    last = admin.shop.wiring.commerce.statuses()[-1]
    assert (last.code, last.state) == ("on-hold", CommerceState.PROCESSING)


def test_a_store_is_made_and_only_by_an_administrator(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="commerce/settings")
    page.get_by_role("button", name="Add a store").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Code").fill("outlet")
    form.get_by_label("Name").fill("Outlet")
    form.get_by_label("Website").fill("base")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Outlet")
    assert [store.code for store in admin.shop.wiring.commerce.stores()] == ["default", "outlet"]
    page.context.clear_cookies()
    admin.log_in(page, Role.OPERATOR, path="commerce/settings")
    expect(page.locator("main")).to_contain_text("Outlet")
    expect(page.get_by_role("button", name="Add a store")).to_have_count(0)


def test_a_comment_is_added_and_stays_in_the_form_while_it_is_refused(
    admin: Admin, page: Page
) -> None:
    placed = order_on_all_terms(admin)
    admin.log_in(page, path=f"commerce/orders/{placed.number}")
    field = page.get_by_label("Comment", exact=True)
    field.fill("Maria Lindström rang")
    page.get_by_role("button", name="Add the comment").click()
    expect(page.get_by_text("The comment holds the buyer’s name")).to_be_visible()
    expect(field).to_have_value("Maria Lindström rang")
    field.fill("The buyer rang: leave it at the gate.")
    page.get_by_role("button", name="Add the comment").click()
    last = page.locator(".history li").last
    expect(last).to_contain_text("The buyer rang: leave it at the gate.")
    expect(last).to_contain_text("Operator")
    expect(field).to_have_value("")


def test_the_invoice_is_a_sheet_of_paper(admin: Admin, page: Page) -> None:
    placed = order_on_all_terms(admin)
    admin.log_in(page, path=f"commerce/orders/{placed.number}")
    page.get_by_role("link", name=placed.invoice_number, exact=True).click()
    sheet = page.locator(".sheet")
    expect(sheet).to_contain_text(f"Invoice {placed.invoice_number}")
    expect(sheet).to_contain_text("Storgatan 1")
    expect(sheet.get_by_role("row", name="Breakfast set")).to_contain_text("SEK 22.40")
    expect(sheet).to_contain_text("Nothing is left to pay")
    page.emulate_media(media="print")
    expect(sheet).to_be_visible()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_hidden()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
