"""Deleting a store (D18): all that the channel knows of it goes, everything else stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from channel.domain.debugging import DebugTime
from channel.errors import Conflict, Invalid, NotFound
from channel.models.access_token import KeptAccessToken, key_of
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.base import Base
from channel.models.bulk_run import BulkItem, BulkRun
from channel.models.cancellation import Cancellation, Feed
from channel.models.carrier_seen import CarrierSeen
from channel.models.concession import Concession
from channel.models.consent import Consent
from channel.models.debug import DebugLine
from channel.models.error_log import CommunicationError
from channel.models.fba_tracking import FbaTracking
from channel.models.order import Order, OrderTag, Sighting
from channel.models.outbox import OutboxRow
from channel.models.rule import Rule, RuleNotice
from channel.models.settings_version import SettingsVersion
from channel.models.sku_mapping import SkuMapping
from channel.models.stock import StockEntry
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from channel.models.webhook import Webhook, WebhookDelivery
from channel.ports.feeds import FeedKind
from channel.services import debugging, scheduling, store_deletion, stores
from channel.wiring import Wiring
from tests.api.conftest import Api
from tests.factories import MARIA, NOW

# What a deletion leaves alone: Amazon's quota counts on, people, clocks and listeners are nobody's
# store's.
KEPT = {"amazon_user", "amazon_api_token", "amazon_heartbeat", "amazon_lease", "amazon_cursor",
        "amazon_webhook", "amazon_stock_comparison"}  # fmt: skip


def rows(w: Wiring) -> dict[str, int]:
    """How many rows each of the channel's own tables has; embedded Commerce is another system."""
    with w.reading() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
            if not name.startswith("commerce_") and name not in KEPT
        }


def save(api: Api, *rows: Any) -> None:
    with api.wiring.transaction("test") as session:
        session.add_all(rows)


def fill(api: Api, store: Store, orders: int = 2) -> None:
    """Something in every table that knows of a store or its account."""
    webhook = Webhook(
        url="https://erp.example", secret=b"", events=[], active=False, created_at=NOW,
        updated_at=NOW,
    )  # fmt: skip
    save(api, webhook)
    for _ in range(orders):
        order = api.factory.order(store, lines=2, person=MARIA)
        api.factory.event(order)
        parcel = api.factory.shipment(order)
        save(
            api,
            OutboxRow(
                kind="amazon.confirm_shipment", key=str(parcel.id), order_id=order.id,
                not_before=NOW, created_at=NOW,
            ),
            WebhookDelivery(
                webhook_id=webhook.id, event_key="k", event="order.created", order_id=order.id,
                payload={}, created_at=NOW, not_before=NOW,
            ),
            OrderTag(order_id=order.id, tag="fragile"),
            Cancellation(
                order_id=order.id, account_id=store.account_id, reason="NO_INVENTORY",
                asked_by="Ada", asked_at=NOW, by_call=False, state="DONE", state_at=NOW,
                not_before=NOW, done_at=NOW,
            ),
            StockEntry(order_id=order.id, sku="S", kind="HOLD", quantity=1, at=NOW),
            RuleNotice(
                order_id=order.id, rule_id=1, medium="mail", rule_name="r", not_before=NOW
            ),
        )  # fmt: skip
    account_id, here = store.account_id, store.marketplace_id
    assert account_id is not None
    audit = Audit(
        account_id=account_id, source="REPORT", purpose="CONNECT", state="DONE", marketplaces=here,
        starts_at=NOW, ends_at=NOW, next_look_at=NOW, started_at=NOW, finished_at=NOW,
    )  # fmt: skip
    save(api, audit)
    save(
        api,
        ReportedOrderRow(
            account_id=account_id, audit_id=audit.id, amazon_order_id="R-1", marketplace_id=here,
            amazon_status="Shipped", purchase_date=NOW, reported_updated_at=NOW, found="PRESENT",
        ),
        Sighting(
            account_id=account_id, amazon_order_id="S-1", marketplace_id=here, why="left_out",
            first_seen_at=NOW, last_seen_at=NOW,
        ),
        Sweep(
            account_id=account_id, kind="CHANGES", marketplaces=here, after=NOW, started_at=NOW,
            page_due_at=NOW, tokens=[],
        ),
        WantedOrder(
            account_id=account_id, amazon_order_id="W-1", reason="NOTICE", urgency=10,
            wanted_at=NOW, not_before=NOW,
        ),
        CommunicationError(
            account_id=account_id, operation="searchOrders", code="X", why="rejected", detail="",
            first_at=NOW, last_at=NOW,
        ),
        Feed(
            kind=FeedKind.CANCEL.value,
            account_id=account_id, messages=1, created_at=NOW, due_at=NOW, attempts=0, done_at=NOW
        ),
        Concession(account_id=account_id, datasets="", ends_at=NOW, reason="x"),
        FbaTracking(account_id=account_id, due_at=NOW),
        SettingsVersion(
            store_id=store.id, kind="settings", number=1, at=NOW, by="Ada", values={}
        ),
        SkuMapping(
            scope=store.id, amazon_sku="A", components=[["B", 1]], created_at=NOW, updated_at=NOW,
            updated_by="Ada",
        ),
        Rule(
            store_id=store.id, position=0, name="r", state="DRAFT", stops=False,
            conditions={"all": []}, actions=[], created_at=NOW, updated_at=NOW, updated_by="Ada",
        ),
        CarrierSeen(
            store_id=store.id, carrier="UPS", service="", parcels=2, last_shipped_at=NOW
        ),
        Consent(state="s", store_id=store.id, principal="p", expires_at=NOW),
        KeptAccessToken(key=key_of("Atzr|x"), sealed=b"", granted_at=NOW, ends_at=NOW),
    )  # fmt: skip


def log_in_detail(api: Api, store: Store, switch_id: int) -> None:
    """A line about the store, and one about its seller account."""
    line = {"switch_id": switch_id, "at": NOW, "process": "web-1:1", "kind": "CALL", "text": "x"}
    with api.wiring.transaction("test.lines") as session:
        session.add(DebugLine(**line, store_id=store.id, account_id=store.account_id))
        session.add(DebugLine(**line, account_id=store.account_id))


def put_into_a_run(api: Api, store: Store, run_id: int) -> None:
    with api.wiring.transaction("test.run") as session:
        order_id = session.scalars(select(Order.id).where(Order.store_id == store.id)).first()
        session.add(BulkItem(run_id=run_id, order_id=order_id, state="WAITING"))


def test_a_store_goes_with_everything_that_is_known_of_it(api: Api) -> None:
    with api.wiring.transaction("test.debug") as session:
        switch = debugging.turn_on(session, NOW, DebugTime.HOUR, by="Ada")
        run = BulkRun(action="RETRY", by_filter=False, total=1, asked_by="Ada", asked_at=NOW)
        session.add(run)
    nothing = rows(api.wiring)
    store = api.factory.store()
    fill(api, store)
    log_in_detail(api, store, switch.id)
    put_into_a_run(api, store, run.id)
    filled = rows(api.wiring)
    untouched = {name for name, count in filled.items() if count == nothing[name]}
    assert untouched <= {"amazon_quota", "amazon_alert", "amazon_alert_message",
                         "amazon_installation", "amazon_client_secret",
                         "amazon_carrier_mapping", "amazon_debug_switch", "amazon_access_event",
                         "amazon_personal_reading", "amazon_read_subject", "amazon_saved_view",
                         "amazon_orders_table", "amazon_bulk_run"}  # fmt: skip
    assert store_deletion.ask(api.wiring, store.id, "Store US")
    assert rows(api.wiring) == nothing


def test_the_contract_asks_for_the_name_and_says_what_is_gone(api: Api) -> None:
    store = f"store_{api.factory.store().id}"
    query = """mutation($input: StoreDeleteInput!) { storeDelete(input: $input) {
        storeId store { id } userErrors { code field message } } }"""

    def delete(name: str) -> Any:
        return api.data(query, {"input": {"storeId": store, "name": name}})["storeDelete"]

    [error] = delete("Another")["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["name"])
    assert delete("Store US") == {"storeId": store, "store": None, "userErrors": []}
    assert delete("Store US")["userErrors"][0]["code"] == "NOT_FOUND"


def test_other_stores_stay_and_so_does_the_account_that_they_share(api: Api) -> None:
    germany = api.factory.store("DE")
    kept = api.factory.order(germany)
    before = rows(api.wiring)
    sweden = api.factory.store("SE", account=germany.account)
    fill(api, sweden)
    store_deletion.ask(api.wiring, sweden.id, "Store SE")
    after = rows(api.wiring)
    of_the_account = {"amazon_sweep", "amazon_audit", "amazon_wanted_order", "amazon_concession",
                      "amazon_communication_error", "amazon_access_token",
                      "amazon_fba_tracking", "amazon_feed"}  # fmt: skip
    assert {name for name in after if after[name] != before[name]} == of_the_account
    with api.wiring.reading() as session:
        assert session.get_one(Store, kept.store_id).name == "Store DE"
        assert session.scalars(select(Audit.marketplaces)).all() == [""]


def test_only_the_right_name_deletes(api: Api) -> None:
    store = api.factory.store()
    for name in ("", "store us", "Store"):
        with pytest.raises(Invalid, match="Type the store’s name as it is: Store US"):
            store_deletion.ask(api.wiring, store.id, name)
    with pytest.raises(NotFound):
        store_deletion.ask(api.wiring, 99, "Store US")
    with api.wiring.reading() as session:
        assert session.get_one(Store, store.id).status == "ACTIVE"


def test_a_deletion_that_was_cut_short_is_finished_by_the_workers(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_deletion, "BATCH", 1)
    monkeypatch.setattr(store_deletion, "PATIENCE", 0.0)
    store = api.factory.store()
    fill(api, store, orders=3)
    assert not store_deletion.ask(api.wiring, store.id, "Store US")
    assert [hint.job for hint in api.queue.hints] == ["erase_store"]
    with pytest.raises(Conflict), api.wiring.transaction("test") as session:
        stores.activate(session, NOW, store.id)
    while not store_deletion.erase(api.wiring, store.id):
        pass
    assert rows(api.wiring)["amazon_order"] == rows(api.wiring)["amazon_store"] == 0


def test_the_clock_takes_a_forgotten_deletion_up_again(api: Api) -> None:
    store = api.factory.store(status="DELETING")
    scheduling.tick(api.wiring, "test")
    assert "erase_store" not in [hint.job for hint in api.queue.hints]
    api.clock.advance(timedelta(minutes=3))
    scheduling.tick(api.wiring, "test")
    assert ("erase_store", (store.id,)) in [(hint.job, hint.ids) for hint in api.queue.hints]
    assert store_deletion.erase(api.wiring, store.id)
    assert store_deletion.erase(api.wiring, store.id)


def test_a_store_that_nobody_deletes_is_never_erased(api: Api) -> None:
    store = api.factory.store()
    api.factory.order(store)
    store_deletion.erase(api.wiring, store.id)
    assert rows(api.wiring)["amazon_order"] == 1
