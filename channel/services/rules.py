"""Make, change, order and delete a store's rules; every state of the whole list is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.rules.action import Action, ActionKind
from channel.domain.rules.rule import MOST_RULES, Rule, RuleState
from channel.domain.store import StoreStatus
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.rule import Rule as Row
from channel.models.store import OrderSettingsRow, Store
from channel.ports.commerce import Commerce
from channel.services import policies, rule_wire, timeline, versions
from channel.services.versions import Versioned

Result = TypeVar("Result")

LONGEST_NAME = 80


@dataclass(frozen=True)
class Choices:
    """The codes that Commerce has, of order statuses and of stores."""

    statuses: Collection[str]
    stores: Collection[str]


def choices(commerce: Commerce) -> Choices:
    """Asked before anything is locked. Raises what the port raises."""
    return Choices(
        statuses={status.code for status in commerce.statuses()},
        stores={store.code for store in commerce.stores()},
    )


@dataclass(frozen=True)
class Draft:
    """A rule as somebody wants it; `conditions` and `actions` as `rule_wire` reads them."""

    name: str
    conditions: Mapping[str, Any]
    actions: Sequence[Any]
    state: RuleState = RuleState.DRAFT
    stops: bool = False


def read(draft: Draft, there: Choices, rule_id: int = 0) -> Rule:
    """Raises `Invalid`, on the path within the draft, for what cannot be."""
    name = draft.name.strip()
    if not name:
        raise Invalid("name", "empty")
    if len(name) > LONGEST_NAME:
        raise Invalid("name", "rule-value-long", {"most": LONGEST_NAME})
    actions = rule_wire.actions(draft.actions)
    _refuse_unknown(actions, there, "actions")
    conditions = rule_wire.conditions(draft.conditions)
    return Rule(rule_id, name, conditions, actions, draft.state, draft.stops)


def _refuse_unknown(actions: Sequence[Action], there: Choices, path: str) -> None:
    known = {
        ActionKind.SET_STATUS: (there.statuses, "rule-unknown-status"),
        ActionKind.SET_TARGET_STORE: (there.stores, "unknown-commerce-store"),
    }
    for place, action in enumerate(actions):
        codes, why = known.get(action.kind, ((action.value,), ""))
        if action.value not in codes:
            raise Invalid(f"{path}.{place}.value", why, {"code": action.value})


@contextmanager
def within(path: str) -> Iterator[None]:
    """What is wrong in the draft is named from further out."""
    try:
        yield
    except Invalid as error:
        inner = ".".join(error.field or ())
        raise Invalid(f"{path}.{inner}", error.why, error.values) from error


def of_store(session: Session, store_id: int) -> Sequence[Row]:
    """In the order in which they are looked at."""
    of_it = select(Row).where(Row.store_id == store_id).order_by(Row.position, Row.id)
    return session.scalars(of_it).all()


def get(session: Session, rule_id: int) -> Row:
    """Raises `NotFound`."""
    row = session.get(Row, rule_id)
    if row is None:
        raise NotFound("rule", rule_id)
    return row


def of_that_store(session: Session, store_id: int, rule_id: int | None) -> Row:
    """Raises `NotFound`, and `Invalid` where none is named."""
    if rule_id is None:
        raise Invalid("rule", "empty")
    row = get(session, rule_id)
    if row.store_id != store_id:
        raise NotFound("rule", rule_id)
    return row


def create(
    session: Session, now: datetime, store_id: int, draft: Draft, there: Choices, *, by: str
) -> int:
    """At the end of the list; its id. Raises `NotFound`, `Invalid`, `Conflict`."""
    rule = read(draft, there)

    def add(rows: list[Row]) -> Row:
        if len(rows) >= MOST_RULES:
            raise Conflict("rules-many", {"most": MOST_RULES})
        _refuse_same_name(rows, rule.name)
        row = Row(store_id=store_id, created_at=now)
        _fill(row, rule, now, by)
        rows.append(row)
        return row

    return _change(session, now, store_id, by, add).id


def update(
    session: Session, now: datetime, rule_id: int, draft: Draft, there: Choices, *, by: str
) -> None:
    """All of it as the draft says. Raises as `create`."""
    rule = read(draft, there, rule_id)

    def refill(rows: list[Row]) -> None:
        row = _among(rows, rule_id)
        if rule.state is RuleState.DRAFT and row.state != RuleState.DRAFT:
            raise Invalid("state", "rule-draft-again")
        _refuse_same_name([other for other in rows if other is not row], rule.name)
        _fill(row, rule, now, by)

    _change(session, now, get(session, rule_id).store_id, by, refill)


def remove(session: Session, now: datetime, rule_id: int, *, by: str) -> int:
    """The store's id. Raises `NotFound`."""
    store_id = get(session, rule_id).store_id
    _change(session, now, store_id, by, lambda rows: rows.remove(_among(rows, rule_id)))
    return store_id


def move(session: Session, now: datetime, rule_id: int, position: int, *, by: str) -> int:
    """To that place, counted from 1; the store's id. Raises `NotFound`, `Invalid`."""
    store_id = get(session, rule_id).store_id

    def shift(rows: list[Row]) -> None:
        if not 1 <= position <= len(rows):
            raise Invalid("position", "rule-position", {"most": len(rows)})
        row = _among(rows, rule_id)
        rows.remove(row)
        rows.insert(position - 1, row)

    _change(session, now, store_id, by, shift)
    return store_id


def go_back(
    session: Session, now: datetime, store_id: int, number: int, there: Choices, *, by: str
) -> None:
    """The whole list as that version has it. Raises `NotFound`, and `Invalid` for what Commerce
    no longer has."""
    kept = versions.get(session, store_id, Versioned.RULES, number).values["rules"]

    def restore(rows: list[Row]) -> None:
        had = {row.id: row for row in rows}
        rows.clear()
        for place, values in enumerate(kept):
            rule = replace(of_values(values), id=values["id"])
            _refuse_unknown(rule.actions, there, f"rules.{place}.actions")
            # The same rule again, also when it was deleted: whom it told of what stays known.
            row = had.get(rule.id) or Row(id=rule.id, store_id=store_id, created_at=now)
            if row.id not in had or values != _values(row):
                _fill(row, rule, now, by)
            rows.append(row)

    _change(session, now, store_id, by, restore, went_back_to=number)


def proposed(
    session: Session, store_id: int, draft: Rule | None, *, without: int | None = None
) -> tuple[Rule, ...]:
    """The active rules, were the draft saved: in the place of rule `without`, or last.

    None: were rule `without` deleted.
    """
    rows = of_store(session, store_id)
    found = [draft if row.id == without else policies.rule_of(row) for row in rows]
    if without not in {row.id for row in rows}:
        found.append(draft)
    return tuple(rule for rule in found if rule is not None and rule.state is RuleState.ACTIVE)


def of_values(values: Mapping[str, Any]) -> Rule:
    """A rule of a version."""
    return Rule(
        values["id"],
        values["name"],
        rule_wire.conditions(values["conditions"]),
        rule_wire.actions(values["actions"]),
        RuleState(values["state"]),
        values["stops"],
    )


def _values(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "state": row.state,
        "stops": row.stops,
        "conditions": row.conditions,
        "actions": row.actions,
    }


def _fill(row: Row, rule: Rule, now: datetime, by: str) -> None:
    row.name = rule.name
    row.state = rule.state.value
    row.stops = rule.stops
    row.conditions = rule_wire.written(rule.conditions)
    row.actions = rule_wire.written_actions(rule.actions)
    row.updated_at = now
    row.updated_by = by


def _among(rows: Sequence[Row], rule_id: int) -> Row:
    for row in rows:
        if row.id == rule_id:
            return row
    raise NotFound("rule", rule_id)


def _refuse_same_name(rows: Sequence[Row], name: str) -> None:
    """Traces and clashes call rules by their names."""
    if any(row.name.casefold() == name.casefold() for row in rows):
        raise Invalid("name", "rule-name-taken", {"name": name})


def _change(
    session: Session,
    now: datetime,
    store_id: int,
    by: str,
    act: Callable[[list[Row]], Result],
    *,
    went_back_to: int | None = None,
) -> Result:
    """One change of the list, from one state that is kept to the next."""
    _lock(session, store_id)
    rows = list(of_store(session, store_id))
    before = [_values(row) for row in rows]
    had = {row.id: row for row in rows}
    result = act(rows)
    for gone in had.keys() - {row.id for row in rows}:
        session.delete(had[gone])
    for position, row in enumerate(rows):
        row.position = position
        session.add(row)
    session.flush()
    after = [_values(row) for row in rows]
    if after != before:
        _keep(session, now, store_id, before, after, by, went_back_to)
    return result


def _lock(session: Session, store_id: int) -> None:
    """As the settings do, so that one change waits for the other. Raises `NotFound`, `Conflict`."""
    row = session.get(OrderSettingsRow, store_id, with_for_update=CHANGE, populate_existing=True)
    if row is None:
        raise NotFound("store", store_id)
    store = session.get_one(Store, store_id)
    if store.status == StoreStatus.DELETING:
        raise Conflict("store-being-deleted", {"name": store.name})


def _keep(
    session: Session,
    now: datetime,
    store_id: int,
    before: list[dict[str, Any]],
    after: list[dict[str, Any]],
    by: str,
    went_back_to: int | None,
) -> None:
    if not versions.newest(session, store_id, Versioned.RULES, 1):
        first = {"rules": before}
        versions.keep(session, now, store_id, Versioned.RULES, first, by=timeline.CHANNEL)
        session.flush()
    values = {"rules": after}
    versions.keep(session, now, store_id, Versioned.RULES, values, by=by, went_back_to=went_back_to)
    if _active(before) != _active(after):
        policies.changed(session, now, store_id)


def _active(rules: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [rule for rule in rules if rule["state"] == RuleState.ACTIVE]
