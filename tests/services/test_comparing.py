"""A report's orders are compared in bulk."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from channel.domain.order import FulfillmentChannel
from channel.models.account import SellerAccount
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.models.store import Store
from channel.models.wanted import WantedOrder
from channel.ports.reports import ReportedOrder
from channel.services import accounting, ledger
from channel.services.comparing import compare, told_by
from tests.api.conftest import Api
from tests.api.conftest import api as api  # noqa: PLC0414 - a fixture
from tests.api.conftest import statements as statements  # noqa: PLC0414 - a fixture
from tests.factories import NOW


@pytest.fixture
def store(api: Api) -> Store:
    return api.factory.store()


@pytest.fixture
def audit_id(api: Api, store: Store) -> int:
    with api.wiring.transaction("test.audit") as session:
        row = Audit(
            account_id=store.account_id, source="REPORT", purpose="SCHEDULE", state="REQUESTED",
            marketplaces=store.marketplace_id, starts_at=NOW - timedelta(days=1), ends_at=NOW,
            next_look_at=NOW, started_at=NOW, orders=0, missing=0, different=0,
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row.id


def told(store: Store, number: int, status: str = "Unshipped", **changes: object) -> ReportedOrder:
    plain = {
        "amazon_order_id": f"111-{number:07}-0000000",
        "purchase_date": NOW - timedelta(hours=2),
        "updated_at": NOW - timedelta(hours=1),
        "amazon_status": status,
        "channel": FulfillmentChannel.MERCHANT,
        "marketplace_id": store.marketplace_id,
    }
    return ReportedOrder(**(plain | changes))  # type: ignore[arg-type]


def feed(api: Api, audit_id: int, *orders: ReportedOrder) -> Audit:
    with api.wiring.transaction("test.compare") as session:
        audit = session.get_one(Audit, audit_id)
        account = session.get_one(SellerAccount, audit.account_id)
        compare(session, NOW, account, audit, [told_by(order) for order in orders])
        return audit


def count(api: Api, model: type) -> int:
    with api.wiring.reading() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_a_hundred_orders_cost_as_many_statements_as_two(
    api: Api, store: Store, audit_id: int, statements: list[str]
) -> None:
    feed(api, audit_id, told(store, 0))
    costs = []
    for numbers in (range(1, 3), range(100, 200)):
        orders = [told(store, n, channel=list(FulfillmentChannel)[n % 2]) for n in numbers]
        statements.clear()
        feed(api, audit_id, *orders)
        costs.append(len(statements))
    assert costs[0] == costs[1]
    assert (count(api, ReportedOrderRow), count(api, WantedOrder), count(api, Sighting)) == (
        103, 52, 51,
    )  # fmt: skip


def test_compared_twice_nothing_is_doubled(api: Api, store: Store, audit_id: int) -> None:
    for _ in range(2):
        feed(api, audit_id, told(store, 1), told(store, 2, channel=FulfillmentChannel.AMAZON))
    assert (count(api, ReportedOrderRow), count(api, WantedOrder), count(api, Sighting)) == (
        2,
        1,
        1,
    )


def test_an_older_report_does_not_take_back_a_newer_ones_word(
    api: Api, store: Store, audit_id: int
) -> None:
    feed(api, audit_id, told(store, 1, "Shipped"))
    feed(api, audit_id, told(store, 1, "Pending", updated_at=NOW - timedelta(hours=3)))
    with api.wiring.reading() as session:
        assert session.scalars(select(ReportedOrderRow.amazon_status)).one() == "Shipped"


def test_another_channels_order_is_counted_with_the_store(
    api: Api, store: Store, audit_id: int
) -> None:
    # D20; amazon.md 7.3: its sales channel is none of Amazon's sites.
    feed(api, audit_id, told(store, 1, marketplace_id=None))
    with api.wiring.reading() as session:
        sighting = session.scalars(select(Sighting)).one()
        row = session.scalars(select(ReportedOrderRow)).one()
    assert sighting.why == "other_channel"
    assert row.marketplace_id == store.marketplace_id


def test_an_order_of_a_site_without_a_store_of_ours_is_none_of_our_business(
    api: Api, store: Store, audit_id: int
) -> None:
    audit = feed(api, audit_id, told(store, 1, marketplace_id="A1PA6795UKMFR9"))
    assert (audit.orders, count(api, ReportedOrderRow)) == (1, 0)


def chase(api: Api, store: Store, swept_to: datetime) -> bool:
    with api.wiring.transaction("test.chase") as session:
        account = session.get_one(SellerAccount, store.account_id)
        account.data_as_of = swept_to
        return accounting.chase(session, NOW, account)


def test_what_sweeps_should_have_brought_since_is_chased(
    api: Api, store: Store, audit_id: int
) -> None:
    changed = NOW + timedelta(minutes=5)
    feed(api, audit_id, told(store, 1, "Shipped", updated_at=changed))
    assert chase(api, store, NOW)
    assert count(api, WantedOrder) == 0
    assert not chase(api, store, changed)
    assert count(api, WantedOrder) == 1


def test_what_reports_said_is_forgotten_after_60_days(
    api: Api, store: Store, audit_id: int
) -> None:
    feed(api, audit_id, told(store, 1))
    for days, left in ((60, 1), (61, 0)):
        with api.wiring.transaction("test.purge") as session:
            ledger.purge(session, NOW + timedelta(days=days, hours=-2))
        assert count(api, ReportedOrderRow) == left
