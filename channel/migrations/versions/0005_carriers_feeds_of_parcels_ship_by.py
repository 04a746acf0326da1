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
    with op.batch_alter_table("amazon_shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(
            sa.Column("tried_revision", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.add_column(sa.Column("superseded", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("at_amazon", sa.JSON(), nullable=True))
        batch_op.create_index("ix_amazon_shipment_created_at", ["created_at", "id"], unique=False)
        batch_op.create_index(
            "ix_amazon_shipment_state", ["state", "created_at", "id"], unique=False
        )
    with op.batch_alter_table("amazon_order_item", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("constraints", sa.JSON(), nullable=False, server_default="[]")
        )
        batch_op.add_column(
            sa.Column(
                "needs_serial_numbers", sa.Boolean(), nullable=False, server_default=sa.false()
            )
        )
        batch_op.add_column(
            sa.Column("serial_numbers", sa.JSON(), nullable=False, server_default="[]")
        )
    shipments = sa.table(
        "amazon_shipment", sa.column("tried_revision"), sa.column("attempts", sa.Integer())
    )
    op.execute(shipments.update().where(shipments.c.attempts > 0).values(tried_revision=1))


def _feeds_of_parcels() -> None:
    pass


def _ship_by() -> None:
    pass


def _refunds() -> None:
    pass
