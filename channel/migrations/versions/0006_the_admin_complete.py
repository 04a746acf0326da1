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
    pass


def _bulk() -> None:
    pass


def _people() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    moment = sa.DateTime(timezone=True)
    with op.batch_alter_table("amazon_user", schema=None) as batch_op:
        batch_op.add_column(sa.Column("link_digest", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("link_ends_at", moment, nullable=True))
        batch_op.create_unique_constraint(op.f("uq_amazon_user_link_digest"), ["link_digest"])
    with op.batch_alter_table("amazon_api_token", schema=None) as batch_op:
        batch_op.add_column(sa.Column("made_by", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("user_id", number, nullable=True))
        batch_op.add_column(sa.Column("ends_at", moment, nullable=True))
        batch_op.create_index("ix_amazon_api_token_user_id", ["user_id"], unique=False)
        batch_op.create_foreign_key(
            op.f("fk_amazon_api_token_user_id"), "amazon_user", ["user_id"], ["id"]
        )
    op.create_table(
        "amazon_access_event",
        sa.Column("id", number, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("actor_id", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_access_event")),
    )
    op.create_index("ix_amazon_access_event_at", "amazon_access_event", ["at", "id"])
    op.create_table(
        "amazon_personal_reading",
        sa.Column("id", number, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("reader_id", sa.String(length=64), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_personal_reading")),
    )
    op.create_index("ix_amazon_personal_reading_at", "amazon_personal_reading", ["at", "id"])
    op.create_index(
        "ix_amazon_personal_reading_digest", "amazon_personal_reading", ["digest", "at"]
    )
    op.create_table(
        "amazon_read_subject",
        sa.Column("reading_id", number, nullable=False),
        sa.Column("is_customer", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["amazon_personal_reading.id"],
            name=op.f("fk_amazon_read_subject_reading_id"),
        ),
        sa.PrimaryKeyConstraint(
            "reading_id",
            "is_customer",
            "reference",
            "order_id",
            name=op.f("pk_amazon_read_subject"),
        ),
    )
    op.create_index(
        "ix_amazon_read_subject_order", "amazon_read_subject", ["reference", "reading_id"]
    )


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
