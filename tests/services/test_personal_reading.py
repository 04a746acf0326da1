"""Who read whose personal data is written down, and kept as long as Amazon wants."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from channel.domain.identity import Principal, PrincipalKind, Role
from channel.domain.personal_reading import PersonalPart
from channel.models.access_log import PersonalReading, ReadSubject
from channel.services import personal_reading, purging
from channel.services.personal_reading import Read
from tests.factories import NOW
from tests.rig.hearing import Hearing, hearing

ERP = Principal(PrincipalKind.TOKEN, "7", "erp", Role.OPERATOR)
NAME = {PersonalPart.NAME}


@pytest.fixture
def shop(database_url: str, data_dir: Path) -> Iterator[Hearing]:
    with hearing(database_url, data_dir) as shop:
        yield shop


def some_orders(shop: Hearing, count: int) -> list[int]:
    store = shop.factory.store()
    return [shop.factory.order(store, amazon_order_id=f"111-{n}").id for n in range(count)]


def rows(shop: Hearing) -> list[tuple[str, int, list[str]]]:
    with shop.wiring.reading() as session:
        found = session.scalars(select(PersonalReading).order_by(PersonalReading.id)).all()
        named = {row.id: row for row in found}
        subjects = session.scalars(select(ReadSubject).order_by(ReadSubject.reference)).all()
        return [
            (row.reader, row.orders, [s.reference for s in subjects if s.reading_id == row.id])
            for row in named.values()
        ]


def test_an_export_is_one_reading_however_many_batches(shop: Hearing) -> None:
    first, second, third = some_orders(shop, 3)
    with shop.wiring.transaction("test") as session:
        number = personal_reading.record(session, NOW, ERP, [first, second], NAME)
    with shop.wiring.transaction("test") as session:
        personal_reading.extend(session, number, [third])
    assert rows(shop) == [("erp", 3, ["111-0", "111-1", "111-2"])]


@pytest.mark.parametrize(
    ("part", "minutes", "known"),
    [
        (PersonalPart.NAME, 9, True),
        (PersonalPart.NAME, 10, False),
        (PersonalPart.ADDRESS, 0, False),
    ],
)
def test_only_a_list_that_stays_open_is_the_same_reading(
    shop: Hearing, part: PersonalPart, minutes: int, known: bool
) -> None:
    [order] = some_orders(shop, 1)
    read = Read(parts={part}, orders={order})
    other = Principal(PrincipalKind.TOKEN, "8", "other", Role.OPERATOR)
    with shop.wiring.transaction("test") as session:
        personal_reading.record(session, NOW, ERP, read.orders, read.parts)
        at = NOW + timedelta(minutes=minutes)
        assert personal_reading.is_known(session, at, ERP, read) is known
        assert not personal_reading.is_known(session, at, other, read)


def test_a_reading_is_kept_for_a_year(shop: Hearing) -> None:
    [order] = some_orders(shop, 1)
    with shop.wiring.transaction("test") as session:
        personal_reading.record(session, NOW, ERP, [order], NAME, customers=["1"])
    shop.advance(days=365)
    purging.purge(shop.wiring)
    assert rows(shop) == [("erp", 1, ["1", "111-0"])]
    shop.advance(days=2)
    purging.purge(shop.wiring)
    assert rows(shop) == []
