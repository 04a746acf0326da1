"""The orders of a list as the lines of a CSV file: any number of them, a page in memory (V4).

All pages are read in one look at the database, so that an order which moves in the list meanwhile
is neither missed nor written twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, select, text
from sqlalchemy.engine import Row
from sqlalchemy.exc import SQLAlchemyError

from channel.api import ids
from channel.api.context import Context
from channel.api.keyset import Key, Page, Window, read_page
from channel.api.money import Money
from channel.domain.order import OrderStatus, PersonalData
from channel.domain.personal_reading import PersonalPart
from channel.domain.spreadsheet import Cell, line
from channel.errors import Busy, Invalid
from channel.models.order import Order, OrderPerson
from channel.models.store import Store
from channel.services import personal, personal_reading

log = logging.getLogger(__name__)

PAGE = 500

_TABLE = Order.__table__.c
_READ = (
    *(_TABLE.id, _TABLE.amazon_order_id, _TABLE.store_id, _TABLE.commerce_number, _TABLE.status),
    *(_TABLE.amazon_status, _TABLE.total, _TABLE.currency, _TABLE.channel, _TABLE.items_unshipped),
    *(_TABLE.items_shipped, _TABLE.reserved, _TABLE.purchase_date, _TABLE.latest_ship),
    *(_TABLE.last_action, _TABLE.last_action_values, _TABLE.last_action_at, _TABLE.is_prime),
)


@dataclass(frozen=True)
class Look:
    """What the cells of a page are made from. `words`: what has been said already, page after
    page the same; `read`: the orders whose buyer was named in it.
    """

    context: Context
    stores: Mapping[int, str]
    people: Mapping[int, OrderPerson]
    words: dict[str, str]
    read: set[int] = field(default_factory=set)

    def say(self, message: str) -> str:
        if message not in self.words:
            self.words[message] = self.context.say(message)
        return self.words[message]

    def last_action(self, row: Row[Any]) -> str:
        message, values = f"event-{row.last_action}", row.last_action_values
        return self.context.say(message, values) if values else self.say(message)

    def yes(self, flag: bool) -> str:
        return self.say("ui-yes" if flag else "ui-no")

    def buyer(self, order_id: int) -> str | None:
        """The only place where the export opens personal data; `Readings` writes it down."""
        if not self.context.principal.may_read_personal_data:
            return self.say("ui-not-shown")
        vault = self.context.wiring.vault
        person: PersonalData | None = personal.unseal(vault, self.people.get(order_id))
        if person is None or person.buyer_name is None:
            return None
        self.read.add(order_id)
        return person.buyer_name

    def status(self, row: Row[Any]) -> str:
        """Amazon's own word for one that it has invented since (D8)."""
        known = row.status != OrderStatus.OTHER
        return self.say(f"ui-status-{row.status}") if known else str(row.amazon_status)

    def total(self, row: Row[Any]) -> Decimal | None:
        money = Money.maybe(row.total, row.currency)
        return money.amount if money else None

    def address(self, row: Row[Any]) -> str:
        base = self.context.wiring.config.base_url
        return f"{base}/amazon/orders/{ids.encode(ids.Kind.ORDER, row.id)}"


Read = Callable[[Row[Any], Look], Cell]


@dataclass(frozen=True)
class Column:
    """One column of the file. `head` is a message's id; `utc`: it holds moments, and says so."""

    head: str
    read: Read
    utc: bool = False

    def title(self, context: Context) -> str:
        title = context.say(self.head)
        return f"{title} (UTC)" if self.utc else title


def _plain(key: str, read: Read, *more: Column, utc: bool = False) -> tuple[Column, ...]:
    return (Column(f"ui-column-{key}", read, utc), *more)


# By the keys of the Orders tab's columns, in its order (F41-F57). An amount and its currency, an
# action and its time, are columns of their own: a cell holds one thing.
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "amazonNumber": _plain("amazonNumber", lambda row, _: row.amazon_order_id),
    "store": _plain("store", lambda row, look: look.stores.get(row.store_id)),
    "commerceNumber": _plain("commerceNumber", lambda row, _: row.commerce_number),
    "buyer": _plain("buyer", lambda row, look: look.buyer(row.id)),
    "status": _plain("status", lambda row, look: look.status(row)),
    "total": _plain(
        "total",
        lambda row, look: look.total(row),
        Column("export-currency", lambda row, _: row.currency),
    ),
    "channel": _plain("channel", lambda row, look: look.say(f"ui-channel-{row.channel}")),
    "unshipped": _plain("unshipped", lambda row, _: row.items_unshipped),
    "reserved": _plain("reserved", lambda row, look: look.yes(row.reserved)),
    "purchased": _plain("purchased", lambda row, _: row.purchase_date, utc=True),
    "shipBy": _plain("shipBy", lambda row, _: row.latest_ship, utc=True),
    "lastAction": _plain(
        "lastAction",
        lambda row, look: look.last_action(row),
        Column("export-last-action-at", lambda row, _: row.last_action_at, utc=True),
    ),
    "action": (Column("export-link", lambda row, look: look.address(row)),),
    "orderId": _plain("orderId", lambda row, _: row.id),
    "merchantId": _plain("merchantId", lambda row, _: row.store_id),
    "prime": _plain("prime", lambda row, look: look.yes(row.is_prime)),
    "shipped": _plain("shipped", lambda row, _: row.items_shipped),
}


def columns(keys: str) -> list[Column]:
    """`amazonNumber,total`; all 17 for nothing. Raises `Invalid` for a key that is none."""
    wanted = list(dict.fromkeys(filter(None, keys.split(",")))) or list(COLUMNS)
    unknown = next((key for key in wanted if key not in COLUMNS), None)
    if unknown is not None:
        raise Invalid("columns", "export-column", {"column": unknown[:40]})
    return [column for key in wanted for column in COLUMNS[key]]


def lines(
    context: Context, where: Sequence[ColumnElement[bool]], key: Key, wanted: Sequence[Column]
) -> Iterator[str]:
    """The file, a page at a time; the first piece is its head. Raises what the database raises."""
    _one_look(context)
    names = select(Store.id, Store.name)
    stores: dict[int, str] = dict(context.session.execute(names).all())
    yield line([column.title(context) for column in wanted])
    buyers = any(column in wanted for column in COLUMNS["buyer"])
    readings, words = Readings(context), dict[str, str]()
    for page in _pages(context, where, key):
        people = _people(context, page) if buyers else {}
        look = Look(context, stores, people, words)
        rows = [line([_cell(column, row, look) for column in wanted]) for row in page.rows]
        readings.note(look.read)
        yield "".join(rows)


def _one_look(context: Context) -> None:
    """SQLite's looks are whole by themselves; PostgreSQL has to be told before the first word."""
    session = context.session
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))


def _pages(context: Context, where: Sequence[ColumnElement[bool]], key: Key) -> Iterator[Page]:
    statement = select(*_READ).where(*where)
    after: str | None = None
    while True:
        window = Window(PAGE, backward=False, after=after, before=None)
        page = read_page(context.session, statement, _TABLE.id, key, window)
        yield page
        if not page.has_next:
            return
        after = page.cursor(page.rows[-1])


def _people(context: Context, page: Page) -> dict[int, OrderPerson]:
    """The sealed rows of a page, for those who may read them."""
    if not context.principal.may_read_personal_data:
        return {}
    context.session.expunge_all()  # those of the page before
    those = select(OrderPerson).where(OrderPerson.order_id.in_([row.id for row in page.rows]))
    return {row.order_id: row for row in context.session.scalars(those)}


class Readings:
    """Writes down whose name the file tells, page by page and before each leaves (ADR 16): one
    reading for the whole file."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reading: int | None = None

    def note(self, order_ids: set[int]) -> None:
        """As `Context.note_readings`: where the database does not take it, the log does."""
        if not order_ids:
            return
        w, reader = self._context.wiring, self._context.principal
        try:
            with w.transaction("personal.reading") as session:
                if self._reading is None:
                    parts, now = {PersonalPart.NAME}, w.clock.now()
                    self._reading = personal_reading.record(session, now, reader, order_ids, parts)
                else:
                    personal_reading.extend(session, self._reading, order_ids)
        except (Busy, SQLAlchemyError):
            log.exception(
                "personal data exported and not recorded: request %s, %s %s, names of orders %s",
                self._context.request_id,
                reader.kind,
                reader.id,
                sorted(order_ids),
            )


def _cell(column: Column, row: Row[Any], look: Look) -> Cell:
    """What cannot be read says so in its own cell, and costs the file nothing else."""
    try:
        return column.read(row, look)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other cells are well
        # Its kind is all that may be told.
        log.warning("%s of order %s: %s", column.head, row.id, type(error).__name__)
        return look.say("export-unreadable")
