"""What a shop has before its first order: a store, and words for where an order stands."""

from __future__ import annotations

import re

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.errors import Invalid
from channel.models.commerce_store import CommerceStatus, CommerceStore
from channel.models.locks import CHANGE
from channel.ports.commerce import CommerceState
from channel.ports.commerce import CommerceStatus as Status
from channel.ports.commerce import CommerceStore as Store

# What a code is made of: it stands in addresses, files and other systems' settings.
_LONGEST = 64
_CODE = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{_LONGEST - 1}}}", re.ASCII)

DEFAULT_STORE = Store(code="default", name="Default Store View", website="base")

DEFAULT_STATUSES = (
    Status("pending", "Pending", CommerceState.NEW, True),
    Status("processing", "Processing", CommerceState.PROCESSING, True),
    Status("complete", "Complete", CommerceState.COMPLETE, True),
    Status("canceled", "Canceled", CommerceState.CANCELED, True),
)


def ensure_defaults(session: Session) -> None:
    """The default store and statuses, where there are none yet."""
    if session.scalar(select(func.count()).select_from(CommerceStore)) == 0:
        upsert_store(session, DEFAULT_STORE)
    known = set(session.scalars(select(CommerceStatus.code)))
    for position, status in enumerate(DEFAULT_STATUSES):
        if status.code not in known:
            session.add(_status_row(status, position))


def upsert_store(session: Session, store: Store) -> Store:
    """Make or rename a store. The first one is the default, and numbers orders without a prefix.

    `Invalid` names the field: a code that is none, a name or website that is empty or too long.
    """
    _check_text("name", store.name)
    _check_text("website", store.website)
    row = session.scalar(select(CommerceStore).where(CommerceStore.code == store.code))
    if row is None:
        _check_code(store.code)
        count = session.scalar(select(func.count()).select_from(CommerceStore)) or 0
        row = CommerceStore(
            code=store.code,
            is_default=count == 0,
            number_prefix=str(count + 1) if count else "",
            last_number=0,
        )
        session.add(row)
    row.name, row.website = store.name, store.website
    return store


def stores(session: Session) -> tuple[Store, ...]:
    """The default first, the others by code."""
    rows = session.scalars(
        select(CommerceStore).order_by(CommerceStore.is_default.desc(), CommerceStore.code)
    )
    return tuple(Store(row.code, row.name, row.website) for row in rows)


def statuses(session: Session) -> tuple[Status, ...]:
    rows = session.scalars(
        select(CommerceStatus).order_by(CommerceStatus.position, CommerceStatus.code)
    )
    return tuple(
        Status(row.code, row.label, CommerceState(row.state), row.is_default) for row in rows
    )


def upsert_status(session: Session, status: Status) -> Status:
    """Make or rename a status, which comes last; `is_default` takes it over from another.

    `Invalid`: a code or label that is none; a state that is not the one it was made with, which
    orders have; `is_default` taken from the one status that its state has by default.
    """
    _check_text("label", status.label)
    row = session.get(CommerceStatus, status.code, with_for_update=CHANGE)
    if row is None:
        _check_code(status.code)
        last = session.scalar(select(func.max(CommerceStatus.position)))
        row = _status_row(status, 0 if last is None else last + 1)
        row.is_default = False
        session.add(row)
    if row.state != status.state:
        raise Invalid("state", "status-state-fixed")
    if row.is_default and not status.is_default:
        raise Invalid("isDefault", "status-default-needed")
    row.label = status.label
    if status.is_default and not row.is_default:
        others = update(CommerceStatus).where(CommerceStatus.state == status.state)
        session.execute(others.values(is_default=False))
        row.is_default = True
    return status


def _check_code(code: str) -> None:
    if not code:
        raise Invalid("code", "required")
    if not _CODE.fullmatch(code):
        raise Invalid("code", "code-form", {"most": _LONGEST})


def _check_text(field: str, text: str) -> None:
    if not text:
        raise Invalid(field, "required")
    if len(text) > _LONGEST:
        raise Invalid(field, "too-long", {"most": _LONGEST})


def default_status(session: Session, state: CommerceState) -> str:
    """The status that an order gets when it enters the state by itself."""
    code = session.scalars(
        select(CommerceStatus.code)
        .where(CommerceStatus.state == state, CommerceStatus.is_default)
        .order_by(CommerceStatus.position)
    ).first()
    if code is None:
        raise rejected(Refusal.UNKNOWN_STATUS, state)
    return code


def first_status(session: Session, wish: str | None) -> tuple[str, CommerceState]:
    """The wished status of a new order, else the default. `Rejected` "unknown_status".

    A wish that belongs to a final state is only the order's label: nothing has been shipped or
    canceled yet, so the order is open all the same.
    """
    if wish is None:
        return default_status(session, CommerceState.NEW), CommerceState.NEW
    row = session.get(CommerceStatus, wish)
    if row is None:
        raise rejected(Refusal.UNKNOWN_STATUS, wish)
    final = row.state in {CommerceState.COMPLETE, CommerceState.CANCELED}
    return row.code, CommerceState.NEW if final else CommerceState(row.state)


def _status_row(status: Status, position: int) -> CommerceStatus:
    return CommerceStatus(
        code=status.code,
        label=status.label,
        state=status.state,
        is_default=status.is_default,
        position=position,
    )
