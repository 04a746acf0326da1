"""Updates may come twice, late and in any order: the newest state wins, and the sums hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count, pairwise

import pytest
from cryptography.fernet import Fernet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.fernet_vault import FernetVault
from channel.domain.marketplaces import Region
from channel.domain.order import AmazonOrder
from channel.domain.status import status_of
from channel.models.engine import prepare_engine
from channel.models.event import Event
from channel.models.order import Order
from channel.ports.marketplace import Account
from channel.services import connecting, stores
from channel.services.importing import import_orders, lock_account
from tests.domain.orders import DAY, US, item, order, part

VAULT = FernetVault([Fernet.generate_key().decode()])
NUMBERS = count()
STATUSES = ["PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "A_NEW_WORD"]


@pytest.fixture
def sessions(sqlite_url: str) -> Iterator[sessionmaker[Session]]:
    """A database with one observing store that was connected a day before."""
    engine = create_engine(sqlite_url)
    prepare_engine(engine)
    factory = sessionmaker(engine, expire_on_commit=False)
    before = DAY - timedelta(days=1)
    with factory.begin() as session:
        store = stores.create(
            session,
            before,
            name="Shop",
            marketplace_id=US,
            email="shop@example.com",
            commerce_store="default",
            known_commerce_stores={"default"},
        )
        connecting.connect(session, before, VAULT, store.id, Account(0, "A-1", Region.NA, "token"))
    yield factory
    engine.dispose()


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[AmazonOrder], list[AmazonOrder]]:
    """What happened at Amazon, and how we hear of it: some twice, in any order."""
    number = f"111-{next(NUMBERS):07}-0000000"
    happened = []
    for second, status in enumerate(draw(st.lists(st.sampled_from(STATUSES), min_size=1))):
        shipped = draw(st.integers(0, 3))
        line = item(part("ITEM", "30.00"), total="30.00", quantity=3, quantity_fulfilled=shipped)
        state = order(line, total="30.00", amazon_order_id=number, amazon_status=status)
        happened.append(replace(state, updated_at=DAY + timedelta(seconds=second)))
    again = draw(st.lists(st.sampled_from(happened)))
    return happened, draw(st.permutations([*happened, *again]))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories())
def test_the_newest_state_wins_and_the_sums_hold(
    sessions: sessionmaker[Session], told: tuple[list[AmazonOrder], list[AmazonOrder]]
) -> None:
    happened, heard = told
    for second, state in enumerate(heard):
        now = DAY + timedelta(hours=1, seconds=second)
        with sessions.begin() as session:
            account = lock_account(session, 1)
            assert account is not None
            import_orders(session, VAULT, now, account, [state])
    newest = happened[-1]
    with sessions() as session:
        row = session.scalars(
            select(Order).where(Order.amazon_order_id == newest.amazon_order_id)
        ).one()
        moves = session.execute(
            select(Event.before, Event.after).where(Event.order_id == row.id).order_by(Event.id)
        ).all()
    assert row.amazon_status == newest.amazon_status
    assert row.status == status_of(newest.amazon_status).value
    assert row.items_unshipped == (0 if row.status == "CANCELED" else 3 - row.items_shipped)
    assert all(before.after == after.before for before, after in pairwise(moves))
    assert moves[-1].after == row.status
