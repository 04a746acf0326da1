"""What was stored before an upgrade is there after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection, Engine, create_engine, text

from channel.migrations import alembic_config, upgrade
from channel.models.engine import prepare_engine
from channel.models.order import Order

PRODUCT = """INSERT INTO commerce_product
    (sku, name, search_text, quantity, reserved, manage_stock, enabled, updated_at)
    VALUES ('MUG', 'Mug', 'mug', 9, 2, true, true, '2026-03-02 12:00:00')"""
STORE = """INSERT INTO commerce_store (code, name, website, is_default, number_prefix, last_number)
    VALUES ('default', 'Default', 'base', true, '', 1)"""
STATUS = """INSERT INTO commerce_status (code, label, state, is_default, position)
    VALUES ('pending', 'Pending', 'NEW', true, 0)"""
ORDER = """INSERT INTO commerce_order (number, source, reference, store_id, status, state, currency,
    items, shipping, gift_wrap, fees, tax, discount, tip, grand_total, payment_method,
    payment_reference, shipping_method, reserve_stock, is_guest, buyer_mail_suppressed, parcels,
    purchased_at, created_at, updated_at)
    SELECT '000000001', 'amazon', '111-1', id, 'pending', 'NEW', 'SEK', 300000, 0, 0, 0, 0, 0, 0,
    300000, 'Amazon payment', '111-1', 'Amazon shipping', true, true, true, 0,
    '2026-03-02 12:00:00', '2026-03-02 12:00:00', '2026-03-02 12:00:00' FROM commerce_store"""
LINE = """INSERT INTO commerce_order_line (order_id, line_reference, position, product_id, sku,
    title, quantity, quantity_shipped, quantity_reserved, item, shipping, gift_wrap, fees, tax,
    tax_included, discount, total)
    SELECT o.id, 'L1', 0, p.id, 'MUG', 'A mug', 3, 1, 2, 300000, 0, 0, 0, 0, 0, 0, 300000
    FROM commerce_order o, commerce_product p"""
MOVEMENT = """INSERT INTO commerce_stock_movement
    (product_id, line_id, kind, on_hand, reserved, at)
    SELECT p.id, l.id, 'reserve', 0, 2, '2026-03-02 12:00:00'
    FROM commerce_order_line l, commerce_product p"""


@pytest.fixture
def empty(bare_database_url: str) -> Iterator[Engine]:
    engine = create_engine(bare_database_url)
    prepare_engine(engine)
    yield engine
    engine.dispose()


def test_what_a_line_had_reserved_is_reserved_after_the_upgrade(empty: Engine) -> None:
    with empty.begin() as connection:
        command.upgrade(alembic_config(connection), "0002")
        for statement in (PRODUCT, STORE, STATUS, ORDER, LINE, MOVEMENT):
            connection.execute(text(statement))
    upgrade(empty)
    with closing(empty.connect()) as connection:
        stock = connection.execute(
            text(
                "SELECT l.line_reference, l.quantity_shipped, p.sku, s.per_unit, s.reserved "
                "FROM commerce_line_stock s JOIN commerce_order_line l ON l.id = s.line_id "
                "JOIN commerce_product p ON p.id = s.product_id"
            )
        ).all()
        movement = connection.execute(
            text(
                "SELECT m.reserved FROM commerce_stock_movement m JOIN commerce_order_line l "
                "ON l.id = m.line_id"
            )
        ).all()
        orders = connection.execute(text("SELECT customer, invoice_number FROM commerce_order"))
        assert [tuple(row) for row in stock] == [("L1", 1, "MUG", 1, 2)]
        assert [tuple(row) for row in movement] == [(2,)]
        assert [tuple(row) for row in orders] == [("GUEST", None)]


WHEN = datetime(2026, 3, 2, 12, tzinfo=UTC)


def fill(connection: Connection, table: str, **values: Any) -> None:
    """A row of a table as it then was, with something in every column that needs it."""
    of_kind = {bool: False, int: 0, str: "", bytes: b"", datetime: WHEN, dict: {}, object: {}}
    found = sa.Table(table, sa.MetaData(), autoload_with=connection)
    needed = {
        column.name: of_kind[column.type.python_type]
        for column in found.columns
        if not column.nullable and column.server_default is None and not column.primary_key
    }
    connection.execute(found.insert().values(needed | values))


def test_open_orders_have_their_last_hand_over_after_the_upgrade(empty: Engine) -> None:
    sunday, left = datetime(2026, 3, 8, 22, tzinfo=UTC), datetime(2026, 3, 4, 9, tzinfo=UTC)
    with empty.begin() as connection:
        command.upgrade(alembic_config(connection), "0004")
        fill(connection, "amazon_account", id=1)
        berlin = {"account_id": 1, "marketplace_id": "A1PA6795UKMFR9"}
        fill(connection, "amazon_store", id=1, **berlin)
        order = {"store_id": 1, "account_id": 1, "channel": "MERCHANT", "latest_ship": sunday}
        for number, status in enumerate(("Unshipped", "PARTIALLY_SHIPPED", "SHIPPED"), start=1):
            told = {"amazon_order_id": str(number), "amazon_status": status}
            fill(connection, "amazon_order", id=number, **(order | told))
        told = {"amazon_order_id": "4", "amazon_status": "UNSHIPPED", "channel": "AMAZON"}
        fill(connection, "amazon_order", id=4, **(order | told))
        fill(connection, "amazon_shipment", id=1, order_id=3, shipped_at=left)
    upgrade(empty)
    with closing(empty.connect()) as connection:
        rows = connection.execute(
            sa.select(Order.ship_by_at, Order.confirmed_at).order_by(Order.id)
        ).all()
    friday = datetime(2026, 3, 6, 15, tzinfo=UTC)  # 16:00 in Berlin
    assert [tuple(row) for row in rows] == [
        (friday, None),
        (friday, None),
        (None, left),
        (None, None),
    ]
