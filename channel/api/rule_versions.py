"""A store's rules as they once were: who changed what, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.keyset import Window
from channel.domain.rules.rule import RuleState
from channel.services import timeline, versions
from channel.services.versions import Versioned


@strawberry.type(description="A store's whole list of rules, as it was once saved (F81).")
class RulesVersion:
    number: int = strawberry.field(description="Counts from 1 within the store.")
    at: datetime = strawberry.field(description="When it was saved.")
    by: str = strawberry.field(description="Who saved it.")
    went_back_to: int | None = strawberry.field(description="The version that it repeats.")
    is_current: bool = strawberry.field(description="Whether it is in force.")
    rules: int = strawberry.field(description="How many rules it has.")
    changes: list[str] = strawberry.field(
        description="What it made other than the one before, in the reader's language; none of the "
        "first."
    )


def rules_versions(
    context: Context, store: str, first: int | None, before: int | None
) -> list[RulesVersion]:
    """The newest first; none of a store that is not there. Raises `Invalid`."""
    size = Window.of(first, None).size
    store_id = ids.decode(ids.Kind.STORE, store)
    if store_id is None:
        return []
    # One more than is shown: what it says is what the last one changed.
    rows = versions.newest(context.session, store_id, Versioned.RULES, size + 1, before)
    told = [list(_changes(context, old.values, new.values)) for new, old in pairwise(rows)]
    return [
        RulesVersion(
            number=row.number,
            at=row.at,
            by=context.say("rule-by-channel") if row.by == timeline.CHANNEL else row.by,
            went_back_to=row.went_back_to,
            is_current=before is None and place == 0,
            rules=len(row.values["rules"]),
            changes=told[place] if place < len(told) else [],
        )
        for place, row in enumerate(rows[:size])
    ]


def _changes(
    context: Context, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[str]:
    old = {rule["id"]: rule for rule in before["rules"]}
    new = {rule["id"]: rule for rule in after["rules"]}
    for id_ in old.keys() - new.keys():
        yield context.say("rule-was-deleted", {"name": old[id_]["name"]})
    for id_, rule in new.items():
        for what in _different(old.get(id_), rule):
            yield context.say(f"rule-was-{what}", {"name": rule["name"]})
    if [id_ for id_ in old if id_ in new] != [id_ for id_ in new if id_ in old]:
        yield context.say("rule-was-moved")


_STATES = {RuleState.ACTIVE: "activated", RuleState.PAUSED: "paused", RuleState.DRAFT: "drafted"}


def _different(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> Iterator[str]:
    if old is None:
        yield "added"
        return
    if old["state"] != new["state"]:
        yield _STATES[RuleState(new["state"])]
    if {**old, "state": None} != {**new, "state": None}:
        yield "changed"
