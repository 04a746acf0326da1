"""Run by Alembic, inside the transaction of `channel.migrations.upgrade`."""

from __future__ import annotations

from alembic import context

from channel.migrations import VERSION_TABLE
from channel.models import Base


def _ours(obj: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    """Autogenerate looks at our tables only: the host has its own."""
    return kind != "table" or (name or "").startswith(("amazon_", "commerce_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    include_object=_ours,
    render_as_batch=True,
)
context.run_migrations()
