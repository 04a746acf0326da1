"""Change a store's creation table, and go back to what it was (features.md 1.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.domain.table import Cell, Place, Table, overrides_in
from channel.domain.table_rules import refusal
from channel.errors import Invalid, ManyInvalid
from channel.models.store import OrderSettingsRow
from channel.services import first_versions, policies, timeline, versions
from channel.services.order_settings import locked
from channel.services.versions import Versioned


def overrides(cells: Iterable[tuple[Place, Cell]]) -> Table:
    """What these cells change of the documented table. Raises `ManyInvalid`, cell by cell."""
    wrong: list[Invalid] = []
    table: dict[Place, Cell] = {}
    for position, (place, answer) in enumerate(cells):
        field = f"cells.{position}"
        why = refusal(place, answer)
        if place in table:
            wrong.append(Invalid(field, "table-cell-twice", in_words(place)))
        elif why is not None:
            wrong.append(Invalid(f"{field}.answer", why, in_words(place)))
        table[place] = answer
    if wrong:
        raise ManyInvalid(wrong)
    return overrides_in(table)


def in_words(place: Place) -> dict[str, str]:
    """For a sentence about a cell."""
    channel, status, stock = place
    return {"channel": channel.value, "status": status.value, "stock": stock.value}


def change(session: Session, now: datetime, store_id: int, wanted: Table, *, by: str) -> None:
    """From now on the documented table with these `overrides`. Raises `NotFound`, `Conflict`."""
    _save(session, now, locked(session, store_id), wanted, by)


def go_back(session: Session, now: datetime, store_id: int, number: int, *, by: str) -> None:
    """As that version says. Raises `NotFound`, `Conflict`."""
    row = locked(session, store_id)
    values = versions.get(session, store_id, Versioned.TABLE, number).values
    _save(session, now, row, of_values(values), by, went_back_to=number)


def of_values(values: Mapping[str, Any]) -> Table:
    """From what a version keeps."""
    return policies.overrides_of(values["overrides"])


def _save(
    session: Session,
    now: datetime,
    row: OrderSettingsRow,
    wanted: Table,
    by: str,
    went_back_to: int | None = None,
) -> None:
    if policies.overrides_of(row.table_overrides) == wanted:
        return
    # Of a store from before there were versions.
    first_versions.begin(session, now, row, by=timeline.CHANNEL)
    row.table_overrides = policies.kept_overrides(wanted)
    values = first_versions.table_values(row)
    versions.keep(
        session, now, row.store_id, Versioned.TABLE, values, by=by, went_back_to=went_back_to
    )
    policies.changed(session, now, row.store_id)
