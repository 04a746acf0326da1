"""The ways from an order: to the ones beside it, to its Commerce order, to the rules."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from channel.api import ids
from channel.domain.rules.rule import RuleState
from channel.services import rules
from channel.services.rules import Draft
from tests.frontend.conftest import Admin
from tests.frontend.test_rules import add


@pytest.fixture
def numbers(admin: Admin) -> list[str]:
    """Three orders, the oldest first."""
    admin.shop.open_store()
    numbers = [admin.shop.place() for _ in range(3)]
    admin.shop.sync()
    return numbers


def test_from_order_to_order_and_back_to_the_same_list(
    admin: Admin, numbers: list[str], page: Page
) -> None:
    admin.log_in(page, path="orders?status=UNSHIPPED")
    shown = page.locator("tbody tr").locator("a.num:not([target])")
    expect(shown).to_have_count(3, timeout=15_000)
    first, second, _ = shown.all_inner_texts()
    shown.first.click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(f"Amazon order {first}")
    page.get_by_role("tab", name="Details and shipping").focus()
    page.keyboard.press("ArrowLeft")  # round to the last one
    commerce = page.get_by_role("tab", name="Commerce order")
    expect(commerce).to_be_focused()
    expect(commerce).to_have_attribute("aria-selected", "true")
    assert page.url.endswith("?tab=commerce")
    page.get_by_role("link", name="Next order").click()
    expect(heading).to_have_text(f"Amazon order {second}")
    expect(commerce).to_have_attribute("aria-selected", "true")
    number = admin.shop.one(second).commerce_number
    expect(page.get_by_role("tabpanel")).to_contain_text(f"Commerce Order Number{number}")
    page.get_by_label("The way here").get_by_role("link", name="Orders").click()
    expect(shown).to_have_count(3)
    assert page.url.endswith("status=UNSHIPPED")


def test_an_order_says_what_is_next_and_gives_its_number_away(
    admin: Admin, numbers: list[str], page: Page
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    order = admin.shop.one(numbers[0])
    admin.log_in(page, path=f"orders/{ids.encode(ids.Kind.ORDER, order.id)}")
    expect(page.locator("main")).to_contain_text("Next: Ship it from the Commerce order.")
    page.get_by_role("button", name="Copy Amazon Order Number").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == numbers[0]


def test_why_leads_to_the_rules_with_the_order_at_hand(
    admin: Admin, numbers: list[str], page: Page
) -> None:
    w = admin.shop.wiring
    order = admin.shop.one(numbers[0])
    add(admin, order.store_id, "Abroad", "ADD_TAG", "far")
    mine = {"field": "SKU", "operator": "EQUALS", "values": ["MUG"]}
    with w.transaction("test.rule") as session:
        draft = Draft("Mugs", mine, [{"kind": "ADD_TAG", "value": "mug"}], RuleState.ACTIVE)
        now = w.clock.now()
        rules.create(session, now, order.store_id, draft, rules.choices(w.commerce), by="Ada")
    admin.log_in(page, path=f"orders/{ids.encode(ids.Kind.ORDER, order.id)}?tab=why")
    page.get_by_role("link", name="Try the rules on this order").click()
    expect(page.get_by_role("textbox", name="Amazon order number")).to_have_value(numbers[0])
    page.get_by_role("button", name="Try", exact=True).click()
    panel = page.locator(".panel", has_text="Try the rules on an order")
    expect(panel).to_contain_text("One rule matches.")
    panel.get_by_label("Which rules").select_option("1. Abroad")
    expect(panel).not_to_contain_text("One rule matches.")
    page.get_by_role("button", name="Try", exact=True).click()
    expect(panel).to_contain_text("The rule does not match.")
