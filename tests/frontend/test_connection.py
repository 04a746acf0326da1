"""How a store comes to Amazon, is tried, changed, and goes: by hand, through Seller Central."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from channel.api import ids
from channel.domain.identity import Role
from channel.services import stores
from tests.frontend.conftest import SWEDEN, Admin, describe_store


def path_of(store_id: int) -> str:
    return f"stores/{ids.encode(ids.Kind.STORE, store_id)}"


def new_store(admin: Admin) -> int:
    """Described, and not connected; its seller sells in Sweden."""
    shop = admin.shop
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=[SWEDEN])
    w = shop.wiring
    with w.transaction("test.store") as session:
        return describe_store(session, w.clock.now())


def test_a_seller_consents_in_seller_central_and_the_store_is_connected(
    admin: Admin, page: Page
) -> None:
    admin.log_in(page, Role.ADMIN, path=path_of(new_store(admin)))
    page.get_by_role("button", name="Connect with Amazon").click()
    page.get_by_label("Sign in as").select_option(admin.shop.seller)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("The store is connected to Amazon.")).to_be_visible()
    expect(page.locator("h1 ~ .chip")).to_have_text("Observe")
    expect(page.get_by_text("365 days left")).to_be_visible()
    assert "?" not in page.url
    page.reload()
    expect(page.get_by_text("365 days left")).to_be_visible()
    expect(page.get_by_text("The store is connected to Amazon.")).to_have_count(0)


def test_whoever_consents_from_the_setup_goes_on_there(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path=f"{path_of(new_store(admin))}/setup")
    page.get_by_role("button", name="Connect with Amazon").click()
    page.get_by_label("Sign in as").select_option(admin.shop.seller)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("The store is connected to Amazon.")).to_be_visible()
    expect(page.locator("[aria-current=step]")).to_contain_text("Test the connection")
    expect(page.get_by_role("button", name="Go on")).to_be_enabled()


def test_a_consent_that_nobody_asked_for_is_told_and_connects_nothing(
    admin: Admin, page: Page
) -> None:
    store_id = new_store(admin)
    admin.log_in(page, Role.ADMIN, path=path_of(store_id))
    page.goto(
        f"{admin.url}/amazon/oauth/callback?state=made-up&spapi_oauth_code=x&selling_partner_id=A-SHOP"
    )
    expect(page.get_by_role("alert")).to_contain_text("Nobody asked for this consent here")
    with admin.shop.wiring.reading() as session:
        assert stores.get(session, store_id).status == "NOT_CONNECTED"


def test_an_address_cannot_make_the_page_say_anything_else(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path="stores?refused=locked")
    expect(page.locator("main .empty")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_check_says_what_works_and_which_role_is_missing(admin: Admin, page: Page) -> None:
    shop = admin.shop
    store_id = shop.open_store("US")
    shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", operation="getReports", kind="forbidden", times=9)
    admin.log_in(page, path=path_of(store_id))
    page.get_by_role("button", name="Check now").click()
    checks = page.locator(".checks li")
    expect(checks.filter(has_text="accepts the authorisation")).to_contain_text("Works:")
    expect(checks.filter(has_text="Order reports are refused")).to_contain_text("Does not work:")


def test_a_store_is_renamed_where_it_stands(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path=path_of(admin.shop.open_store("US")))
    page.get_by_role("button", name="Edit").click()
    page.get_by_label("Store name").fill("Over the sea")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="Over the sea")).to_be_visible()


def test_a_store_is_deleted_only_by_its_name(admin: Admin, page: Page) -> None:
    admin.log_in(page, Role.ADMIN, path=path_of(admin.shop.open_store("US")))
    page.get_by_role("button", name="Delete the store").click()
    dialog = page.get_by_role("dialog", name="Delete Shop US?")
    dialog.get_by_label("type the store’s name").fill("Shop EU")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Type the store’s name as it is: Shop US")
    dialog.get_by_label("type the store’s name").fill("Shop US")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("No stores yet")).to_be_visible()


def test_an_operator_checks_a_store_but_neither_changes_nor_connects_it(
    admin: Admin, page: Page
) -> None:
    admin.log_in(page, path=path_of(admin.shop.open_store("US")))
    expect(page.get_by_role("button", name="Check now")).to_be_visible()
    for name in ("Edit", "Delete the store", "Renew the authorisation"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
