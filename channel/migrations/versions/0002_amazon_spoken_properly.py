"""Sweeps, wanted orders, audits, the error log, alerts, consents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amazon_alert",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("cause", sa.String(length=64), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cleared_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_alert")),
    )
    with op.batch_alter_table("amazon_alert", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amazon_alert_raised_at"), ["raised_at"], unique=False)
        batch_op.create_index(
            "uq_amazon_alert_open",
            ["cause"],
            unique=True,
            sqlite_where=sa.text("cleared_at IS NULL"),
            postgresql_where=sa.text("cleared_at IS NULL"),
        )

    op.create_table(
        "amazon_client_secret",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_amazon_client_secret")),
    )
    op.create_table(
        "amazon_concession",
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("datasets", sa.String(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_amazon_concession")),
    )
    op.create_table(
        "amazon_installation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("base_url", sa.String(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error_log_retention", sa.String(length=64), nullable=False),
        sa.Column("data_age_limit", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_installation")),
    )
    op.create_table(
        "amazon_alert_message",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("alert_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("medium", sa.String(length=64), nullable=False),
        sa.Column("word", sa.String(length=64), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["amazon_alert.id"], name=op.f("fk_amazon_alert_message_alert_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_alert_message")),
        sa.UniqueConstraint(
            "alert_id",
            "medium",
            "word",
            name=op.f("uq_amazon_alert_message_alert_id_medium_word"),
        ),
    )
    with op.batch_alter_table("amazon_alert_message", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_alert_message_alert_id"), ["alert_id"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_alert_message_due",
            ["not_before"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "amazon_audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("marketplaces", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report_id", sa.String(), nullable=True),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_look_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.Column("different", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_audit_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_audit")),
    )
    with op.batch_alter_table("amazon_audit", schema=None) as batch_op:
        batch_op.create_index("ix_amazon_audit_account", ["account_id", "started_at"], unique=False)
        batch_op.create_index(
            "ix_amazon_audit_due",
            ["next_look_at"],
            unique=False,
            sqlite_where=sa.text("finished_at IS NULL"),
            postgresql_where=sa.text("finished_at IS NULL"),
        )

    op.create_table(
        "amazon_communication_error",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("operation", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=True),
        sa.Column("amazon_order_id", sa.String(), nullable=True),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["amazon_account.id"],
            name=op.f("fk_amazon_communication_error_account_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_communication_error")),
    )
    with op.batch_alter_table("amazon_communication_error", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_communication_error_account", ["account_id", "last_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_communication_error_last_at"), ["last_at"], unique=False
        )

    op.create_table(
        "amazon_sweep",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("marketplaces", sa.String(), nullable=False),
        sa.Column("after", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("page_token", sa.String(), nullable=True),
        sa.Column("page_token_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("page_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tokens", sa.JSON(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("news", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_sweep_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_sweep")),
    )
    with op.batch_alter_table("amazon_sweep", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_sweep_finished", ["account_id", "finished_at"], unique=False
        )
        batch_op.create_index(
            "uq_amazon_sweep_open",
            ["account_id", "kind"],
            unique=True,
            sqlite_where=sa.text("finished_at IS NULL"),
            postgresql_where=sa.text("finished_at IS NULL"),
        )

    op.create_table(
        "amazon_wanted_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("amazon_order_id", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=True),
        sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_wanted_order_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_wanted_order")),
        sa.UniqueConstraint(
            "account_id",
            "amazon_order_id",
            name=op.f("uq_amazon_wanted_order_account_id_amazon_order_id"),
        ),
    )
    with op.batch_alter_table("amazon_wanted_order", schema=None) as batch_op:
        batch_op.create_index(
            "ix_amazon_wanted_order_next",
            ["account_id", "urgency", "wanted_at"],
            unique=False,
            sqlite_where=sa.text("failed_at IS NULL"),
            postgresql_where=sa.text("failed_at IS NULL"),
        )

    op.create_table(
        "amazon_consent",
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("store_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("principal", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["store_id"], ["amazon_store.id"], name=op.f("fk_amazon_consent_store_id")
        ),
        sa.PrimaryKeyConstraint("state", name=op.f("pk_amazon_consent")),
    )
    op.create_table(
        "amazon_reported_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("audit_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amazon_order_id", sa.String(length=64), nullable=False),
        sa.Column("marketplace_id", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("amazon_status", sa.String(length=64), nullable=False),
        sa.Column("purchase_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reported_updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("found", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["amazon_account.id"], name=op.f("fk_amazon_reported_order_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["amazon_audit.id"], name=op.f("fk_amazon_reported_order_audit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amazon_reported_order")),
        sa.UniqueConstraint(
            "account_id",
            "amazon_order_id",
            name=op.f("uq_amazon_reported_order_account_id_amazon_order_id"),
        ),
    )
    with op.batch_alter_table("amazon_reported_order", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amazon_reported_order_audit_id"), ["audit_id"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_reported_order_purchase", ["account_id", "purchase_date"], unique=False
        )
        batch_op.create_index(
            "ix_amazon_reported_order_open",
            ["account_id", "reported_updated_at"],
            unique=False,
            sqlite_where=sa.text("found IN ('MISSING', 'DIFFERENT', 'EXPECTED')"),
            postgresql_where=sa.text("found IN ('MISSING', 'DIFFERENT', 'EXPECTED')"),
        )

    with op.batch_alter_table("amazon_account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sweep_asked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("fetch_claimed_at", sa.DateTime(timezone=True), nullable=True)
        )
        batch_op.add_column(sa.Column("fetch_due_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("wants_push", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
        batch_op.add_column(
            sa.Column("push", sa.String(length=64), server_default="OFF", nullable=False)
        )
        batch_op.add_column(sa.Column("push_error", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("push_due_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("subscription_id", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("last_notice_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("audited_to", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("audit_due_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("reports_refused_at", sa.DateTime(timezone=True), nullable=True)
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_account_audit_due_at"), ["audit_due_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_amazon_account_fetch_due_at"), ["fetch_due_at"], unique=False
        )
        batch_op.drop_column("sweep_after")
        batch_op.drop_column("sweep_marketplaces")
        batch_op.drop_column("page_count")
        batch_op.drop_column("page_token")

    with op.batch_alter_table("amazon_store", schema=None) as batch_op:
        batch_op.add_column(sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("amazon_store", schema=None) as batch_op:
        batch_op.drop_column("refused_at")

    with op.batch_alter_table("amazon_account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("page_token", sa.VARCHAR(), nullable=True))
        batch_op.add_column(sa.Column("page_count", sa.INTEGER(), nullable=False))
        batch_op.add_column(sa.Column("sweep_marketplaces", sa.VARCHAR(), nullable=True))
        batch_op.add_column(sa.Column("sweep_after", sa.DATETIME(), nullable=True))
        batch_op.drop_index(batch_op.f("ix_amazon_account_fetch_due_at"))
        batch_op.drop_index(batch_op.f("ix_amazon_account_audit_due_at"))
        batch_op.drop_column("reports_refused_at")
        batch_op.drop_column("audit_due_at")
        batch_op.drop_column("audited_to")
        batch_op.drop_column("last_notice_at")
        batch_op.drop_column("subscription_id")
        batch_op.drop_column("push_due_at")
        batch_op.drop_column("push_error")
        batch_op.drop_column("push")
        batch_op.drop_column("wants_push")
        batch_op.drop_column("fetch_due_at")
        batch_op.drop_column("fetch_claimed_at")
        batch_op.drop_column("sweep_asked_at")

    with op.batch_alter_table("amazon_reported_order", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_amazon_reported_order_open",
            sqlite_where=sa.text("found IN ('MISSING', 'DIFFERENT', 'EXPECTED')"),
            postgresql_where=sa.text("found IN ('MISSING', 'DIFFERENT', 'EXPECTED')"),
        )
        batch_op.drop_index("ix_amazon_reported_order_purchase")
        batch_op.drop_index(batch_op.f("ix_amazon_reported_order_audit_id"))

    op.drop_table("amazon_reported_order")
    op.drop_table("amazon_consent")
    with op.batch_alter_table("amazon_wanted_order", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_amazon_wanted_order_next",
            sqlite_where=sa.text("failed_at IS NULL"),
            postgresql_where=sa.text("failed_at IS NULL"),
        )

    op.drop_table("amazon_wanted_order")
    with op.batch_alter_table("amazon_sweep", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_amazon_sweep_open",
            sqlite_where=sa.text("finished_at IS NULL"),
            postgresql_where=sa.text("finished_at IS NULL"),
        )
        batch_op.drop_index("ix_amazon_sweep_finished")

    op.drop_table("amazon_sweep")
    with op.batch_alter_table("amazon_communication_error", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_amazon_communication_error_last_at"))
        batch_op.drop_index("ix_amazon_communication_error_account")

    op.drop_table("amazon_communication_error")
    with op.batch_alter_table("amazon_audit", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_amazon_audit_due",
            sqlite_where=sa.text("finished_at IS NULL"),
            postgresql_where=sa.text("finished_at IS NULL"),
        )
        batch_op.drop_index("ix_amazon_audit_account")

    op.drop_table("amazon_audit")
    with op.batch_alter_table("amazon_alert_message", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_amazon_alert_message_due",
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_amazon_alert_message_alert_id"))

    op.drop_table("amazon_alert_message")
    op.drop_table("amazon_installation")
    op.drop_table("amazon_concession")
    op.drop_table("amazon_client_secret")
    with op.batch_alter_table("amazon_alert", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_amazon_alert_open",
            sqlite_where=sa.text("cleared_at IS NULL"),
            postgresql_where=sa.text("cleared_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_amazon_alert_raised_at"))

    op.drop_table("amazon_alert")
