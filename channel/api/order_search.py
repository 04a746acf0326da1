"""The free-text search of the Orders tab: over numbers, SKUs, titles, tracking and buyers (V37).

Whatever the shop's size a search takes about as long: a word is looked for within the newest
`REACH` orders, and as a whole number, SKU or tracking number, which the indexes find, in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Compiled,
    Select,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.functions import FunctionElement

from channel.api.context import Context
from channel.domain.buyer_words import query_words
from channel.errors import Invalid
from channel.models.order import BuyerWord, Order, OrderItem
from channel.models.shipment import Shipment

Condition = ColumnElement[bool]
Text = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
REACH = 100_000
MOST_WORDS = 10
LONGEST = 200
_ESCAPE = str.maketrans({sign: f"/{sign}" for sign in "/%_"})


def few(text: str, field: str) -> list[str]:
    """The words to look for. Raises `Invalid` for more than anybody types."""
    words = text.split()
    if len(words) > MOST_WORDS or len(text) > LONGEST:
        raise Invalid(field, "search-too-long", {"words": MOST_WORDS, "characters": LONGEST})
    return words


def anywhere(word: str, context: Context) -> Condition:
    """A part of either number, a SKU, a title or a tracking number, or the beginning of a name."""
    places = [*_whole(word), *_parts(word)]
    if context.principal.may_read_personal_data:
        places += _buyer_orders(word, context)
    return Order.id.in_(union_all(*places))


def of_buyer(name: str, context: Context) -> Condition:
    """Every word of it begins one of the buyer's or recipient's."""
    found = list(_buyer_orders(name, context))
    return and_(*(Order.id.in_(orders) for orders in found)) if found else false()


def _buyer_orders(name: str, context: Context) -> Iterator[Select[Any]]:
    vault = context.wiring.vault
    for word in query_words(name):
        yield select(BuyerWord.order_id).where(BuyerWord.digest == vault.blind_index(word))


def _whole(word: str) -> Iterator[Select[Any]]:
    # As typed and in either case: an index finds what is the same and nothing else.
    spelt = sorted({word, word.upper(), word.lower()})
    yield select(Order.id).where(Order.amazon_order_id.in_(spelt))
    yield select(Order.id).where(Order.commerce_number.in_(spelt))
    yield select(OrderItem.order_id).where(OrderItem.sku.in_(spelt))
    yield select(Shipment.order_id).where(Shipment.tracking_number.in_(spelt))


def _parts(word: str) -> Iterator[Select[Any]]:
    newest = select(func.max(Order.id) - REACH).scalar_subquery()
    numbers = or_(part_of(Order.amazon_order_id, word), part_of(Order.commerce_number, word))
    yield select(Order.id).where(Order.id > newest, numbers)
    lines = or_(part_of(OrderItem.sku, word), part_of(OrderItem.title, word))
    yield select(OrderItem.order_id).where(OrderItem.order_id > newest, lines)
    parcel = part_of(Shipment.tracking_number, word)
    yield select(Shipment.order_id).where(Shipment.order_id > newest, parcel)


class _PartOf(FunctionElement[bool]):
    """LIKE, whatever the case; SQLite's own LIKE folds ASCII letters, which is all it can fold."""

    type = Boolean()
    inherit_cache = True


@compiles(_PartOf)
def _folding(element: _PartOf, compiler: Compiled, **options: Any) -> str:
    return _like("ILIKE", element, compiler, options)


@compiles(_PartOf, "sqlite")
def _folded_already(element: _PartOf, compiler: Compiled, **options: Any) -> str:
    return _like("LIKE", element, compiler, options)


def _like(word: str, element: _PartOf, compiler: Any, options: dict[str, Any]) -> str:
    column, pattern = (compiler.process(part, **options) for part in element.clauses)
    return f"({column} {word} {pattern} ESCAPE '/')"


def part_of(column: Text, text: str) -> Condition:
    if len(text) > LONGEST:
        return false()  # nothing is that long
    return _PartOf(column, literal(f"%{text.translate(_ESCAPE)}%"))
