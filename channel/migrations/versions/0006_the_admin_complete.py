"""What each person keeps, many orders at once, readings of personal data, the debug switch"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _kept_by_people()
    _bulk()
    _people()
    _debug()
    _commerce()


def _kept_by_people() -> None:
    pass


def _bulk() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    unfinished = sa.text("finished_at IS NULL")
    op.create_table(
        "amazon_bulk_run",
        sa.Column("id", number, nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("by_filter", sa.Boolean(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_by", sa.String(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_bulk_run")),
    )
    with op.batch_alter_table("amazon_bulk_run", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_bulk_run_asked_at"), ["asked_at"])
        batch_op.create_index(
            "ix_amazon_bulk_run_open",
            ["id"],
            sqlite_where=unfinished,
            postgresql_where=unfinished,
        )
    op.create_table(
        "amazon_bulk_item",
        sa.Column("id", number, nullable=False),
        sa.Column("run_id", number, nullable=False),
        sa.Column("order_id", number, nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("values", sa.JSON(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["amazon_bulk_run.id"], name=op.f("fk_amazon_bulk_item_run_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_bulk_item_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_bulk_item")),
        sa.UniqueConstraint("run_id", "order_id", name=op.f("uq_amazon_bulk_item_run_id_order_id")),
    )
    with op.batch_alter_table("amazon_bulk_item", schema=None) as batch_op:
        batch_op.create_index("ix_amazon_bulk_item_state", ["run_id", "state", "id"])
        batch_op.create_index(batch_op.f("ix_amazon_bulk_item_order_id"), ["order_id"])


def _people() -> None:
    pass


def _debug() -> None:
    pass


def _commerce() -> None:
    pass
