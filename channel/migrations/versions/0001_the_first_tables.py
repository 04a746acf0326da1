"""The first tables"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amazon_access_token",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_amazon_access_token")),
    )
    op.create_table(
        "amazon_account",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("selling_partner_id", sa.String(length=64), nullable=False),
        sa.Column("region", sa.String(length=64), nullable=False),
        sa.Column("refresh_token", sa.LargeBinary(), nullable=False),
        sa.Column("authorised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("connected", sa.Boolean(), nullable=False),
        sa.Column("watermark", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sweep_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sweep_claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sweep_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sweep_marketplaces", sa.String(), nullable=True),
        sa.Column("page_token", sa.String(), nullable=True),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("last_sweep_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("data_as_of", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("last_error_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_account")),
        sa.UniqueConstraint(
            "selling_partner_id", "region", name=op.f("uq_amazon_account_selling_partner_id_region")
        ),
    )
    with op.batch_alter_table("amazon_account", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_account_sweep_due_at"), ["sweep_due_at"], unique=False
        )

    op.create_table(
        "amazon_api_token",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("hint", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_api_token")),
        sa.UniqueConstraint("digest", name=op.f("uq_amazon_api_token_digest")),
    )
    op.create_table(
        "amazon_cursor",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("position", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_amazon_cursor")),
    )
    op.create_table(
        "amazon_heartbeat",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_amazon_heartbeat")),
    )
    op.create_table(
        "amazon_lease",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_amazon_lease")),
    )
    op.create_table(
        "amazon_quota",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("tokens", sa.Double(), nullable=False),
        sa.Column("rate", sa.Double(), nullable=False),
        sa.Column("burst", sa.Double(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_quota")),
        sa.UniqueConstraint("key", name=op.f("uq_amazon_quota_key")),
    )
    op.create_table(
        "amazon_user",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("locale", sa.String(length=64), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("session_salt", sa.String(length=64), nullable=False),
        sa.Column("failed_logins", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_user")),
        sa.UniqueConstraint("email", name=op.f("uq_amazon_user_email")),
    )
    op.create_table(
        "commerce_feed",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_feed")),
    )
    op.create_table(
        "commerce_product",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("search_text", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("manage_stock", sa.Boolean(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_commerce_product_quantity")),
        sa.CheckConstraint("reserved >= 0", name=op.f("ck_commerce_product_reserved")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_product")),
        sa.UniqueConstraint("sku", name=op.f("uq_commerce_product_sku")),
    )
    op.create_table(
        "commerce_status",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_commerce_status")),
    )
    op.create_table(
        "commerce_store",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("website", sa.String(length=64), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("number_prefix", sa.String(length=64), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_store")),
        sa.UniqueConstraint("code", name=op.f("uq_commerce_store_code")),
        sa.UniqueConstraint("number_prefix", name=op.f("uq_commerce_store_number_prefix")),
    )
    op.create_table(
        "amazon_sighting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("amazon_order_id", sa.String(length=64), nullable=False),
        sa.Column("marketplace_id", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.String(), nullable=True),
        sa.Column("amazon_status", sa.String(), nullable=True),
        sa.Column("purchase_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("amazon_updated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_sighting_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_sighting")),
        sa.UniqueConstraint(
            "account_id",
            "amazon_order_id",
            name=op.f("uq_amazon_sighting_account_id_amazon_order_id"),
        ),
    )
    op.create_table(
        "amazon_store",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("marketplace_id", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("commerce_store", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("connected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("activated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_store_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_store")),
        sa.UniqueConstraint(
            "account_id", "marketplace_id", name=op.f("uq_amazon_store_account_id_marketplace_id")
        ),
    )
    op.create_table(
        "commerce_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("shipping", sa.BigInteger(), nullable=False),
        sa.Column("gift_wrap", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("tip", sa.BigInteger(), nullable=False),
        sa.Column("grand_total", sa.BigInteger(), nullable=False),
        sa.Column("payment_method", sa.String(), nullable=False),
        sa.Column("payment_reference", sa.String(), nullable=False),
        sa.Column("shipping_method", sa.String(), nullable=False),
        sa.Column("country_code", sa.String(), nullable=True),
        sa.Column("reserve_stock", sa.Boolean(), nullable=False),
        sa.Column("is_guest", sa.Boolean(), nullable=False),
        sa.Column("buyer_mail_suppressed", sa.Boolean(), nullable=False),
        sa.Column("parcels", sa.Integer(), nullable=False),
        sa.Column("purchased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["status"], ["commerce_status.code"], name=op.f("fk_commerce_order_status")
        ),
        sa.ForeignKeyConstraint(
            ["store_id"], ["commerce_store.id"], name=op.f("fk_commerce_order_store_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_order")),
        sa.UniqueConstraint("number", name=op.f("uq_commerce_order_number")),
        sa.UniqueConstraint("source", "reference", name=op.f("uq_commerce_order_source_reference")),
    )
    op.create_table(
        "amazon_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amazon_order_id", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("amazon_status", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("purchase_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("amazon_updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("service_level", sa.String(), nullable=True),
        sa.Column("earliest_ship", sa.DateTime(timezone=True), nullable=True),
        sa.Column("latest_ship", sa.DateTime(timezone=True), nullable=True),
        sa.Column("latest_delivery", sa.DateTime(timezone=True), nullable=True),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("totals", sa.JSON(), nullable=False),
        sa.Column("amounts", sa.JSON(), nullable=True),
        sa.Column("programs", sa.JSON(), nullable=False),
        sa.Column("is_prime", sa.Boolean(), nullable=False),
        sa.Column("is_business", sa.Boolean(), nullable=False),
        sa.Column("is_premium", sa.Boolean(), nullable=False),
        sa.Column("is_replacement", sa.Boolean(), nullable=False),
        sa.Column("is_gift", sa.Boolean(), nullable=False),
        sa.Column("country_code", sa.String(), nullable=True),
        sa.Column("has_address", sa.Boolean(), nullable=False),
        sa.Column("items_ordered", sa.Integer(), nullable=False),
        sa.Column("items_shipped", sa.Integer(), nullable=False),
        sa.Column("items_unshipped", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Boolean(), nullable=False),
        sa.Column("commerce_number", sa.String(), nullable=True),
        sa.Column("commerce_status", sa.String(), nullable=True),
        sa.Column("commerce_state", sa.String(), nullable=True),
        sa.Column("decide_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.JSON(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("attention", sa.String(), nullable=True),
        sa.Column("attention_values", sa.JSON(), nullable=True),
        sa.Column("attention_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_action", sa.String(length=64), nullable=False),
        sa.Column("last_action_values", sa.JSON(), nullable=False),
        sa.Column("last_action_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_order_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_order_store_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_order")),
        sa.UniqueConstraint(
            "account_id", "amazon_order_id", name=op.f("uq_amazon_order_account_id_amazon_order_id")
        ),
    )
    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_order_amazon_order_id"), ["amazon_order_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_amazon_order_attention"), ["attention"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_amazon_order_commerce_number"), ["commerce_number"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_order_due",
            ["decide_at"],
            unique=False,
            postgresql_where=sa.text("decide_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_amazon_order_purchase_date", ["purchase_date", "id"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_order_store_purchase", ["store_id", "purchase_date"], unique=False
        )
        batch_op.create_index("ix_amazon_order_updated_at", ["updated_at", "id"], unique=False)

    op.create_table(
        "amazon_order_settings",
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("import_orders", sa.Boolean(), nullable=False),
        sa.Column("target_store", sa.String(length=64), nullable=False),
        sa.Column("customer_creation", sa.String(length=64), nullable=False),
        sa.Column("number_source", sa.String(length=64), nullable=False),
        sa.Column("pending_orders", sa.String(length=64), nullable=False),
        sa.Column("order_status", sa.String(length=64), nullable=False),
        sa.Column("custom_status", sa.String(), nullable=True),
        sa.Column("open_at_connection", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_order_settings_store_id")
        ),
        sa.PrimaryKeyConstraint("store_id", name=op.f("pk_amazon_order_settings")),
    )
    op.create_table(
        "commerce_history",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_history_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_history")),
    )
    with op.batch_alter_table("commerce_history", schema=None) as batch_op:
        batch_op.create_index("ix_commerce_history_order", ["order_id", "id"], unique=False)

    op.create_table(
        "commerce_order_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_reference", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("quantity_shipped", sa.Integer(), nullable=False),
        sa.Column("quantity_reserved", sa.Integer(), nullable=False),
        sa.Column("item", sa.BigInteger(), nullable=False),
        sa.Column("shipping", sa.BigInteger(), nullable=False),
        sa.Column("gift_wrap", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("tax_included", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "quantity_reserved BETWEEN 0 AND quantity",
            name=op.f("ck_commerce_order_line_quantity_reserved"),
        ),
        sa.CheckConstraint(
            "quantity_shipped BETWEEN 0 AND quantity",
            name=op.f("ck_commerce_order_line_quantity_shipped"),
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_order_line_order_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["commerce_product.id"], name=op.f("fk_commerce_order_line_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_order_line")),
        sa.UniqueConstraint(
            "order_id",
            "line_reference",
            name=op.f("uq_commerce_order_line_order_id_line_reference"),
        ),
    )
    op.create_table(
        "commerce_order_person",
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("wiped_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_order_person_order_id")
        ),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_commerce_order_person")),
    )
    op.create_table(
        "commerce_shipment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("tracking_number", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("from_amazon", sa.Boolean(), nullable=False),
        sa.Column("cod_collection_method", sa.String(), nullable=True),
        sa.Column("ship_from_supply_source_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_shipment_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_shipment")),
        sa.UniqueConstraint(
            "order_id", "number", name=op.f("uq_commerce_shipment_order_id_number")
        ),
    )
    op.create_table(
        "amazon_buyer_word",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_buyer_word_order_id")
        ),
        sa.PrimaryKeyConstraint("digest", "order_id", name=op.f("pk_amazon_buyer_word")),
    )
    with op.batch_alter_table("amazon_buyer_word", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_buyer_word_order_id"), ["order_id"], unique=False
        )

    op.create_table(
        "amazon_event",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_event_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_event")),
    )
    with op.batch_alter_table("amazon_event", schema=None) as batch_op:
        batch_op.create_index("ix_amazon_event_order", ["order_id", "id"], unique=False)

    op.create_table(
        "amazon_order_item",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_item_id", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(), nullable=True),
        sa.Column("asin", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("shipped_by_commerce", sa.Integer(), nullable=False),
        sa.Column("shipped_at_amazon", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("totals", sa.JSON(), nullable=False),
        sa.Column("gift_wrap_level", sa.String(), nullable=True),
        sa.Column("programs", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_order_item_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_order_item")),
        sa.UniqueConstraint(
            "order_id", "order_item_id", name=op.f("uq_amazon_order_item_order_id_order_item_id")
        ),
    )
    with op.batch_alter_table("amazon_order_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_order_item_sku"), ["sku"], unique=False)

    op.create_table(
        "amazon_order_person",
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("purge_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wiped_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_order_person_order_id")
        ),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_amazon_order_person")),
    )
    with op.batch_alter_table("amazon_order_person", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_order_person_purge_at"), ["purge_at"], unique=False
        )

    op.create_table(
        "amazon_outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("shipment_id", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hinted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("blocked_because", sa.String(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_outbox_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_outbox")),
    )
    with op.batch_alter_table("amazon_outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_outbox_due",
            ["not_before"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_amazon_outbox_order_id"), ["order_id"], unique=False)
        batch_op.create_index(
            "uq_amazon_outbox_open",
            ["kind", "key"],
            unique=True,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "amazon_shipment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column("commerce_shipment", sa.String(length=64), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("carrier_code", sa.String(length=64), nullable=False),
        sa.Column("carrier_name", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("tracking_number", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_amazon", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("state_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("extras", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["amazon_order.id"], name=op.f("fk_amazon_shipment_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_shipment")),
        sa.UniqueConstraint(
            "order_id",
            "commerce_shipment",
            name=op.f("uq_amazon_shipment_order_id_commerce_shipment"),
        ),
        sa.UniqueConstraint(
            "order_id", "reference", name=op.f("uq_amazon_shipment_order_id_reference")
        ),
    )
    op.create_table(
        "commerce_change",
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "shipment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("sku", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["commerce_order.id"], name=op.f("fk_commerce_change_order_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["commerce_shipment.id"], name=op.f("fk_commerce_change_shipment_id")
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_commerce_change")),
    )
    op.create_table(
        "commerce_shipment_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "shipment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("line_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("transparency_codes", sa.JSON(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_commerce_shipment_line_quantity")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["commerce_order_line.id"], name=op.f("fk_commerce_shipment_line_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["commerce_shipment.id"],
            name=op.f("fk_commerce_shipment_line_shipment_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_shipment_line")),
        sa.UniqueConstraint(
            "shipment_id", "line_id", name=op.f("uq_commerce_shipment_line_shipment_id_line_id")
        ),
    )
    op.create_table(
        "commerce_stock_movement",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("line_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["commerce_order_line.id"], name=op.f("fk_commerce_stock_movement_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["commerce_product.id"],
            name=op.f("fk_commerce_stock_movement_product_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commerce_stock_movement")),
    )
    with op.batch_alter_table("commerce_stock_movement", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_commerce_stock_movement_product_id"), ["product_id"], unique=False
        )

    op.create_table(
        "amazon_shipment_item",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "shipment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("order_item_id", sa.String(length=64), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"],
            ["amazon_shipment.id"],
            name=op.f("fk_amazon_shipment_item_shipment_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_shipment_item")),
        sa.UniqueConstraint(
            "shipment_id",
            "order_item_id",
            name=op.f("uq_amazon_shipment_item_shipment_id_order_item_id"),
        ),
    )


def downgrade() -> None:
    op.drop_table("amazon_shipment_item")
    with op.batch_alter_table("commerce_stock_movement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commerce_stock_movement_product_id"))

    op.drop_table("commerce_stock_movement")
    op.drop_table("commerce_shipment_line")
    op.drop_table("commerce_change")
    op.drop_table("amazon_shipment")
    with op.batch_alter_table("amazon_outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_amazon_outbox_open",
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_amazon_outbox_order_id"))
        batch_op.drop_index(
            "ix_amazon_outbox_due",
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.drop_table("amazon_outbox")
    with op.batch_alter_table("amazon_order_person", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amazon_order_person_purge_at"))

    op.drop_table("amazon_order_person")
    with op.batch_alter_table("amazon_order_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amazon_order_item_sku"))

    op.drop_table("amazon_order_item")
    with op.batch_alter_table("amazon_event", schema=None) as batch_op:
        batch_op.drop_index("ix_amazon_event_order")

    op.drop_table("amazon_event")
    with op.batch_alter_table("amazon_buyer_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amazon_buyer_word_order_id"))

    op.drop_table("amazon_buyer_word")
    op.drop_table("commerce_shipment")
    op.drop_table("commerce_order_person")
    op.drop_table("commerce_order_line")
    with op.batch_alter_table("commerce_history", schema=None) as batch_op:
        batch_op.drop_index("ix_commerce_history_order")

    op.drop_table("commerce_history")
    op.drop_table("amazon_order_settings")
    with op.batch_alter_table("amazon_order", schema=None) as batch_op:
        batch_op.drop_index("ix_amazon_order_updated_at")
        batch_op.drop_index("ix_amazon_order_store_purchase")
        batch_op.drop_index("ix_amazon_order_purchase_date")
        batch_op.drop_index(
            "ix_amazon_order_due", postgresql_where=sa.text("decide_at IS NOT NULL")
        )
        batch_op.drop_index(batch_op.f("ix_amazon_order_commerce_number"))
        batch_op.drop_index(batch_op.f("ix_amazon_order_attention"))
        batch_op.drop_index(batch_op.f("ix_amazon_order_amazon_order_id"))

    op.drop_table("amazon_order")
    op.drop_table("commerce_order")
    op.drop_table("amazon_store")
    op.drop_table("amazon_sighting")
    op.drop_table("commerce_store")
    op.drop_table("commerce_status")
    op.drop_table("commerce_product")
    op.drop_table("commerce_feed")
    op.drop_table("amazon_user")
    op.drop_table("amazon_quota")
    op.drop_table("amazon_lease")
    op.drop_table("amazon_heartbeat")
    op.drop_table("amazon_cursor")
    op.drop_table("amazon_api_token")
    with op.batch_alter_table("amazon_account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amazon_account_sweep_due_at"))

    op.drop_table("amazon_account")
    op.drop_table("amazon_access_token")
