"""Each person's own Orders tab: kept here, so that it is the same at every desk (F40)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain.orders_table import DEFAULT, ColumnKept, OrdersColumn, OrdersTable, check
from channel.models.orders_table import OrdersTable as Row
from channel.models.upsert import insert_into

_KNOWN = frozenset(OrdersColumn)


def of_user(session: Session, user_id: int) -> OrdersTable:
    row = session.get(Row, user_id)
    if row is None:
        return DEFAULT
    # A column that a later version no longer has is passed over.
    kept = tuple(
        ColumnKept(OrdersColumn(name), width) for name, width in row.columns if name in _KNOWN
    )
    return OrdersTable(kept, row.page_size)


def keep(session: Session, now: datetime, user_id: int, table: OrdersTable) -> None:
    """The whole of it; the last one counts. Raises `ManyInvalid`."""
    check(table)
    values = {
        "columns": [[kept.column.value, kept.width] for kept in table.columns],
        "page_size": table.page_size,
        "updated_at": now,
    }
    statement = insert_into(session, Row).values(user_id=user_id, **values)
    session.execute(statement.on_conflict_do_update(index_elements=[Row.user_id], set_=values))
