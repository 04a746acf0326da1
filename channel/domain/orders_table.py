"""The Orders tab as a person has it: which columns, in which order, how wide (F40, V37)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from channel.errors import Invalid, ManyInvalid


class OrdersColumn(StrEnum):
    """The 13 default columns in their order (F41-F53), then the 4 optional ones (F54-F57)."""

    AMAZON_ORDER_NUMBER = "AMAZON_ORDER_NUMBER"
    STORE_NAME = "STORE_NAME"
    COMMERCE_ORDER_NUMBER = "COMMERCE_ORDER_NUMBER"
    BUYER_NAME = "BUYER_NAME"
    STATUS = "STATUS"
    TOTAL = "TOTAL"
    FULFILLMENT_CHANNEL = "FULFILLMENT_CHANNEL"
    ITEMS_UNSHIPPED = "ITEMS_UNSHIPPED"
    RESERVED = "RESERVED"
    PURCHASE_DATE = "PURCHASE_DATE"
    LATEST_SHIP_DATE = "LATEST_SHIP_DATE"
    LAST_ACTION = "LAST_ACTION"
    ACTION = "ACTION"
    ORDER_NUMBER = "ORDER_NUMBER"
    MERCHANT_ID = "MERCHANT_ID"
    IS_PRIME = "IS_PRIME"
    ITEMS_SHIPPED = "ITEMS_SHIPPED"


OPTIONAL = frozenset(
    {
        OrdersColumn.ORDER_NUMBER,
        OrdersColumn.MERCHANT_ID,
        OrdersColumn.IS_PRIME,
        OrdersColumn.ITEMS_SHIPPED,
    }
)
# A row without it is nobody's.
ALWAYS = OrdersColumn.AMAZON_ORDER_NUMBER
NARROWEST = 40
WIDEST = 800
PAGE_SIZES = (25, 50, 100)


@dataclass(frozen=True)
class ColumnKept:
    """`width` in CSS pixels, `NARROWEST` to `WIDEST`; None: as wide as what is in it."""

    column: OrdersColumn
    width: int | None = None


@dataclass(frozen=True)
class OrdersTable:
    """`columns` from left to right; `page_size` rows a page."""

    columns: tuple[ColumnKept, ...]
    page_size: int


DEFAULT = OrdersTable(
    tuple(ColumnKept(column) for column in OrdersColumn if column not in OPTIONAL), PAGE_SIZES[0]
)


def check(table: OrdersTable) -> None:
    """Raises `ManyInvalid`, each part on its path within the table."""
    wrong = list(_wrong(table))
    if wrong:
        raise ManyInvalid(wrong)


def _wrong(table: OrdersTable) -> Iterator[Invalid]:
    seen = [kept.column for kept in table.columns]
    if ALWAYS not in seen:
        yield Invalid("columns", "column-always")
    if len(set(seen)) < len(seen):
        yield Invalid("columns", "column-twice")
    for place, kept in enumerate(table.columns):
        if kept.width is not None and not NARROWEST <= kept.width <= WIDEST:
            limits = {"least": NARROWEST, "most": WIDEST}
            yield Invalid(f"columns.{place}.width", "column-width", limits)
    if table.page_size not in PAGE_SIZES:
        yield Invalid("pageSize", "page-size-choice")
