"""The versions that a store's settings and table begin with, so that one can always go back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.domain import settings_rules
from channel.models.store import OrderSettingsRow
from channel.services import policies, versions
from channel.services.versions import Versioned


def begin(session: Session, now: datetime, row: OrderSettingsRow, *, by: str) -> None:
    """Write down what is in force, where nothing is written down yet."""
    for kind, values in (
        (Versioned.SETTINGS, settings_values(row)),
        (Versioned.TABLE, table_values(row)),
    ):
        if not versions.newest(session, row.store_id, kind, 1):
            versions.keep(session, now, row.store_id, kind, values, by=by)
    session.flush()


def settings_values(row: OrderSettingsRow) -> Mapping[str, Any]:
    """What a version of the settings keeps."""
    return settings_rules.as_values(policies.settings_of(row))


def table_values(row: OrderSettingsRow) -> Mapping[str, Any]:
    """What a version of the table keeps."""
    return {"overrides": row.table_overrides}
