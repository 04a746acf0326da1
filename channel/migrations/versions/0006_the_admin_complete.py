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
