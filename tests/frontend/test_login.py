"""Coming in, being kept out, and going."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from channel.domain.identity import Role
from tests.frontend.conftest import Admin, enter


def test_a_wrong_password_is_told_in_the_chosen_language(admin: Admin, page: Page) -> None:
    email = admin.person()
    page.goto(f"{admin.url}/amazon/")
    page.get_by_label("Language").select_option("sv")
    enter(page, email, "not this one")
    expect(page.get_by_role("alert")).to_contain_text("Fel e-postadress eller lösenord")
    expect(page.locator("input[name=email]")).to_have_value(email)


def test_too_many_attempts_lock_the_login(admin: Admin, page: Page) -> None:
    email = admin.person()
    page.goto(f"{admin.url}/amazon/")
    alert = page.get_by_role("alert")
    for _ in range(12):
        enter(page, email, "not this one")
        expect(page.get_by_role("button", name="Log in", exact=True)).to_be_visible()
        if alert.get_by_text("Too many attempts").count():
            break
    expect(alert).to_contain_text("Too many attempts")


def test_a_server_out_of_reach_is_told_and_nothing_typed_is_lost(admin: Admin, page: Page) -> None:
    email = admin.person()
    page.goto(f"{admin.url}/amazon/")
    expect(page.locator("input[name=email]")).to_be_visible()
    page.context.set_offline(True)
    enter(page, email)
    expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
    expect(page.locator("input[name=email]")).to_have_value(email)


def test_the_login_speaks_the_browsers_language(admin: Admin, browser: Browser) -> None:
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(f"{admin.url}/amazon/")
    expect(page.get_by_role("button", name="Logga in")).to_be_visible()
    context.close()


def test_a_language_chosen_before_login_is_the_persons_from_then_on(
    admin: Admin, page: Page
) -> None:
    email = admin.person(locale="en")
    page.goto(f"{admin.url}/amazon/orders")
    page.get_by_label("Language").select_option("sv")
    enter(page, email)
    expect(page.get_by_role("heading", name="Ordrar")).to_be_visible()
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page.get_by_role("heading", name="Ordrar")).to_be_visible()


def test_logging_out_leads_to_the_login(admin: Admin, page: Page) -> None:
    admin.log_in(page)
    page.locator(".header summary").click()
    page.get_by_role("button", name="Log out").click()
    expect(page.locator("input[name=password]")).to_be_visible()
    page.goto(f"{admin.url}/amazon/stores")
    expect(page.locator("input[name=password]")).to_be_visible()


def test_a_chosen_theme_stays(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.VIEWER)
    page.locator(".header summary").click()
    page.get_by_label("Theme").select_option("dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
