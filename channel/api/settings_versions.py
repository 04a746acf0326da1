"""What was saved of a store's settings and table: who, when, and what was other before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.keyset import Window
from channel.domain.settings_rules import differences, in_api
from channel.domain.table import DOCUMENTED, PLACES, cell
from channel.models.settings_version import SettingsVersion as Row
from channel.models.store import Store
from channel.services import creation_table, timeline, versions
from channel.services.versions import Versioned


@strawberry.type(description="One thing that a version changed.")
class SettingsChange:
    field: str = strawberry.field(
        description="As the input calls it; of a table `CHANNEL.STATUS.STOCK`."
    )
    label: str = strawberry.field(description="What it is called, in the reader's language.")
    before: str = strawberry.field(description="In the reader's language.")
    after: str = strawberry.field(description="In the reader's language.")


@strawberry.type(description="Settings or a table as they once were saved (F81).")
class SettingsVersion:
    number: int = strawberry.field(description="Counts from 1 within the store.")
    at: datetime = strawberry.field(description="When it was saved.")
    by: str = strawberry.field(description="Who saved it.")
    went_back_to: int | None = strawberry.field(description="The version that it repeats.")
    is_current: bool = strawberry.field(description="Whether it is in force.")
    changes: list[SettingsChange] = strawberry.field(
        description="What it made other than the version before; none of the first."
    )


# How to say what changed between the values of two versions.
Telling = Callable[[Context, Mapping[str, Any], Mapping[str, Any]], list[SettingsChange]]


def settings_versions(
    context: Context, store: str, first: int | None, before: int | None
) -> list[SettingsVersion] | None:
    """The newest first. Raises `Invalid`."""
    return _versions(context, store, Versioned.SETTINGS, first, before, _in_settings)


def table_versions(
    context: Context, store: str, first: int | None, before: int | None
) -> list[SettingsVersion] | None:
    """The newest first. Raises `Invalid`."""
    return _versions(context, store, Versioned.TABLE, first, before, _in_table)


def _versions(
    context: Context,
    store: str,
    kind: Versioned,
    first: int | None,
    before: int | None,
    tell: Telling,
) -> list[SettingsVersion] | None:
    size = Window.of(first, None).size
    store_id = ids.decode(ids.Kind.STORE, store)
    if store_id is None or context.session.get(Store, store_id) is None:
        return None
    # One more than is shown: what it says is what the last one changed.
    rows = versions.newest(context.session, store_id, kind, size + 1, before)
    return _shown(context, rows, tell, newest=before is None)[:size]


def _shown(
    context: Context, rows: Sequence[Row], tell: Telling, *, newest: bool
) -> list[SettingsVersion]:
    changes = [tell(context, older.values, newer.values) for newer, older in pairwise(rows)]
    return [
        SettingsVersion(
            number=row.number,
            at=row.at,
            by=context.say("settings-by-channel") if row.by == timeline.CHANNEL else row.by,
            went_back_to=row.went_back_to,
            is_current=newest and position == 0,
            changes=changes[position] if position < len(changes) else [],
        )
        for position, row in enumerate(rows)
    ]


def _in_settings(
    context: Context, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[SettingsChange]:
    return [
        SettingsChange(
            field=(field := in_api(change.name)),
            label=context.say(f"ui-setting-{field}"),
            before=_in_words(context, change.name, change.before),
            after=_in_words(context, change.name, change.after),
        )
        for change in differences(before, after)
    ]


def _in_words(context: Context, name: str, value: Any) -> str:
    """Words of ours in the reader's language, codes of Commerce as they are."""
    if isinstance(value, bool):
        return context.say("ui-enabled" if value else "ui-disabled")
    if isinstance(value, Mapping):
        value = ", ".join(
            f"{context.say(f'ui-status-{status}')}: {commerce}"
            for status, commerce in value.items()
        )
    if value in {None, ""}:
        return context.say("settings-none")
    return context.say(f"ui-setting-{in_api(name)}-{value}") if name in _CHOICES else str(value)


_CHOICES = frozenset(
    {"customer_creation", "number_source", "pending_orders", "order_status", "open_at_connection"}
)


def _in_table(
    context: Context, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[SettingsChange]:
    old, new = ({**DOCUMENTED, **creation_table.of_values(values)} for values in (before, after))
    return [
        SettingsChange(
            field=".".join(creation_table.in_words(place).values()),
            label=context.say("ui-table-cell", creation_table.in_words(place)),
            before=context.say(f"ui-table-answer-{cell(old, place).value}"),
            after=context.say(f"ui-table-answer-{cell(new, place).value}"),
        )
        for place in PLACES
        if cell(old, place) is not cell(new, place)
    ]
