"""Who read whose personal data, and when (amazon.md 10; ADR 16).

The record is written after the reading and before the answer leaves, in a transaction of its own.
Whoever reads personal data for somebody calls `record`: the API for each request, an export for
each batch that it sends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import Row, delete, false, func, insert, literal, select
from sqlalchemy.orm import Session

from channel.domain.identity import Principal
from channel.domain.personal_reading import SAME_READING, PersonalPart, is_of_a_list
from channel.domain.retention import ACCESS_LOG
from channel.models.access_log import PersonalReading, ReadSubject
from channel.models.order import Order

# Databases take so many values in a statement.
_AT_ONCE = 5000


@dataclass
class Read:
    """What a request has read so far: of which orders and customers, and which parts of it.

    `gone`: Amazon numbers of orders that Commerce has and the channel keeps no more.
    """

    parts: set[PersonalPart] = field(default_factory=set)
    orders: set[int] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    customers: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def of_order(self, order_id: int, part: PersonalPart) -> None:
        self.parts.add(part)
        self.orders.add(order_id)

    def of_commerce_order(self, order_id: int | None, number: str, part: PersonalPart) -> None:
        """`number` is Amazon's; `order_id` the channel's, None where it keeps it no more."""
        self.parts.add(part)
        if order_id is None:
            self.gone.add(number)
        else:
            self.orders.add(order_id)

    def of_customer(self, number: str, part: PersonalPart) -> None:
        self.parts.add(part)
        self.customers.add(number)


def record(
    session: Session,
    now: datetime,
    reader: Principal,
    order_ids: Collection[int],
    parts: Iterable[PersonalPart],
    *,
    gone: Collection[str] = (),
    customers: Collection[str] = (),
) -> int:
    """Write down that `reader` read `parts` of these. Returns the record's id, for `extend`."""
    what = frozenset(parts)
    row = PersonalReading(
        at=now,
        kind=reader.kind.value,
        reader_id=reader.id,
        reader=reader.name,
        parts=_in_order(what),
        orders=len(order_ids) + len(gone),
        customers=len(customers),
        digest=_digest(reader, what, order_ids, gone),
    )
    session.add(row)
    session.flush()
    _name_orders(session, row.id, order_ids)
    others = [
        {"reading_id": row.id, "is_customer": is_customer, "reference": name, "order_id": 0}
        for is_customer, names in ((False, gone), (True, customers))
        for name in sorted(names)
    ]
    if others:
        session.execute(insert(ReadSubject), others)
    return row.id


def extend(session: Session, reading_id: int, order_ids: Collection[int]) -> None:
    """The same reading goes on, with other orders: an export's next batch."""
    reading = session.get_one(PersonalReading, reading_id)
    reading.orders += len(order_ids)
    _name_orders(session, reading_id, order_ids)


def is_known(session: Session, now: datetime, reader: Principal, read: Read) -> bool:
    """Whether a list asked for the names that it showed moments ago: that is written down."""
    parts = frozenset(read.parts)
    if not is_of_a_list(parts) or read.customers:
        return False
    digest = _digest(reader, parts, read.orders, read.gone)
    same = select(PersonalReading.id).where(
        PersonalReading.digest == digest, PersonalReading.at > now - SAME_READING
    )
    return session.scalar(same.limit(1)) is not None


def purge(session: Session, now: datetime) -> None:
    """Delete what is older than the log is kept."""
    old = select(PersonalReading.id).where(PersonalReading.at < now - ACCESS_LOG)
    session.execute(delete(ReadSubject).where(ReadSubject.reading_id.in_(old)))
    session.execute(delete(PersonalReading).where(PersonalReading.at < now - ACCESS_LOG))


def subjects(
    session: Session, reading_ids: Collection[int], most: int
) -> Mapping[int, list[Row[Any]]]:
    """Whose data each reading was of, `most` of them at most, in one statement."""
    place = func.row_number().over(
        partition_by=ReadSubject.reading_id,
        order_by=(ReadSubject.is_customer, ReadSubject.reference),
    )
    numbered = select(*ReadSubject.__table__.columns, place.label("place"))
    numbered_here = numbered.where(ReadSubject.reading_id.in_(reading_ids)).subquery()
    wanted = select(numbered_here).where(numbered_here.c.place <= most)
    found: dict[int, list[Row[Any]]] = {number: [] for number in reading_ids}
    for row in session.execute(wanted.order_by(numbered_here.c.place)):
        found[row.reading_id].append(row)
    return found


def _name_orders(session: Session, reading_id: int, order_ids: Collection[int]) -> None:
    columns = ["reading_id", "is_customer", "reference", "order_id"]
    found = select(literal(reading_id), false(), Order.amazon_order_id, Order.id)
    numbers = sorted(order_ids)
    for start in range(0, len(numbers), _AT_ONCE):
        some = found.where(Order.id.in_(numbers[start : start + _AT_ONCE]))
        session.execute(insert(ReadSubject).from_select(columns, some))


def _in_order(parts: frozenset[PersonalPart]) -> list[str]:
    return [part.value for part in PersonalPart if part in parts]


def _digest(
    reader: Principal,
    parts: frozenset[PersonalPart],
    order_ids: Collection[int],
    gone: Collection[str],
) -> str:
    same = [reader.kind.value, reader.id, _in_order(parts), sorted(order_ids), sorted(gone)]
    return sha256(orjson.dumps(same)).hexdigest()
