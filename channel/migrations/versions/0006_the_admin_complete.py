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
