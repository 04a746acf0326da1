"""What was stored before an upgrade is there after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, text

from channel.migrations import alembic_config, upgrade
from channel.models.engine import prepare_engine

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
