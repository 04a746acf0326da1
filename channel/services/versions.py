"""Every version of a store's settings, creation table and rules: who, when, what (F81)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from channel.errors import NotFound
from channel.models.settings_version import SettingsVersion


class Versioned(StrEnum):
    """What has versions of its own."""

    SETTINGS = "settings"
    TABLE = "table"
    RULES = "rules"


def keep(
    session: Session,
    now: datetime,
    store_id: int,
    kind: Versioned,
    values: Mapping[str, Any],
    *,
    by: str,
    went_back_to: int | None = None,
) -> SettingsVersion:
    """Write down how it is from now on. The caller holds what is versioned."""
    last = session.scalar(
        select(func.max(SettingsVersion.number)).where(
            SettingsVersion.store_id == store_id, SettingsVersion.kind == kind.value
        )
    )
    version = SettingsVersion(
        store_id=store_id,
        kind=kind.value,
        number=(last or 0) + 1,
        at=now,
        by=by,
        values=dict(values),
        went_back_to=went_back_to,
    )
    session.add(version)
    return version


def get(session: Session, store_id: int, kind: Versioned, number: int) -> SettingsVersion:
    """Raises `NotFound`."""
    version = session.scalar(_of(store_id, kind).where(SettingsVersion.number == number))
    if version is None:
        raise NotFound("version", number)
    return version


def newest(
    session: Session, store_id: int, kind: Versioned, limit: int, before: int | None = None
) -> Sequence[SettingsVersion]:
    """The newest first, those numbered below `before`."""
    wanted = _of(store_id, kind).order_by(SettingsVersion.number.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(SettingsVersion.number < before)
    return session.scalars(wanted).all()


def _of(store_id: int, kind: Versioned) -> Select[SettingsVersion]:
    return select(SettingsVersion).where(
        SettingsVersion.store_id == store_id, SettingsVersion.kind == kind.value
    )
