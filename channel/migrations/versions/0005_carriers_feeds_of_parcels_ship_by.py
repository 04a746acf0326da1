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
    _fba_tracking()


def _carriers() -> None:
    pass


def _shipments() -> None:
    pass


def _feeds_of_parcels() -> None:
    pass


def _ship_by() -> None:
    pass


def _refunds() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "commerce_refund",
        sa.Column("id", number, nullable=False),
        sa.Column("order_id", number, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tip", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_refund_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_refund")),
        sa.UniqueConstraint("order_id", "key", name=op.f("uq_commerce_refund_order_id_key")),
        sa.UniqueConstraint("order_id", "number", name=op.f("uq_commerce_refund_order_id_number")),
    )
    op.create_table(
        "commerce_refund_line",
        sa.Column("id", number, nullable=False),
        sa.Column("refund_id", number, nullable=False),
        sa.Column("line_id", number, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("shipping", sa.BigInteger(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sa.CheckConstraint("returned >= 0", name=op.f("ck_commerce_refund_line_returned")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["commerce_order_line.id"], name=op.f("fk_commerce_refund_line_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["refund_id"], ["commerce_refund.id"], name=op.f("fk_commerce_refund_line_refund_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_refund_line")),
        sa.UniqueConstraint(
            "refund_id", "line_id", name=op.f("uq_commerce_refund_line_refund_id_line_id")
        ),
    )
    with op.batch_alter_table("commerce_refund_line", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_refund_line_line_id"), ["line_id"], unique=False
        )
    with op.batch_alter_table("commerce_stock_movement", schema=None) as batch_op:
        # What a line has cost is asked for whenever its order is shown.
        batch_op.create_index(
            batch_op.f("ix_commerce_stock_movement_line_id"), ["line_id"], unique=False
        )
    with op.batch_alter_table("commerce_change", schema=None) as batch_op:
        batch_op.add_column(sa.Column("refund_id", number, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_commerce_change_refund_id"), "commerce_refund", ["refund_id"], ["id"]
        )


def _fba_tracking() -> None:
    op.create_table(
        "amazon_fba_tracking",
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_fba_tracking_account_id")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_amazon_fba_tracking")),
    )
    with op.batch_alter_table("amazon_fba_tracking", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_fba_tracking_due_at"), ["due_at"], unique=False)
    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_order_fba",
            ["account_id", "created_at"],
            unique=False,
            sqlite_where=sa.text("channel = 'AMAZON'"),
            postgresql_where=sa.text("channel = 'AMAZON'"),
        )
