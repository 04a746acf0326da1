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
    pass


def _people() -> None:
    pass


def _debug() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "amazon_debug_switch",
        sa.Column("id", number, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_debug_switch")),
    )
    op.create_table(
        "amazon_debug_line",
        sa.Column("id", number, nullable=False),
        sa.Column("switch_id", number, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("process", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("amazon_order_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["switch_id"], ["amazon_debug_switch.id"], name=op.f("fk_amazon_debug_line_switch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_debug_line")),
    )
    op.create_index(op.f("ix_amazon_debug_line_switch_id"), "amazon_debug_line", ["switch_id"])
    op.create_index("ix_amazon_debug_line_order", "amazon_debug_line", ["amazon_order_id", "id"])


def _commerce() -> None:
    pass
