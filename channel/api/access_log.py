"""Who let whom in, and who read whose personal data (ADR 16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any

import strawberry
from sqlalchemy import Select, and_, exists, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.roles import Needs
from channel.api.words import PersonalPart, Role
from channel.models.access_log import AccessEvent as EventRow
from channel.models.access_log import PersonalReading as ReadingRow
from channel.models.access_log import ReadSubject as SubjectRow
from channel.models.order import Order
from channel.services import personal_reading

_ADMIN = Needs(Role.ADMIN)
_EVENTS, _READINGS = EventRow.__table__.c, ReadingRow.__table__.c
_NEWEST_EVENT = Key("AT", _EVENTS.at, datetime, descending=True)
_NEWEST_READING = Key("AT", _READINGS.at, datetime, descending=True)
# A list of orders is told by its first few and by how many there are.
_SHOWN = 5


@strawberry.type(description="A change of a person or a token. Kept for 12 months.")
class AccessEvent:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    at: datetime = strawberry.field(description="When.")
    code: str = strawberry.field(description="What was done, as a stable word.")
    sentence: str = strawberry.field(description="What was done, in the reader's language.")
    actor: str = strawberry.field(description="By whom: their name as it was then.")
    by: str = strawberry.field(
        description="What they are: `user`, `token`, `host` (a person of the host application), or "
        "`shell` (somebody at a shell of the server)."
    )

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> AccessEvent:
        words = {name: _word(context, name, value) for name, value in row.values_.items()}
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.ACCESS_EVENT, row.id)),
            at=row.at,
            code=row.code,
            sentence=context.say(f"access-{row.code}", {**words, "subject": row.subject}),
            actor=row.actor,
            by=row.kind,
        )


def _word(context: Context, name: str, value: Any) -> Any:
    """A role in the reader's words; names stay as they are."""
    is_role = value in set(Role) and name in {"role", "before", "after"}
    return context.say(f"access-role-{value}") if is_role else value


@strawberry.type(description="A change and where it stands in the log.")
class AccessEventEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: AccessEvent = strawberry.field(description="The change.")


@strawberry.type(description="A page of changes, the newest first.")
class AccessEventConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[AccessEventEdge] = strawberry.field(description="The changes with their cursors.")
    nodes: list[AccessEvent] = strawberry.field(description="The changes.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


@strawberry.type(description="Whose personal data was read: an order's, or a customer's.")
class ReadSubject:
    order_id: strawberry.ID | None = strawberry.field(
        description="The order's id; null for a customer, and for an order that is gone."
    )
    amazon_order_number: str | None = strawberry.field(description="Null for a customer.")
    customer_number: str | None = strawberry.field(description="Commerce's; null for an order.")


class ReadingSet:
    """Readings that are shown together read whose data it was together."""

    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self._context = context
        self._numbers = [row.id for row in rows]

    @cached_property
    def subjects(self) -> Mapping[int, list[ReadSubject]]:
        session = self._context.session
        found = personal_reading.subjects(session, self._numbers, _SHOWN)
        numbers = {row.order_id for rows in found.values() for row in rows}
        kept = select(Order.id, Order.amazon_order_id).where(Order.id.in_(numbers))
        orders = {tuple(row) for row in session.execute(kept)}
        return {
            number: [
                _customer(row.reference)
                if row.is_customer
                else _order(row, is_kept=(row.order_id, row.reference) in orders)
                for row in rows
            ]
            for number, rows in found.items()
        }


def _customer(number: str) -> ReadSubject:
    return ReadSubject(order_id=None, amazon_order_number=None, customer_number=number)


def _order(row: Row[Any], *, is_kept: bool) -> ReadSubject:
    id_ = strawberry.ID(ids.encode(ids.Kind.ORDER, row.order_id)) if is_kept else None
    return ReadSubject(order_id=id_, amazon_order_number=row.reference, customer_number=None)


@strawberry.type(
    description="Somebody was told personal data by one request. Kept for 12 months, as Amazon's "
    "Data Protection Policy wants."
)
class PersonalReading:
    together: strawberry.Private[ReadingSet]
    number: strawberry.Private[int]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    at: datetime = strawberry.field(
        description="When. A list that was left open, and showed the same names to the same person "
        "within ten minutes, is one reading."
    )
    reader: str = strawberry.field(description="Who: their name as it was then.")
    by: str = strawberry.field(
        description="From where: `user` in the admin, `token` by the API, `host` in the host "
        "application."
    )
    parts: list[PersonalPart] = strawberry.field(description="What of it was read.")
    orders: int = strawberry.field(description="Of how many orders.")
    customers: int = strawberry.field(description="Of how many customers of Commerce.")

    @resolved(description=f"Whose data it was: the first {_SHOWN}.")
    def subjects(self) -> list[ReadSubject]:
        return self.together.subjects[self.number]

    @classmethod
    def of(cls, row: Row[Any], together: ReadingSet) -> PersonalReading:
        return cls(
            together=together,
            number=row.id,
            id=strawberry.ID(ids.encode(ids.Kind.READING, row.id)),
            at=row.at,
            reader=row.reader,
            by=row.kind,
            parts=[PersonalPart(part) for part in row.parts],
            orders=row.orders,
            customers=row.customers,
        )


@strawberry.type(description="A reading and where it stands in the log.")
class PersonalReadingEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: PersonalReading = strawberry.field(description="The reading.")


@strawberry.type(description="A page of readings, the newest first.")
class PersonalReadingConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[PersonalReadingEdge] = strawberry.field(description="With their cursors.")
    nodes: list[PersonalReading] = strawberry.field(description="The readings.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


@strawberry.type
class AccessLogQuery:
    @resolved(
        description="Every change of a person or a token, the newest first. `first`: 1 to 100, "
        "else INVALID.",
        needs=_ADMIN,
    )
    def access_log(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> AccessEventConnection:
        return _events(info.context, Window.of(first, after))

    @resolved(
        description="Who read whose personal data, the newest first; of one order: by its id, or "
        "by Amazon's number, which finds what is gone too. `first`: 1 to 100, else INVALID.",
        needs=_ADMIN,
    )
    def personal_readings(
        self,
        info: Info,
        order_id: Annotated[strawberry.ID | None, strawberry.argument(name="orderId")] = None,
        amazon_order_number: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> PersonalReadingConnection:
        window = Window.of(first, after)
        return _readings(info.context, order_id, amazon_order_number, window)


def _events(context: Context, window: Window) -> AccessEventConnection:
    statement = select(
        *(column for column in _EVENTS if column.name != "values"),
        _EVENTS["values"].label("values_"),
    )
    page = read_page(context.session, statement, _EVENTS.id, _NEWEST_EVENT, window)
    found = [AccessEvent.of(row, context) for row in page.rows]
    return AccessEventConnection(
        context=context,
        wanted=statement,
        edges=[AccessEventEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def _readings(
    context: Context, order_id: str | None, number: str | None, window: Window
) -> PersonalReadingConnection:
    statement = select(*_READINGS)
    subject = SubjectRow.reading_id == _READINGS.id
    if order_id is not None:
        id_ = ids.require(ids.Kind.ORDER, order_id, "orderId")
        known = select(Order.amazon_order_id).where(Order.id == id_).scalar_subquery()
        same = and_(subject, SubjectRow.reference == known, SubjectRow.order_id == id_)
        statement = statement.where(exists().where(same))
    if number is not None:
        named = and_(subject, SubjectRow.reference == number.strip(), ~SubjectRow.is_customer)
        statement = statement.where(exists().where(named))
    page = read_page(context.session, statement, _READINGS.id, _NEWEST_READING, window)
    together = ReadingSet(context, page.rows)
    found = [PersonalReading.of(row, together) for row in page.rows]
    return PersonalReadingConnection(
        context=context,
        wanted=statement,
        edges=[
            PersonalReadingEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)
        ],
        nodes=found,
        page_info=PageInfo.of(page),
    )
