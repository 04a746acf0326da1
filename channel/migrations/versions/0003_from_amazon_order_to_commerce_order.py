"""Settings with versions, rules, holds, customers, mappings, webhooks"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amazon_sku_mapping",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.Column("amazon_sku", sa.String(), nullable=False),
        sa.Column("components", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_sku_mapping")),
        sa.UniqueConstraint(
            "scope", "amazon_sku", name=op.f("uq_amazon_sku_mapping_scope_amazon_sku")
        ),
    )
    op.create_table(
        "amazon_stock_comparison",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("holds", sa.Integer(), nullable=False),
        sa.Column("differences", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_stock_comparison")),
    )
    with op.batch_alter_table("amazon_stock_comparison", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_stock_comparison_at"), ["at"], unique=False)

    op.create_table(
        "amazon_webhook",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("previous_secret", sa.LargeBinary(), nullable=True),
        sa.Column("rotated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resumes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_webhook")),
    )
    op.create_table(
        "commerce_customer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("website", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("email_is_relay", sa.Boolean(), nullable=False),
        sa.Column("from_source", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wiped_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_customer")),
        sa.UniqueConstraint("number", name=op.f("uq_commerce_customer_number")),
    )
    op.create_table(
        "commerce_customer_email",
        sa.Column("website", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["commerce_customer.id"],
            name=op.f("fk_commerce_customer_email_customer_id"),
        ),
        sa.PrimaryKeyConstraint("website", "digest", name=op.f("pk_commerce_customer_email")),
    )
    with op.batch_alter_table("commerce_customer_email", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_customer_email_customer_id"), ["customer_id"], unique=False
        )

    op.create_table(
        "commerce_hold",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column(
            "product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_commerce_hold_quantity")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["commerce_product.id"], name=op.f("fk_commerce_hold_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_hold")),
        sa.UniqueConstraint(
            "source",
            "reference",
            "product_id",
            name=op.f("uq_commerce_hold_source_reference_product_id"),
        ),
    )
    with op.batch_alter_table("commerce_hold", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_hold_product_id"), ["product_id"], unique=False
        )

    op.create_table(
        "amazon_rule",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.Column("actions", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_rule_store_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_rule")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("amazon_rule", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_rule_store_position", ["store_id", "position"], unique=False
        )

    op.create_table(
        "amazon_settings_version",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("went_back_to", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_settings_version_store_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_settings_version")),
        sa.UniqueConstraint(
            "store_id",
            "kind",
            "number",
            name=op.f("uq_amazon_settings_version_store_id_kind_number"),
        ),
    )
    op.create_table(
        "commerce_customer_address",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["commerce_customer.id"],
            name=op.f("fk_commerce_customer_address_customer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_customer_address_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_customer_address")),
        sa.UniqueConstraint("order_id", name=op.f("uq_commerce_customer_address_order_id")),
    )
    with op.batch_alter_table("commerce_customer_address", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_customer_address_customer_id"), ["customer_id"], unique=False
        )

    op.create_table(
        "amazon_order_tag",
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_order_tag_order_id")
        ),
        sa.PrimaryKeyConstraint("order_id", "tag", name=op.f("pk_amazon_order_tag")),
    )
    with op.batch_alter_table("amazon_order_tag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_order_tag_tag"), ["tag"], unique=False)

    op.create_table(
        "amazon_rule_notice",
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("medium", sa.String(length=64), nullable=False),
        sa.Column("rule_name", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_rule_notice_order_id")
        ),
        sa.PrimaryKeyConstraint(
            "order_id", "rule_id", "medium", name=op.f("pk_amazon_rule_notice")
        ),
    )
    with op.batch_alter_table("amazon_rule_notice", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_rule_notice_done_at"), ["done_at"], unique=False
        )

    op.create_table(
        "amazon_stock_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_stock_entry_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_stock_entry")),
    )
    with op.batch_alter_table("amazon_stock_entry", schema=None) as batch_op:
        batch_op.create_index("ix_amazon_stock_entry_order", ["order_id", "id"], unique=False)
        batch_op.create_index("ix_amazon_stock_entry_sku", ["sku", "id"], unique=False)

    op.create_table(
        "amazon_webhook_delivery",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "webhook_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("event_key", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("blocked_because", sa.String(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_webhook_delivery_order_id")
        ),
        sa.ForeignKeyConstraint(
            ["webhook_id"],
            ["amazon_webhook.id"],
            name=op.f("fk_amazon_webhook_delivery_webhook_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_webhook_delivery")),
    )
    with op.batch_alter_table("amazon_webhook_delivery", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_webhook_delivery_due",
            ["not_before"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_webhook_delivery_order_id"), ["order_id"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_webhook_delivery_log", ["webhook_id", "created_at", "id"], unique=False
        )

    op.create_table(
        "commerce_line_stock",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("per_unit", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.CheckConstraint("per_unit > 0", name=op.f("ck_commerce_line_stock_per_unit")),
        sa.CheckConstraint("reserved >= 0", name=op.f("ck_commerce_line_stock_reserved")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["commerce_order_line.id"], name=op.f("fk_commerce_line_stock_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["commerce_product.id"], name=op.f("fk_commerce_line_stock_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_line_stock")),
        sa.UniqueConstraint(
            "line_id", "product_id", name=op.f("uq_commerce_line_stock_line_id_product_id")
        ),
    )
    with op.batch_alter_table("commerce_line_stock", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_line_stock_product_id"), ["product_id"], unique=False
        )

    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("hold_state", sa.String(length=64), nullable=False, server_default="NONE")
        )
        batch_op.add_column(sa.Column("held_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("first_seen_off", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("asked_for_by", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("asked_for_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("ignored_by", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("ignored_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("commerce_customer", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("commerce_invoice", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_amazon_order_hold_state"), ["hold_state"], unique=False
        )

    with op.batch_alter_table("amazon_order_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tax", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("ioss_number", sa.String(), nullable=True))

    with op.batch_alter_table("amazon_order_person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("corrected", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("corrected_by", sa.String(), nullable=True))

    with op.batch_alter_table("amazon_order_settings", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "number_prefix_merchant", sa.String(length=64), nullable=False, server_default=""
            )
        )
        batch_op.add_column(
            sa.Column(
                "number_prefix_amazon", sa.String(length=64), nullable=False, server_default=""
            )
        )
        batch_op.add_column(
            sa.Column("hold_days", sa.Integer(), nullable=False, server_default="7")
        )
        batch_op.add_column(sa.Column("status_map", sa.JSON(), nullable=False, server_default="{}"))
        batch_op.add_column(
            sa.Column("table_overrides", sa.JSON(), nullable=False, server_default="[]")
        )

    with op.batch_alter_table("amazon_store", schema=None) as batch_op:
        batch_op.add_column(sa.Column("idle_from", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("idle_to", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("commerce_order", schema=None) as batch_op:
        batch_op.drop_column("is_guest")
        batch_op.add_column(
            sa.Column("customer", sa.String(length=64), nullable=False, server_default="GUEST")
        )
        batch_op.add_column(
            sa.Column(
                "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("invoice_number", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("invoiced_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("tax_by_marketplace", sa.BigInteger(), nullable=False, server_default="0")
        )
        batch_op.add_column(sa.Column("stock_source", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("tags", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.create_index(
            batch_op.f("ix_commerce_order_customer_id"), ["customer_id"], unique=False
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_commerce_order_invoice_number"), ["invoice_number"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_commerce_order_customer_id"),
            "commerce_customer",
            ["customer_id"],
            ["id"],
        )

    # Until now a line took its own SKU from stock, one for each unit.
    op.execute(
        "INSERT INTO commerce_line_stock (line_id, product_id, per_unit, reserved) "
        "SELECT id, product_id, 1, quantity_reserved FROM commerce_order_line"
    )
    with op.batch_alter_table("commerce_order_line", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("ck_commerce_order_line_quantity_reserved"), type_="check"
        )
        batch_op.drop_column("product_id")
        batch_op.drop_column("quantity_reserved")
        batch_op.add_column(
            sa.Column("tax_by_marketplace", sa.BigInteger(), nullable=False, server_default="0")
        )

    with op.batch_alter_table("commerce_store", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("last_invoice", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.add_column(
            sa.Column("last_customer", sa.Integer(), nullable=False, server_default="0")
        )
