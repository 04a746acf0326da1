"""Run by Alembic, inside the transaction of `channel.migrations.upgrade`."""

from __future__ import annotations

from typing import Literal

from alembic import context

from channel.migrations import VERSION_TABLE
from channel.models import Base
from channel.models.base import Amount, UTCDateTime


def _ours(obj: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    """Autogenerate looks at our tables only: the host has its own."""
    return kind != "table" or (name or "").startswith(("amazon_", "commerce_"))


def _plain(kind: str, obj: object, _context: object) -> str | Literal[False]:
    """Our column types as what they are in the database: a migration outlives the code."""
    names = {UTCDateTime: "sa.DateTime(timezone=True)", Amount: "sa.BigInteger()"}
    return names.get(type(obj), False) if kind == "type" else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    include_object=_ours,
    render_as_batch=True,
    render_item=_plain,
)
context.run_migrations()
