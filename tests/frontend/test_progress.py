"""What takes longer than a moment says how far it is, in numbers of what is really done."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from channel.api import ids
from channel.models.store import Store
from channel.models.sweep import Sweep
from tests.frontend.conftest import Admin


def test_a_sync_shows_its_pages_until_all_is_read(admin: Admin, page: Page) -> None:
    shop = admin.shop
    number = shop.open_store("US")
    admin.log_in(page, path=f"stores/{ids.encode(ids.Kind.STORE, number)}")
    page.get_by_role("button", name="Sync now").click()
    bar = page.get_by_role("progressbar", name="Sync")
    expect(bar).to_be_visible()
    expect(page.get_by_text("The search begins within moments.")).to_be_visible()
    with shop.wiring.transaction("test") as session:
        session.add(a_long_sweep(session.get_one(Store, number)))
    expect(page.get_by_text("Orders so far: 300.")).to_be_visible()
    shop.settle()
    expect(page.get_by_text("Everything that Amazon told of is here.")).to_be_visible()
    expect(bar).to_have_count(0)


def a_long_sweep(store: Store) -> Sweep:
    """Three pages of it are read."""
    account = store.account
    assert account is not None
    at = account.sweep_asked_at
    return Sweep(
        account_id=account.id, kind="CHANGES", marketplaces=store.marketplace_id,
        after=account.watermark, before=None, page_due_at=at, tokens=[], pages=3, orders=300,
        started_at=at,
    )  # fmt: skip


def test_an_audit_goes_step_by_step(admin: Admin, page: Page) -> None:
    shop = admin.shop
    number = shop.open_store("US")
    admin.log_in(page, path=f"stores/{ids.encode(ids.Kind.STORE, number)}/ledger")
    page.get_by_role("button", name="Audit now").click()
    page.get_by_role("dialog").get_by_role("button", name="Audit now").click()
    asks = page.get_by_text("Amazon is being asked for a report")
    expect(asks).to_be_visible()
    expect(page.get_by_text("0 of 3")).to_be_visible()
    shop.settle()
    expect(asks).to_have_count(0)
    expect(page.get_by_text("1 of 3")).to_have_count(2)  # that of the connection, too


def test_a_call_of_which_nobody_knows_how_far_it_is_says_that_it_goes_on(
    admin: Admin, page: Page
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        if "stockCompare" in (route.request.post_data or ""):
            held.append(route)
        else:
            route.fallback()

    admin.log_in(page, path="stock/comparisons")
    page.route("**/graphql", hold)
    page.get_by_role("button", name="Compare now").click()
    bar = page.get_by_role("progressbar", name="Commerce is being asked what it holds.")
    expect(bar).to_be_visible()
    assert bar.get_attribute("value") is None
    held[0].fallback()
    expect(bar).to_have_count(0)
    expect(page.get_by_text("Not compared yet")).to_have_count(0)
