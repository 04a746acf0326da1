"""A session or a network that is lost, and what is left unsaved: nothing typed goes unasked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from channel.models.rule import Rule
from channel.models.store import OrderSettingsRow
from tests.frontend.conftest import PASSWORD, Admin, enter

LEAVE = "Leave without saving?"


@pytest.fixture
def store_id(admin: Admin) -> int:
    return admin.shop.open_store("US")


def prefix_in_force(admin: Admin, store_id: int) -> str:
    with admin.shop.wiring.reading() as session:
        return session.get_one(OrderSettingsRow, store_id).number_prefix_merchant


def rules(admin: Admin) -> list[str]:
    with admin.shop.wiring.reading() as session:
        return [rule.name for rule in session.query(Rule)]


def write_rule(admin: Admin, page: Page, store_id: int) -> None:
    """By an administrator, up to the last question."""
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/rules/new")
    page.get_by_label("Name").fill("Big ones")
    page.get_by_role("button", name="Add a condition").click()
    page.get_by_label("Look at", exact=True).select_option("QUANTITY")
    page.get_by_label("Compare", exact=True).select_option("AT_LEAST")
    page.get_by_role("textbox", name="Quantity of a line is at least").fill("3")
    page.get_by_label("Action", exact=True).select_option("ADD_TAG")
    page.get_by_role("textbox", name="Add a tag").fill("big")
    page.get_by_role("button", name="Save…").click()


def test_a_session_lost_under_a_dialog_is_taken_up_where_it_was(
    admin: Admin, page: Page, store_id: int
) -> None:
    write_rule(admin, page, store_id)
    page.context.clear_cookies()
    page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
    login = page.get_by_role("dialog", name="You have been logged out")
    login.get_by_label("Password").fill(PASSWORD)
    login.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("Quantity of a line is at least 3")).to_be_visible()
    assert rules(admin) == ["Big ones"]


def test_somebody_else_who_logs_in_over_the_page_sees_nothing_of_it(
    admin: Admin, page: Page, store_id: int
) -> None:
    write_rule(admin, page, store_id)
    viewer = admin.person(Role.VIEWER)
    page.context.clear_cookies()
    page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("dialog", name="You have been logged out")).to_be_visible()
    enter(page, viewer)
    expect(page.locator(".header summary")).to_have_text("Viewer")
    expect(page.get_by_label("Name")).to_have_value("")
    expect(page.get_by_text("Big ones")).to_have_count(0)
    assert rules(admin) == []


def test_what_somebody_typed_is_not_sent_by_who_logged_in_in_another_window(
    admin: Admin, page: Page, store_id: int
) -> None:
    write_rule(admin, page, store_id)
    other = page.context.new_page()
    other.goto(f"{admin.url}/amazon/help")
    other.locator(".header summary").click()
    other.get_by_role("button", name="Log out").click()
    enter(other, admin.person(Role.VIEWER))
    expect(other.locator(".header summary")).to_have_text("Viewer")
    page.get_by_role("dialog").get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".header summary")).to_have_text("Viewer")
    expect(page.get_by_label("Name")).to_have_value("")
    assert rules(admin) == []


def test_out_of_reach_a_form_says_so_and_keeps_what_was_typed(
    admin: Admin, page: Page, store_id: int
) -> None:
    shop = admin.shop
    blocked = shop.place({"sellerSku": "UNKNOWN", "quantity": 1, "unitPrice": "5.00"})
    shop.sync()
    page.on("dialog", lambda dialog: dialog.accept())  # the browser asks before the next page
    admin.log_in(page, Role.ADMIN, path="shipments/upload")
    for path, field, words, send in (
        ("shipments/upload", "Or paste its content", "a,b", "Check"),
        (f"orders/order_{shop.one(blocked).id}?edit=address", "City", "Kiruna", "Save"),
        (f"stores/store_{store_id}/settings", "shipped by you", "KEEP-", "Save order settings"),
    ):
        page.goto(f"{admin.url}/amazon/{path}")
        typed = page.get_by_label(field).last
        typed.fill(words)
        page.context.set_offline(True)
        page.get_by_role("button", name=send).last.click()
        expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
        expect(typed).to_have_value(words)
        page.context.set_offline(False)


def test_with_the_network_back_the_same_button_sends(
    admin: Admin, page: Page, store_id: int
) -> None:
    assert store_id
    shop = admin.shop
    number = shop.place()
    shop.sync()
    admin.log_in(page, path=f"commerce/orders/{shop.one(number).commerce_number}")
    page.get_by_role("combobox", name="Carrier").fill("UPS")
    page.get_by_role("textbox", name="Tracking number").fill("1Z999AA10123456784")
    page.context.set_offline(True)
    ship = page.get_by_role("button", name="Ship and send to Amazon")
    ship.click()
    expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
    page.context.set_offline(False)
    ship.click()
    expect(page.get_by_text("Everything in this order is shipped")).to_be_visible()
    assert [parcel.tracking_number for parcel in shop.parcels(number)] == ["1Z999AA10123456784"]


def test_whoever_leaves_something_unsaved_is_asked_first(
    admin: Admin, page: Page, store_id: int
) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}")
    page.get_by_role("link", name="Change the order settings").click()
    prefix = page.get_by_label("Number prefix, shipped by you")
    prefix.fill("KEEP-")
    asked = page.get_by_role("dialog", name=LEAVE)
    for leave in (
        lambda: page.get_by_role("link", name="Shipments").click(),
        lambda: page.evaluate("history.back()"),
    ):
        leave()
        asked.get_by_role("button", name="Stay").click()
        expect(prefix).to_have_value("KEEP-")
        assert page.url.endswith("/settings")
    page.evaluate("history.back()")
    asked.get_by_role("button", name=LEAVE.rstrip("?")).click()
    expect(page.get_by_role("link", name="Change the order settings")).to_be_visible()
    assert prefix_in_force(admin, store_id) == ""


def test_whoever_has_saved_is_not_asked(admin: Admin, page: Page, store_id: int) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/settings")
    page.get_by_label("Number prefix, shipped by you").fill("KEEP-")
    page.get_by_role("button", name="Save order settings").click()
    expect(page.get_by_text("Saved. Orders that are not")).to_be_visible()
    page.get_by_role("link", name="Shipments").click()
    expect(page.get_by_role("heading", name="Shipments", exact=True)).to_be_visible()


def test_what_was_done_is_said_for_a_moment(admin: Admin, page: Page) -> None:
    page.clock.install()
    admin.log_in(page, Role.ADMIN, path="settings")
    save = page.get_by_role("button", name="Save").first
    save.click()
    said = page.get_by_role("status").get_by_text("Saved")
    said.hover()
    page.clock.fast_forward(10_000)
    expect(said).to_be_visible()
    page.mouse.move(0, 0)
    # Its time begins anew once the mouse has left it, which may be after the clock was put on.
    page.clock.fast_forward(10_000)
    expect(said).to_have_count(0, timeout=20_000)
    save.click()
    expect(said).to_be_visible()
    page.keyboard.press("Escape")
    expect(said).to_have_count(0)
