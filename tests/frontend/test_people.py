"""Users, tokens and the access log: an administrator lets people in and sees who read what."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from channel.api import ids
from channel.domain.identity import Role
from tests.factories import MARIA, Factory
from tests.frontend.axe import violations
from tests.frontend.conftest import PASSWORD, Admin, enter
from tests.frontend.test_screens import PHONE, PICTURES

NEW = "a password of my own"


def keep(page: Page, name: str) -> None:
    """Pictures; fail on what axe finds and on anything wider than the window, a phone's too."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size
    assert size is not None
    for width in (PHONE, size["width"]):
        page.set_viewport_size({**size, "width": width})
        page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_new_person_comes_in_by_the_link_and_is_let_go(
    admin: Admin, browser: Browser, page: Page
) -> None:
    admin.log_in(page, Role.ADMIN, path="settings/users")
    page.get_by_role("button", name="Add a user").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Bo Ek")
    dialog.get_by_label("E-mail").fill("bo")
    dialog.get_by_role("button", name="Add a user").click()
    expect(dialog).to_contain_text("bo is not an e-mail address.")
    expect(dialog.get_by_label("Name")).to_have_value("Bo Ek")
    dialog.get_by_label("E-mail").fill("bo@example.com")
    keep(page, "user-new")
    dialog.get_by_role("button", name="Add a user").click()
    link = dialog.get_by_role("textbox", name="Link").input_value()
    keep(page, "user-link")
    dialog.get_by_role("button", name="I have copied it").click()
    expect(page.get_by_text("Invited")).to_be_visible()
    keep(page, "users")

    guest = browser.new_context(viewport=page.viewport_size, locale="sv").new_page()
    guest.goto(link)
    expect(guest.get_by_text("Bo Ek")).to_be_visible()
    assert "#" not in guest.url
    guest.locator("input[name=new]").fill(NEW)
    guest.locator("input[name=again]").fill("another one than that")
    guest.locator("button[type=submit]").click()
    expect(guest.get_by_text("De två är inte lika.")).to_be_visible()
    keep(guest, "welcome")
    guest.locator("input[name=again]").fill(NEW)
    guest.locator("button[type=submit]").click()
    expect(guest.locator("main#main h1")).to_be_visible()
    guest.goto(link)
    expect(guest.get_by_text("This link works no more")).to_be_visible()
    guest.goto(f"{admin.url}/amazon/orders")
    expect(guest.locator("main#main h1")).to_be_visible()

    page.reload()
    page.get_by_role("button", name="Change Bo Ek").click()
    keep(page, "user-change")
    dialog.get_by_role("button", name="Take the login away").click()
    keep(page, "user-leave")
    dialog.get_by_role("button", name="Take the login away").click()
    expect(page.get_by_text("May not log in")).to_be_visible()
    guest.goto(f"{admin.url}/amazon/orders")
    expect(guest.locator("input[name=password]")).to_be_visible()
    guest.context.close()


def test_a_program_is_let_in_and_stopped_and_the_log_says_so(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="settings/tokens")
    page.get_by_role("button", name="Make a token").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Program").fill("ERP")
    dialog.get_by_role("button", name="Make a token").click()
    assert dialog.get_by_role("textbox", name="Token").input_value().startswith("amzch_")
    keep(page, "token-once")
    dialog.get_by_role("button", name="I have copied it").click()
    expect(page.get_by_text("amzch_", exact=False).first).to_be_visible()
    keep(page, "tokens")
    page.get_by_role("button", name="Revoke ERP").click()
    dialog.get_by_role("button", name="Revoke").click()
    expect(page.get_by_text("No program is let in")).to_be_visible()
    page.goto(f"{admin.url}/amazon/settings/access-log?tab=changes")
    expect(page.get_by_text("was revoked.")).to_be_visible()
    keep(page, "access-changes")


def test_personal_data_is_shown_on_demand_and_the_reading_is_told(admin: Admin, page: Page) -> None:
    factory = Factory(admin.shop.wiring)
    order = factory.order(factory.store(), amazon_order_id="111-2223334-5556667")
    path = f"orders/{ids.encode(ids.Kind.ORDER, order.id)}"
    admin.log_in(page, Role.ADMIN, path=path)
    expect(page.get_by_text("Nobody so far.")).to_be_visible()
    main = page.locator("main")
    assert MARIA.address is not None
    for secret in (MARIA.buyer_name, MARIA.buyer_email, MARIA.address.name, "Grattis"):
        expect(main).not_to_contain_text(str(secret))
    keep(page, "order-hidden")
    page.get_by_role("button", name="Show personal data").first.click()
    expect(main).to_contain_text("Maria Lindström")
    expect(main).to_contain_text("Storgatan 1")
    expect(page.locator(".read-by")).to_contain_text("Admin")
    keep(page, "order-shown")
    page.get_by_role("button", name="Hide personal data").click()
    expect(main).not_to_contain_text("Maria Lindström")

    page.goto(f"{admin.url}/amazon/orders")
    expect(page.get_by_text("Maria Lindström").first).to_be_visible()
    page.goto(f"{admin.url}/amazon/settings/access-log")
    expect(page.get_by_text("name, e-mail, address and phone")).to_be_visible()
    keep(page, "access-readings")
    page.get_by_role("searchbox").fill("nothing like it")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Nobody has read personal data of this order")).to_be_visible()


def test_ones_own_password_is_changed_and_the_page_goes_on(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.VIEWER, path="settings/me")
    expect(page.get_by_role("link", name="Users")).to_have_count(0)
    page.get_by_label("Current password").fill("wrong")
    page.get_by_label("New password", exact=True).fill(NEW)
    page.get_by_label("New password once more").fill(NEW)
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_text("This is not your current password.")).to_be_visible()
    keep(page, "me")
    page.get_by_label("Current password").fill(PASSWORD)
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_text("Your password is changed")).to_be_visible()
    page.goto(f"{admin.url}/amazon/settings/users")
    expect(page.get_by_text("An administrator can see and change who may log in.")).to_be_visible()
    page.locator(".header summary").click()
    page.get_by_role("button", name="Log out").click()
    enter(page, "viewer@example.com", NEW)
    expect(page.locator("main#main h1")).to_be_visible()
