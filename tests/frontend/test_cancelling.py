"""Cancelling an order from its page, and answering a buyer who wants it cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from channel.api import ids
from channel.language import say
from tests.frontend.conftest import Admin
from tests.frontend.test_order_page import looks_finished, width


@pytest.fixture(params=[(1366, "en"), (390, "sv")], ids=["laptop-en", "phone-sv"])
def seen(request: pytest.FixtureRequest) -> tuple[int, str]:
    """How wide the window is, and the language."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def page(seen: tuple[int, str], browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": seen[0], "height": 800}, locale="en")
    yield context.new_page()
    context.close()


@pytest.fixture
def locale(seen: tuple[int, str]) -> str:
    return seen[1]


@pytest.fixture
def word(locale: str) -> Callable[[str], str]:
    return lambda id_: say(locale, id_)


def open_unshipped(admin: Admin, page: Page, locale: str, *, buyer_asks: bool = False) -> str:
    shop = admin.shop
    shop.open_store()
    number = shop.place()
    shop.sync()
    if buyer_asks:
        shop.sandbox.control("PATCH", f"orders/{number}", cancellationRequest={})
        shop.sync()
    order_id = ids.encode(ids.Kind.ORDER, shop.one(number).id)
    admin.log_in(page, locale=locale, path=f"orders/{order_id}")
    expect(page.locator(".loading")).to_have_count(0, timeout=20_000)
    return number


def work_off(admin: Admin) -> None:
    for _ in range(4):
        admin.shop.advance(30)
        admin.shop.settle()


def test_a_person_cancels_and_sees_how_far_it_is(
    admin: Admin, page: Page, locale: str, word: Callable[[str], str]
) -> None:
    number = open_unshipped(admin, page, locale)
    page.get_by_role("button", name=word("ui-cancel-order")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(word("ui-cancel-reason")).select_option("NO_INVENTORY")
    expect(dialog).to_contain_text(word("ui-cancel-counts"))
    looks_finished(page, f"order-cancel-form-{width(page)}-{locale}")
    dialog.get_by_role("button", name=word("ui-cancel-order")).click()
    expect(page.get_by_text(word("ui-cancel-state-WANTED"))).to_be_visible()
    expect(page.get_by_role("button", name=word("ui-cancel-order"))).to_have_count(0)
    looks_finished(page, f"order-cancel-wanted-{width(page)}-{locale}")

    work_off(admin)
    page.reload()
    expect(page.get_by_text(word("ui-cancel-state-WANTED"))).to_have_count(0)
    expect(page.locator(".loading")).to_have_count(0)
    looks_finished(page, f"order-cancel-done-{width(page)}-{locale}")
    assert admin.shop.at_amazon(number)["fulfillmentStatus"] == "CANCELLED"


def test_a_refusal_by_amazon_is_told_with_its_reason(
    admin: Admin, page: Page, locale: str, word: Callable[[str], str]
) -> None:
    number = open_unshipped(admin, page, locale)
    page.get_by_role("button", name=word("ui-cancel-order")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(word("ui-cancel-reason")).select_option("PRICING_ERROR")
    dialog.get_by_role("button", name=word("ui-cancel-order")).click()
    expect(dialog).to_be_hidden()
    admin.shop.sandbox.control("POST", "faults", operation="createFeed", kind="fatal_feed", times=1)
    work_off(admin)
    page.reload()
    expect(page.get_by_text(word("ui-cancel-state-REFUSED"), exact=True)).to_be_visible()
    expect(page.get_by_text(word("cancel-refused-file"))).to_be_visible()
    expect(page.get_by_text(word("attention-cancel-not-possible-remedy"))).to_be_visible()
    expect(page.get_by_text(word("attention-cancel-not-possible"), exact=True)).to_have_count(0)
    looks_finished(page, f"order-cancel-refused-{width(page)}-{locale}")
    assert admin.shop.at_amazon(number)["fulfillmentStatus"] == "UNSHIPPED"


@pytest.mark.parametrize(("answer", "state"), [("accept", "CANCELLED"), ("decline", "UNSHIPPED")])
def test_a_buyers_wish_is_answered(
    admin: Admin, page: Page, locale: str, word: Callable[[str], str], answer: str, state: str
) -> None:
    number = open_unshipped(admin, page, locale, buyer_asks=True)
    expect(page.get_by_text(word("ui-buyer-wish-title"))).to_be_visible()
    expect(page.get_by_role("button", name=word("ui-cancel-order"), exact=True)).to_have_count(0)
    looks_finished(page, f"order-buyer-wish-{width(page)}-{locale}")
    page.get_by_role("button", name=word(f"ui-buyer-wish-{answer}"), exact=True).click()
    expect(page.get_by_text(word("ui-buyer-wish-title"))).to_have_count(0)
    looks_finished(page, f"order-buyer-wish-{answer}-{width(page)}-{locale}")
    work_off(admin)
    assert admin.shop.at_amazon(number)["fulfillmentStatus"] == state
