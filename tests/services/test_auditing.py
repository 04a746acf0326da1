"""The ledger's proof against the sandbox: what searches hide, the report tells."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from channel.domain.audit import MARGIN
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState, Found
from channel.models.account import SellerAccount
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.services import audit_requests, auditing, stores
from tests.rig.sandbox import SPEED
from tests.rig.shop import VISIBLE_AFTER, Shop

# A report is made within three minutes at published speed.
MADE_AFTER = 180 / SPEED + 0.05


def all_audits(shop: Shop) -> Sequence[Audit]:
    with shop.wiring.reading() as session:
        return session.scalars(select(Audit).order_by(Audit.id)).all()


def account(shop: Shop) -> SellerAccount:
    with shop.wiring.reading() as session:
        return session.scalars(select(SellerAccount)).one()


def work_off(shop: Shop) -> None:
    """Ask for reports, let them be made, look after them, and read what they name."""
    for _ in range(2):
        shop.settle()
        time.sleep(MADE_AFTER)
        shop.advance(60)
    shop.settle()


def catch_up(shop: Shop) -> None:
    """Let the shop's clock be as far on as an audit of what just happened at Amazon needs it."""
    shop.advance((datetime.now(UTC) - shop.clock.now() + MARGIN).total_seconds())


def audit_range(shop: Shop, store_id: int, purpose: AuditPurpose = AuditPurpose.PERSON) -> int:
    w = shop.wiring
    now = w.clock.now()
    with w.transaction("test.audit") as session:
        return audit_requests.request(
            session, now, store_id, now - timedelta(days=20), now, "Ada", purpose=purpose
        ).id


def hide(shop: Shop, *numbers: str) -> None:
    shop.sandbox.control(
        "POST",
        "faults",
        operation="searchOrders",
        kind="hide_from_search",
        seconds=99999,
        **({"orderIds": list(numbers)} if numbers else {"ratio": 1.0}),
    )


def place_long_ago(shop: Shop) -> str:
    """An order that was shipped before the channel was connected."""
    places = ["ATVPDKIKX0DER"]
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=places)
    nine_days_ago = (shop.clock.now() - timedelta(days=9)).isoformat()
    return shop.place(createdTime=nine_days_ago, fulfillmentStatus="SHIPPED")


def found(shop: Shop) -> dict[str, str]:
    with shop.wiring.reading() as session:
        rows = session.execute(select(ReportedOrderRow.amazon_order_id, ReportedOrderRow.found))
        return dict(rows.all())


def test_connecting_asks_for_what_changed_in_the_last_30_days(shop: Shop) -> None:
    shop.open_store()
    shop.settle()
    [first] = all_audits(shop)
    assert (first.purpose, first.state) == ("CONNECT", "REQUESTED")
    assert first.ends_at - first.starts_at == timedelta(days=30)
    work_off(shop)
    [done] = all_audits(shop)
    assert (done.state, account(shop).audited_to) == (AuditState.DONE, done.ends_at)


def test_an_order_that_the_search_hides_is_present_after_one_audit(shop: Shop) -> None:
    # amazon.md 6.3 #5048, #3945, #2321: missing from lists, there by its number.
    shop.open_store()
    work_off(shop)
    seen, hidden = shop.place(), shop.place()
    hide(shop, hidden)
    shop.sync()
    assert (shop.order(seen) is None, shop.order(hidden) is None) == (False, True)
    catch_up(shop)
    work_off(shop)
    assert shop.one(hidden).status == "UNSHIPPED"
    *_, audit = all_audits(shop)
    assert (audit.purpose, audit.orders, audit.missing) == ("SCHEDULE", 2, 1)
    assert found(shop) == {seen: Found.PRESENT, hidden: Found.MISSING}


def test_a_change_that_the_search_hides_is_read_again(shop: Shop) -> None:
    shop.open_store()
    work_off(shop)
    number = shop.place()
    shop.sync()
    hide(shop, number)
    shop.move(number, "CANCELLED")
    shop.sync()
    assert shop.one(number).status == "UNSHIPPED"
    catch_up(shop)
    work_off(shop)
    assert shop.one(number).status == "CANCELED"
    assert all_audits(shop)[-1].different == 1


def test_audits_tile_time(shop: Shop) -> None:
    shop.open_store()
    work_off(shop)
    first = account(shop).audited_to
    shop.advance(6 * 3600)
    work_off(shop)
    one, two = all_audits(shop)
    assert one.ends_at == first
    assert two.starts_at < first < two.ends_at == account(shop).audited_to


def test_history_is_accounted_for_without_a_call_per_order(shop: Shop) -> None:
    old = [place_long_ago(shop) for _ in range(3)]
    hide(shop)
    store_id = shop.open_store()
    audit_range(shop, store_id)
    work_off(shop)
    with shop.wiring.reading() as session:
        seen = session.execute(select(Sighting.amazon_order_id, Sighting.why)).all()
    assert sorted(seen) == sorted((number, "left_out") for number in old)
    assert shop.calls("getOrder") == []


def test_what_was_left_out_is_imported_when_a_person_asks_for_the_range(shop: Shop) -> None:
    old = place_long_ago(shop)
    store_id = shop.open_store()
    shop.sync()
    assert shop.order(old) is None
    audit_range(shop, store_id, AuditPurpose.IMPORT)
    work_off(shop)
    assert shop.one(old).amazon_status == "SHIPPED"


def test_an_audit_never_searches(shop: Shop) -> None:
    store_id = shop.open_store(active=False)
    shop.settle()
    searches = len(shop.calls("searchOrders"))
    with shop.wiring.transaction("test.stop") as session:
        session.scalars(select(SellerAccount)).one().sweep_due_at = None
    shop.place()
    audit_range(shop, store_id)
    work_off(shop)
    assert all_audits(shop)[-1].orders == 1
    assert len(shop.calls("searchOrders")) == searches


def test_a_report_that_fails_is_asked_for_again(shop: Shop) -> None:
    shop.sandbox.control("POST", "faults", operation="createReport", kind="fatal_report", times=1)
    shop.open_store()
    work_off(shop)
    [first] = all_audits(shop)
    assert (first.state, first.attempts, first.error) == ("WANTED", 1, "report-fatal")
    shop.advance(600)
    work_off(shop)
    assert all_audits(shop)[0].state == "DONE"


def test_a_report_that_always_fails_proves_nothing(shop: Shop) -> None:
    shop.sandbox.control("POST", "faults", operation="createReport", kind="fatal_report", times=9)
    shop.open_store()
    for _ in range(5):
        work_off(shop)
        shop.advance(7200)
    failed = all_audits(shop)[0]
    assert (failed.state, failed.error) == ("FAILED", "report-fatal")
    assert account(shop).audited_to is None


def test_without_the_role_for_reports_a_deeper_search_is_the_second_look(shop: Shop) -> None:
    shop.open_store()
    shop.sandbox.control("POST", "faults", operation="createReport", kind="forbidden", times=99)
    shop.settle()
    assert account(shop).reports_refused_at is not None
    number = shop.place()
    shop.sync()
    catch_up(shop)
    shop.advance(24 * 3600)
    work_off(shop)
    *_, deep = all_audits(shop)
    assert (deep.source, deep.state, deep.orders) == (AuditSource.SEARCH, AuditState.DONE, 1)
    assert account(shop).audited_to == deep.ends_at
    assert found(shop) == {number: Found.PRESENT}


def test_an_empty_report_is_not_believed_while_we_hold_orders_of_its_time(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.place()
    shop.sync()
    shop.sandbox.control("POST", "reset")
    token = shop.sandbox.control(
        "POST", "sellers", sellerId=shop.seller, marketplaceIds=["ATVPDKIKX0DER"]
    )["refreshToken"]
    with shop.wiring.transaction("test.token") as session:
        row = session.scalars(select(SellerAccount)).one()
        row.refresh_token = shop.wiring.vault.seal(token)
    audit_id = audit_range(shop, store_id)
    work_off(shop)
    [audit] = [a for a in all_audits(shop) if a.id == audit_id]
    assert (audit.state, audit.error) == ("WANTED", "report-empty")


@pytest.mark.parametrize("status", ["PENDING", "UNSHIPPED"])
def test_an_fba_order_is_accounted_for_before_it_ships(shop: Shop, status: str) -> None:
    store_id = shop.open_store()
    number = shop.place(fulfilledBy="AMAZON", fulfillmentStatus=status)
    time.sleep(VISIBLE_AFTER)
    audit_range(shop, store_id)
    work_off(shop)
    assert shop.order(number) is None
    assert shop.calls("getOrder") == []


def test_a_long_report_is_compared_in_several_jobs(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "CHUNK", 2)
    monkeypatch.setattr(auditing, "SECONDS_A_JOB", 0.0)
    store_id = shop.open_store(active=False)
    hide(shop)
    numbers = [shop.place() for _ in range(5)]
    audit_id = audit_range(shop, store_id)
    work_off(shop)
    [audit] = [audit for audit in all_audits(shop) if audit.id == audit_id]
    assert (audit.state, audit.orders) == ("DONE", 5)
    assert sorted(found(shop)) == sorted(numbers)
    assert len(shop.calls("getReportDocument")) == 4  # the last one finds nothing left


def test_one_refusal_for_several_marketplaces_is_not_yet_a_missing_role(shop: Shop) -> None:
    # sdk#764: it may be about one of them alone, which the next sweep finds out.
    shop.open_store("US")
    shop.open_store("CA")
    places = ["ATVPDKIKX0DER", "A2EUQ1WTGCTBG2"]
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=places)
    shop.sandbox.control("POST", "faults", operation="createReport", kind="forbidden", times=1)
    shop.settle()
    assert account(shop).reports_refused_at is None
    shop.advance(600)
    work_off(shop)
    [audit] = all_audits(shop)
    assert (audit.state, len(audit.marketplaces.split(","))) == ("DONE", 2)


def test_what_happened_while_a_store_was_inactive_is_audited_afterwards(shop: Shop) -> None:
    store_id = shop.open_store()
    work_off(shop)
    w = shop.wiring
    with w.transaction("test.deactivate") as session:
        stopped_at = w.clock.now()
        stores.deactivate(session, stopped_at, store_id)
    shop.advance(2 * 24 * 3600)
    with w.transaction("test.pretend") as session:
        # Another store of the seller has gone on.
        session.scalars(select(SellerAccount)).one().audited_to = w.clock.now()
    with w.transaction("test.activate") as session:
        stores.activate(session, w.clock.now(), store_id)
    assert account(shop).audited_to == stopped_at
    shop.settle()
    assert all_audits(shop)[-1].starts_at < stopped_at < all_audits(shop)[-1].ends_at
