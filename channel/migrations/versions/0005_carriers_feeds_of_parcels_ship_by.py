"""The carrier map, parcels told by feed, ship-by, tracking from a file, refunds"""

from __future__ import annotations

from datetime import UTC

import sqlalchemy as sa
from alembic import op

from channel.domain import working_days

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _carriers()
    _shipments()
    _feeds_of_parcels()
    _ship_by()
    _refunds()


def _carriers() -> None:
    pass


def _shipments() -> None:
    pass


def _feeds_of_parcels() -> None:
    """Feeds of both kinds; parcels are read back with other orders, no longer by the outbox."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    with op.batch_alter_table("amazon_feed", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("kind", sa.String(length=64), nullable=False, server_default="CANCEL")
        )
    with op.batch_alter_table("amazon_account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("proofs_below", sa.Integer(), nullable=True))
    with op.batch_alter_table("amazon_shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("look_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("looks", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("resent", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("feed_id", number, nullable=True))
        batch_op.add_column(sa.Column("message", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_amazon_shipment_feed_id"), "amazon_feed", ["feed_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_amazon_shipment_feed_id"), ["feed_id"])
        batch_op.create_index(
            "ix_amazon_shipment_look",
            ["look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )
    op.execute(
        "UPDATE amazon_shipment SET told_at = state_at, look_at = state_at WHERE state = 'SENT'"
    )
    op.execute(
        "UPDATE amazon_outbox SET done_at = not_before, claimed_at = NULL, "
        "outcome = 'left to reading' WHERE kind = 'amazon.read_back' AND done_at IS NULL"
    )


def _ship_by() -> None:
    with op.batch_alter_table("amazon_store", schema=None) as batch_op:
        batch_op.add_column(sa.Column("calendar", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("calendar_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("calendar_by", sa.String(), nullable=True))
    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ship_by_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_amazon_order_ship_by", ["ship_by_at", "id"], unique=False)
        batch_op.create_index(
            "ix_amazon_order_confirmed",
            ["store_id", "confirmed_at", "latest_ship"],
            unique=False,
        )
    with op.batch_alter_table("amazon_shipment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_shipment_shipped_at"), ["shipped_at"], unique=False
        )
    _hand_overs()
    # How late a parcel was confirmed is not known of earlier orders: when it left is near enough.
    op.execute(
        """UPDATE amazon_order SET confirmed_at = (SELECT max(s.shipped_at)
            FROM amazon_shipment s WHERE s.order_id = amazon_order.id)
        WHERE channel = 'MERCHANT'
            AND upper(replace(amazon_status, '_', '')) = 'SHIPPED'"""
    )


def _hand_overs() -> None:
    """The open orders' last hand-over, as every store's calendar is before anybody says another."""
    moment = sa.DateTime(timezone=True)
    order = sa.table(
        "amazon_order",
        sa.column("store_id", sa.BigInteger),
        sa.column("channel", sa.String),
        sa.column("amazon_status", sa.String),
        sa.column("latest_ship", moment),
        sa.column("purchase_date", moment),
        sa.column("ship_by_at", moment),
    )
    store = sa.table("amazon_store", sa.column("id"), sa.column("marketplace_id", sa.String))
    word = sa.func.upper(sa.func.replace(order.c.amazon_status, "_", ""))
    still_open = sa.and_(order.c.channel == "MERCHANT", word.in_(["UNSHIPPED", "PARTIALLYSHIPPED"]))
    latest = sa.func.coalesce(order.c.latest_ship, order.c.purchase_date, type_=moment)
    connection = op.get_bind()
    due = connection.execute(
        sa.select(order.c.store_id, store.c.marketplace_id, latest)
        .join(store, store.c.id == order.c.store_id)
        .where(still_open)
        .distinct()
    ).all()
    for store_id, marketplace_id, by in due:
        aware = by.replace(tzinfo=UTC) if by.tzinfo is None else by
        moment_of = working_days.assumed(marketplace_id).last_hand_over(aware)
        connection.execute(
            order.update()
            .where(order.c.store_id == store_id, still_open, latest == by)
            .values(ship_by_at=moment_of)
        )


def _refunds() -> None:
    pass
