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
    _parcels()
    _outbox()


def _kept_by_people() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "amazon_orders_table",
        sa.Column("user_id", number, autoincrement=False, nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("page_size", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["amazon_user.id"],
            name=op.f("fk_amazon_orders_table_user_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_amazon_orders_table")),
    )
    op.create_table(
        "amazon_saved_view",
        sa.Column("id", number, nullable=False),
        sa.Column("user_id", number, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("query", sa.String(length=2000), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["amazon_user.id"],
            name=op.f("fk_amazon_saved_view_user_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_saved_view")),
        sa.UniqueConstraint(
            "user_id", "name_key", name=op.f("uq_amazon_saved_view_user_id_name_key")
        ),
    )
    default = sa.text("is_default")
    op.create_index(
        "uq_amazon_saved_view_default",
        "amazon_saved_view",
        ["user_id"],
        unique=True,
        sqlite_where=default,
        postgresql_where=default,
    )
    op.create_index(
        op.f("ix_amazon_shipment_tracking_number"), "amazon_shipment", ["tracking_number"]
    )


def _bulk() -> None:
    pass


def _people() -> None:
    pass


def _debug() -> None:
    pass


def _commerce() -> None:
    pass


def _parcels() -> None:
    """Those that a person called settled."""
    with op.batch_alter_table("amazon_shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dismissed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("dismissed_by", sa.String(), nullable=True))


def _outbox() -> None:
    """What a failure was, in words that can be said in any language; and the screen's lists."""
    with op.batch_alter_table("amazon_outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_why", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("last_code", sa.String(length=64), nullable=True))
        batch_op.create_index(
            "ix_amazon_outbox_since",
            ["created_at", "id"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.create_index(
            "ix_amazon_outbox_done",
            ["done_at", "id"],
            unique=False,
            sqlite_where=sa.text("done_at IS NOT NULL"),
            postgresql_where=sa.text("done_at IS NOT NULL"),
        )
