"""Rules written, tried, saved, ordered and taken back by somebody who does not program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from channel.api import ids
from channel.domain.identity import Role
from channel.domain.rules.rule import RuleState
from channel.services import rules
from channel.services.rules import Draft
from tests.frontend import axe
from tests.frontend.conftest import Admin

PICTURES = Path(__file__).resolve().parents[2] / "artefacts" / "screens"
NESTED: dict[str, Any] = {
    "all": [
        {"field": "COUNTRY", "operator": "NOT_EQUALS", "values": ["US"]},
        {
            "any": [
                {"field": "TOTAL", "operator": "BETWEEN", "values": ["5", "99"], "currency": "USD"},
                {"field": "SERVICE_LEVEL", "operator": "ONE_OF", "values": ["EXPEDITED"]},
                {"field": "CITY", "operator": "MATCHES", "values": ["^Anch"]},
                {"all": [{"field": "SKU", "operator": "ONE_OF", "values": ["MUG", "PLATE"]}]},
            ]
        },
    ]
}


def add(admin: Admin, store_id: int, name: str, kind: str, value: str | None = None) -> int:
    """An active rule with one action; its id."""
    w = admin.shop.wiring
    draft = Draft(name, NESTED, [{"kind": kind, "value": value}], RuleState.ACTIVE)
    with w.transaction("test") as session:
        return rules.create(
            session, w.clock.now(), store_id, draft, rules.choices(w.commerce), by="Ada"
        )


def path(store_id: int, rest: str = "") -> str:
    return f"stores/{ids.encode(ids.Kind.STORE, store_id)}/rules{rest}"


def test_a_rule_is_written_tried_and_saved(admin: Admin, page: Page) -> None:
    store = admin.shop.open_store("US")
    number = admin.shop.place({"sellerSku": "LAMP", "quantity": 3, "unitPrice": "10.00"})
    admin.shop.sync()
    admin.log_in(page, Role.ADMIN, path=path(store))
    page.get_by_role("link", name="New rule").first.click()
    page.get_by_label("Name").fill("Big ones")
    page.get_by_role("button", name="Add a condition").click()
    page.get_by_label("Look at", exact=True).select_option("QUANTITY")
    page.get_by_label("Compare", exact=True).select_option("AT_LEAST")
    page.get_by_role("textbox", name="Quantity of a line is at least").fill("three")
    page.get_by_label("Action", exact=True).select_option("ADD_TAG")
    page.get_by_role("textbox", name="Add a tag").fill("big")
    page.get_by_label("Amazon order number").fill(number)
    page.get_by_role("button", name="Try", exact=True).click()
    expect(page.get_by_text("three is not a number.")).to_be_visible()
    page.get_by_role("textbox", name="Quantity of a line is at least").fill("3")
    page.get_by_role("button", name="Try", exact=True).click()
    expect(page.get_by_text("The rule matches.")).to_be_visible()
    expect(page.get_by_text("(the order: 3)")).to_be_visible()

    page.get_by_role("button", name="Save…").click()
    dialog = page.get_by_role("dialog", name="Save the rule")
    dialog.get_by_role("button", name="Preview the consequences").click()
    expect(dialog.get_by_text("One order was looked at")).to_be_visible()
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Quantity of a line is at least 3")).to_be_visible()
    admin.shop.settle()
    assert "ruled" in admin.shop.said(number)


def test_rules_are_moved_paused_deleted_and_had_again(admin: Admin, page: Page) -> None:
    store = admin.shop.open_store("US")
    add(admin, store, "First", "HOLD")
    add(admin, store, "Second", "ADD_TAG", "x")
    admin.log_in(page, Role.ADMIN, path=path(store))
    names = page.locator(".rules__name a")
    page.get_by_role("button", name="Move Second up").click()
    expect(names).to_have_text(["Second", "First"])
    page.get_by_role("button", name="Pause Second").click()
    expect(page.get_by_role("button", name="Activate Second")).to_be_visible()
    page.get_by_role("button", name="Delete First").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
    expect(names).to_have_text(["Second"])
    page.get_by_role("button", name="Go back to this: version 3").click()
    page.get_by_role("dialog").get_by_role("button", name="Go back to this").click()
    expect(names).to_have_text(["First", "Second"])
    expect(page.get_by_text("Back to version 3.")).to_be_visible()


def test_whoever_may_not_change_rules_only_reads_them(admin: Admin, page: Page) -> None:
    store = admin.shop.open_store("US")
    add(admin, store, "First", "HOLD")
    admin.log_in(page, Role.VIEWER, path=path(store))
    expect(page.get_by_role("heading", name="First")).to_be_visible()
    expect(page.get_by_role("link", name="New rule")).to_have_count(0)
    expect(page.get_by_role("button", name="Pause First")).to_have_count(0)


@pytest.fixture
def sized(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, str]]:
    width, language, theme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=theme, locale=language
    )
    yield context.new_page(), f"{width}-{language}-{theme}"
    context.close()


@pytest.mark.parametrize(
    "sized",
    [(1366, "en", "light"), (1366, "sv", "dark"), (390, "en", "dark"), (390, "sv", "light")],
    indirect=True,
    ids=lambda chosen: "-".join(map(str, chosen)),
)
def test_the_screens_are_accessible_and_fit(admin: Admin, sized: tuple[Page, str]) -> None:
    page, name = sized
    store = admin.shop.open_store("US")
    number = admin.shop.place()
    admin.shop.sync()
    add(admin, store, "Hold what goes far", "HOLD")
    rule = add(admin, store, "Note for the packers", "ADD_NOTE", "Two boxes.")
    admin.log_in(page, Role.ADMIN, locale=name.split("-")[1], path=path(store))
    expect(page.locator(".rules__rule")).to_have_count(2)
    look(page, f"rules-{name}")
    page.goto(f"{admin.url}/amazon/{path(store, f'/{ids.encode(ids.Kind.RULE, rule)}')}")
    page.locator(".rule-try__ask input").fill(number)
    page.locator(".rule-try__ask button").click()
    expect(page.locator(".rule-try__tests li")).to_have_count(10)
    look(page, f"rule-{name}")
    page.locator("form button[type=submit]").click()
    page.locator(".preview__ask button").click()
    expect(page.locator(".preview [role=status] p").first).to_be_visible()
    look(page, f"rule-save-{name}")


def look(page: Page, screen: str) -> None:
    """Keep a picture; fail on what axe finds and on anything wider than the window."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{screen}.png", full_page=True)
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
