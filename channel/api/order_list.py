"""The Orders tab: one statement for a page, whatever it filters and sorts by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import strawberry
from sqlalchemy import select

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.order import Order
from channel.api.order_filter import OrderFilter, conditions
from channel.api.order_page import OrderPage
from channel.api.order_search import Condition
from channel.api.order_set import COLUMNS, OrderSet
from channel.api.order_sort import OrderSort, order_key
from channel.api.words import OrderSortField
from channel.errors import Invalid
from channel.models.order import Order as OrderRow


@strawberry.type(description="An order and where it stands in the list.")
class OrderEdge:
    cursor: str = strawberry.field(
        description="Opaque, of this sort only: with another, error INVALID."
    )
    node: Order = strawberry.field(description="The order.")


@strawberry.type(
    description="A page of orders. Whatever is inserted meanwhile, going through all pages meets "
    "each order once."
)
class OrderConnection(OrderPage):
    @resolved(description="The orders with their cursors.")
    def edges(self) -> list[OrderEdge]:
        return [OrderEdge(cursor=cursor, node=order) for cursor, order in self.placed()]


def orders(
    context: Context, wish: OrderFilter | None, sort: OrderSort | None, window: Window
) -> OrderConnection:
    """Newest purchase first unless sorted otherwise."""
    where = conditions(wish or OrderFilter(), context)
    key = sort.key() if sort else _newest()
    statement = select(*COLUMNS).where(*where)
    page = read_page(context.session, statement, OrderRow.__table__.c.id, key, window)
    return OrderConnection(context=context, where=where, page=page)


def _newest() -> Key:
    return order_key(OrderSortField.PURCHASE_DATE, descending=True)


def order(context: Context, id_: str | None, amazon_order_number: str | None) -> Order | None:
    """One order by either name; two seller accounts may know the same number: the newer one."""
    if (id_ is None) == (amazon_order_number is None):
        raise Invalid("id", "one-of-id-or-number")
    if id_ is not None:
        number = ids.decode(ids.Kind.ORDER, id_)
        return None if number is None else by_condition(context, OrderRow.id == number)
    return by_condition(context, OrderRow.amazon_order_id == amazon_order_number)


def by_condition(context: Context, condition: Condition) -> Order | None:
    statement = select(*COLUMNS).where(condition).order_by(OrderRow.id.desc()).limit(1)
    row = context.session.execute(statement).first()
    return None if row is None else Order.of(row, OrderSet(context, [row]))


def by_numbers(context: Context, numbers: Sequence[int]) -> dict[int, Order]:
    """Orders by our own number, read together."""
    rows = context.session.execute(select(*COLUMNS).where(OrderRow.id.in_(numbers))).all()
    together = OrderSet(context, rows)
    return {row.id: Order.of(row, together) for row in rows}


def by_commerce_numbers(context: Context, amazon_numbers: Mapping[str, str]) -> Mapping[str, Order]:
    """The orders of several Commerce orders by Commerce number, given each one's Amazon number."""
    wanted = OrderRow.commerce_number.in_(amazon_numbers)
    found = context.session.execute(select(*COLUMNS).where(wanted).order_by(OrderRow.id)).all()
    rows = [row for row in found if amazon_numbers[row.commerce_number] == row.amazon_order_id]
    together = OrderSet(context, rows)
    return {row.commerce_number: Order.of(row, together) for row in rows}
