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
    _fba_tracking()


def _carriers() -> None:
    op.create_table(
        "amazon_carrier_mapping",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("marketplace_id", sa.String(length=64), nullable=False),
        sa.Column("carrier_key", sa.String(), nullable=False),
        sa.Column("service_key", sa.String(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_carrier_mapping")),
        sa.UniqueConstraint(
            "marketplace_id",
            "carrier_key",
            "service_key",
            name=op.f("uq_amazon_carrier_mapping_marketplace_id_carrier_key_service_key"),
        ),
    )
    op.create_table(
        "amazon_carrier_seen",
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("parcels", sa.Integer(), nullable=False),
        sa.Column("last_shipped_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_carrier_seen_store_id")
        ),
        sa.PrimaryKeyConstraint(
            "store_id", "carrier", "service", name=op.f("pk_amazon_carrier_seen")
        ),
    )
    op.execute(
        "INSERT INTO amazon_carrier_seen (store_id, carrier, service, parcels, last_shipped_at) "
        "SELECT o.store_id, s.carrier, coalesce(s.service, ''), count(*), max(s.shipped_at) "
        "FROM amazon_shipment s JOIN amazon_order o ON o.id = s.order_id WHERE NOT s.by_amazon "
        "GROUP BY o.store_id, s.carrier, coalesce(s.service, '')"
    )
    with op.batch_alter_table("amazon_shipment", schema=None) as batch_op:
        batch_op.alter_column("carrier_code", existing_type=sa.String(length=64), nullable=True)
        batch_op.add_column(sa.Column("shipping_method", sa.String(), nullable=True))
        batch_op.create_index(
            "ix_amazon_shipment_unmapped",
            ["order_id"],
            unique=False,
            sqlite_where=sa.text("reason = 'carrier-unmapped'"),
            postgresql_where=sa.text("reason = 'carrier-unmapped'"),
        )
    # What was sent went with the parcel's own service; what was not is asked of the map.
    op.execute(
        "UPDATE amazon_shipment SET shipping_method = service WHERE attempts > 0 AND NOT by_amazon"
    )
    op.execute(
        "UPDATE amazon_shipment SET carrier_code = NULL, carrier_name = NULL "
        "WHERE attempts = 0 AND NOT by_amazon"
    )


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
