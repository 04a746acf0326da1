"""An administrator lets another system hear of orders, and sees what it was told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from channel.domain.identity import Role
from channel.models.order import Order
from channel.services import webhook_sending, webhooks
from tests.factories import Factory
from tests.frontend.axe import violations
from tests.frontend.conftest import Admin
from tests.frontend.test_screens import PICTURES
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.hearing import ALL


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


def a_webhook(admin: Admin, url: str) -> int:
    w = admin.shop.wiring
    with w.transaction("test") as session:
        made = webhooks.create(session, w.vault, w.clock.now(), url, ALL, private=True)
    return made.webhook.id


def an_order(admin: Admin) -> Order:
    factory = Factory(admin.shop.wiring)
    return factory.order(factory.store())


def create(admin: Admin, order: Order, number: str = "000000042") -> None:
    with admin.shop.wiring.transaction("test") as session:
        session.get_one(Order, order.id).commerce_number = number


def test_one_is_added_its_secret_shown_once_and_tried(
    admin: Admin, page: Page, receiver: Receiver
) -> None:
    admin.log_in(page, Role.ADMIN, path="settings/webhooks")
    page.get_by_role("button", name="Add a webhook").click()
    dialog = page.get_by_role("dialog", name="Add a webhook")
    dialog.get_by_label("Address").fill("http://erp.example/hook")
    dialog.get_by_role("button", name="Add a webhook").click()
    expect(dialog.get_by_text("It must be an https:// address.")).to_be_visible()
    dialog.get_by_label("Address").fill(receiver.url)
    page.screenshot(path=PICTURES / "webhook-form.png")
    dialog.get_by_role("button", name="Add a webhook").click()
    assert dialog.get_by_label("Secret").input_value().startswith("whsec_")
    assert violations(page) == []
    page.screenshot(path=PICTURES / "webhook-secret.png")
    dialog.get_by_role("button", name="I have kept it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(receiver.url)
    page.get_by_role("button", name="Send a trial").click()
    expect(page.get_by_text("The trial arrived")).to_be_visible()
    expect(page.locator("tbody tr")).to_contain_text("ping")
    assert len(receiver.calls) == 1


def test_what_did_not_arrive_is_seen_and_sent_again(
    admin: Admin, page: Page, receiver: Receiver
) -> None:
    number, order = a_webhook(admin, receiver.url), an_order(admin)
    receiver.status = 503
    webhook_sending.tell(admin.shop.wiring, number)
    admin.log_in(page, Role.ADMIN, path="settings/webhooks")
    row = page.locator("tbody tr")
    expect(row).to_contain_text("Failing")
    row.get_by_role("link").click()
    expect(page.locator("tbody tr")).to_contain_text("It answered HTTP 503.")
    receiver.status = 204
    again = page.get_by_role("button", name=f"Send again: order.updated {order.amazon_order_id}")
    with page.expect_response(
        lambda answer: "webhookDeliveryRetry" in str(answer.request.post_data)
    ):
        again.click()
    webhook_sending.tell(admin.shop.wiring, number)
    expect(page.locator("tbody tr")).to_contain_text("Taken: HTTP 204.", timeout=10_000)
    page.get_by_label("State").select_option("Given up")
    expect(page.get_by_text("No such deliveries")).to_be_visible()


def test_one_is_paused_changed_given_a_new_secret_and_deleted(admin: Admin, page: Page) -> None:
    a_webhook(admin, "https://erp.example/hook")
    admin.log_in(page, Role.ADMIN, path="settings/webhooks/webhook_1")
    page.get_by_role("button", name="Pause").click()
    expect(page.locator(".page-head")).to_contain_text("Paused")
    page.get_by_role("button", name="Change").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Anything else changes").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(page.locator(".facts")).not_to_contain_text("Other changes")
    page.get_by_role("button", name="New secret").click()
    dialog.get_by_role("button", name="New secret").click()
    assert dialog.get_by_label("Secret").input_value().startswith("whsec_")
    dialog.get_by_role("button", name="I have kept it").click()
    expect(page.locator(".facts")).to_contain_text("The secret before signs until")
    page.get_by_role("button", name="Delete").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Nobody is told yet")).to_be_visible()


def test_who_is_no_administrator_learns_who_may(admin: Admin, page: Page) -> None:
    a_webhook(admin, "https://erp.example/hook")
    admin.log_in(page, path="settings/webhooks")
    expect(page.get_by_text("An administrator can see and change who is told.")).to_be_visible()
    expect(page.get_by_text("erp.example")).to_have_count(0)


@pytest.mark.parametrize(("width", "locale"), [(1366, "en"), (390, "sv")])
def test_the_screens_hold_in_any_width_and_language(
    admin: Admin, browser: Browser, receiver: Receiver, width: int, locale: str
) -> None:
    number = a_webhook(admin, receiver.url)
    create(admin, an_order(admin))
    webhook_sending.tell(admin.shop.wiring, number)
    context = browser.new_context(viewport={"width": width, "height": 800}, locale=locale)
    page = context.new_page()
    admin.log_in(page, Role.ADMIN, locale, path="settings/webhooks")
    for path in ("settings/webhooks", "settings/webhooks/webhook_1"):
        page.goto(f"{admin.url}/amazon/{path}")
        expect(page.get_by_text(receiver.url).first).to_be_visible()
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = path.replace("/", "-")
        page.screenshot(path=PICTURES / f"{name}-{width}-{locale}.png", full_page=True)
        assert violations(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
    context.close()
