"""Who the buyer is: sealed, wiped when told, and nowhere else."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import sessionmaker

from channel.adapters.commerce_sql import SqlCommerce
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.system_clock import SystemClock
from channel.errors import Rejected, Unavailable
from channel.models import Base
from tests.ports.conftest import SqlShop
from tests.ports.shop import ASTRID, MUGS

HERS = ("Astrid", "berg", "w4x9", "Storgatan", "Grattis")


def everything_stored(shop: SqlShop) -> str:
    tables = [table for name, table in Base.metadata.tables.items() if name.startswith("commerce_")]
    return str([row for table in tables for row in shop.rows(select(table))])


def test_it_is_stored_sealed_only(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    shop.commerce.place_order(MUGS.order(person=ASTRID, create_customer=True))
    stored = everything_stored(shop)
    assert "111-0000001-0000001" in stored
    assert not [word for word in HERS if word in stored]


def test_it_is_opened_only_for_who_may_see_it(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    number = shop.commerce.place_order(MUGS.order(person=ASTRID)).number
    open_to_all = shop.commerce.order(number, with_person=False)
    full = shop.commerce.order(number)
    assert open_to_all is not None
    assert full is not None
    assert (open_to_all.person, full.person) == (None, ASTRID)
    assert "Astrid" not in repr(full)


def test_it_is_gone_once_wiped(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    number = shop.commerce.place_order(MUGS.order(person=ASTRID)).number
    shop.commerce.redact("A-DEMO", "111-0000001-0000001")
    first = shop.commerce.order(number)
    shop.commerce.redact("A-DEMO", "111-0000001-0000001")
    second = shop.commerce.order(number)
    assert first is not None
    assert (first.person, first.country_code) == (None, "SE")
    assert first.person_wiped_at is not None
    assert second == first


def test_it_is_in_no_log_and_no_refusal(shop: SqlShop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    order = MUGS.order(person=ASTRID, create_customer=True)
    with pytest.raises(Rejected) as caught:
        shop.commerce.place_order(order)
    shop.sells("MUG", 5)
    shop.commerce.place_order(order)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    said = f"{caplog.text} {caught.value!r} {caught.value} {order!r}"
    assert "INSERT INTO commerce_order_person" in said
    assert "INSERT INTO commerce_customer_address" in said
    assert not [word for word in HERS if word in said]


def test_a_database_that_is_away_is_told_without_its_statement() -> None:
    engine = create_engine("sqlite:////nowhere/at/all.sqlite")
    vault = FernetVault(["x" * 43 + "="])
    commerce = SqlCommerce(sessionmaker(engine), vault, SystemClock(), "https://shop.example")
    with pytest.raises(Unavailable) as caught:
        commerce.place_order(MUGS.order(person=ASTRID))
    assert caught.value.retry
    assert "SELECT" not in f"{caught.value.detail} {caught.value}"
    assert caught.value.__cause__ is None
