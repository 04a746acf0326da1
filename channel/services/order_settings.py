"""Change a store's order settings, and go back to what they were (F62-F84, D15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.domain import settings_rules
from channel.domain.settings_rules import Choices
from channel.domain.store import OrderSettings, StoreStatus
from channel.errors import Conflict, ManyInvalid
from channel.models.store import OrderSettingsRow
from channel.ports.commerce import Commerce
from channel.services import first_versions, policies, stores, timeline, versions
from channel.services.versions import Versioned


def choices(commerce: Commerce) -> Choices:
    """Asked before anything is locked. Raises what the port raises."""
    return Choices(
        stores={store.code for store in commerce.stores()},
        statuses={status.code for status in commerce.statuses()},
    )


def change(
    session: Session,
    now: datetime,
    store_id: int,
    wishes: Mapping[str, Any],
    there: Choices,
    *,
    by: str,
) -> None:
    """Save the fields that were sent, all or none. Raises `NotFound`, `Conflict`, `ManyInvalid`."""
    row = locked(session, store_id)
    before = policies.settings_of(row)
    after = settings_rules.changed(before, wishes)
    refuse(before, after, there)
    _save(session, now, row, after, by)


def refuse(before: OrderSettings, after: OrderSettings, there: Choices) -> None:
    """Raises `ManyInvalid` for all that speaks against it."""
    wrong = settings_rules.problems(before, after, there)
    if wrong:
        raise ManyInvalid(wrong)


def go_back(
    session: Session, now: datetime, store_id: int, number: int, there: Choices, *, by: str
) -> None:
    """All of it as that version says. Raises as `change`, also when Commerce has moved on."""
    row = locked(session, store_id)
    values = versions.get(session, store_id, Versioned.SETTINGS, number).values
    before, after = policies.settings_of(row), settings_rules.from_values(values)
    # A version that was saved with importing off is one thing, its other fields included.
    refuse(after if before.import_orders else before, after, there)
    _save(session, now, row, after, by, went_back_to=number)


def locked(session: Session, store_id: int) -> OrderSettingsRow:
    """The settings row, under its store's lock. Raises `NotFound`, `Conflict`."""
    store = stores.locked(session, store_id)
    if store.status == StoreStatus.DELETING:
        raise Conflict("store-being-deleted", {"name": store.name})
    session.refresh(store.settings)
    return store.settings


def _save(
    session: Session,
    now: datetime,
    row: OrderSettingsRow,
    after: OrderSettings,
    by: str,
    went_back_to: int | None = None,
) -> None:
    if not settings_rules.differing(policies.settings_of(row), after):
        return
    # Of a store from before there were versions.
    first_versions.begin(session, now, row, by=timeline.CHANNEL)
    policies.write_settings(row, after)
    values = first_versions.settings_values(row)
    versions.keep(
        session, now, row.store_id, Versioned.SETTINGS, values, by=by, went_back_to=went_back_to
    )
    policies.changed(session, now, row.store_id)
