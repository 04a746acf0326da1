"""Cancellations and their feeds"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cancel_state", sa.String(length=64), nullable=True))
        batch_op.add_column(
            sa.Column("buyer_wish", sa.String(length=64), nullable=False, server_default="NONE")
        )
        batch_op.add_column(sa.Column("buyer_wish_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("buyer_wish_by", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_amazon_order_cancel_state"), ["cancel_state"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_order_buyer_wish"), ["buyer_wish"], unique=False
        )

    with op.batch_alter_table("amazon_order_item", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("buyer_wants_cancel", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    op.create_table(
        "amazon_feed",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("amazon_feed_id", sa.String(), nullable=True),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_feed_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_feed")),
    )
    with op.batch_alter_table("amazon_feed", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_feed_account_id"), ["account_id"], unique=False)
        batch_op.create_index(
            "ix_amazon_feed_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "amazon_cancellation",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_call", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("state_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("feed_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("message", sa.Integer(), nullable=True),
        sa.Column("refusal", sa.String(), nullable=True),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_cancellation_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["feed_id"], ["amazon_feed.id"], name=op.f("fk_amazon_cancellation_feed_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_cancellation_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_cancellation")),
    )
    with op.batch_alter_table("amazon_cancellation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_cancellation_feed_id"), ["feed_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_cancellation_order_id"), ["order_id"], unique=False
        )
        batch_op.create_index("ix_amazon_cancellation_state", ["state", "not_before"], unique=False)
        batch_op.create_index(
            "uq_amazon_cancellation_open",
            ["order_id"],
            unique=True,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
