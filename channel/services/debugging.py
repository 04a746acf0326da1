"""The debug switch, and what was logged while it was on (V35)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from channel.domain.debugging import READABLE_AFTERWARDS, DebugTime
from channel.errors import NotFound
from channel.models.debug import DebugLine, DebugSwitch
from channel.models.locks import CHANGE, DELETE
from channel.models.store import Store

Columns = DebugLine.__table__.c


def turn_on(
    session: Session, now: datetime, lasting: DebugTime, *, by: str, store_id: int | None = None
) -> DebugSwitch:
    """From now on, for so long; whatever was on gives way. Raises `NotFound` for the store."""
    if store_id is not None and session.get(Store, store_id) is None:
        raise NotFound("store", store_id)
    turn_off(session, now)
    switch = DebugSwitch(started_at=now, ends_at=now + lasting.lasts, by=by, store_id=store_id)
    session.add(switch)
    session.flush()
    return switch


def turn_off(session: Session, now: datetime) -> None:
    """Before its time; nothing happens when it is off."""
    on = select(DebugSwitch).where(DebugSwitch.ends_at > now).order_by(DebugSwitch.id)
    for switch in session.scalars(on.with_for_update(**CHANGE)):
        switch.ends_at = now


def switched_on(session: Session, now: datetime) -> DebugSwitch | None:
    """The switch while it is on."""
    newest = session.scalar(select(DebugSwitch).order_by(DebugSwitch.id.desc()).limit(1))
    return newest if newest is not None and newest.ends_at > now else None


def lines(
    now: datetime, store_id: int | None = None, amazon_order_id: str | None = None
) -> Select[Any]:
    """What can be read still. Of a store: its own, and what concerns its seller account or the
    whole installation; of an order: its own."""
    readable = select(DebugSwitch.id).where(DebugSwitch.ends_at > now - READABLE_AFTERWARDS)
    found = select(*Columns).where(Columns.switch_id.in_(readable))
    if store_id is not None:
        account = select(Store.account_id).where(Store.id == store_id).scalar_subquery()
        of_account = or_(Columns.account_id.is_(None), Columns.account_id == account)
        shared = and_(Columns.store_id.is_(None), of_account)
        found = found.where(or_(Columns.store_id == store_id, shared))
    if amazon_order_id is not None:
        found = found.where(Columns.amazon_order_id == amazon_order_id)
    return found


def purge(session: Session, now: datetime) -> None:
    """Delete what cannot be read any more, and the switches that it was of."""
    over = select(DebugSwitch.id).where(DebugSwitch.ends_at <= now - READABLE_AFTERWARDS)
    old = select(DebugLine.id).where(DebugLine.switch_id.in_(over))
    free = old.with_for_update(**DELETE, skip_locked=True)
    session.execute(delete(DebugLine).where(DebugLine.id.in_(free)))
    empty = over.where(~select(DebugLine.id).where(DebugLine.switch_id == DebugSwitch.id).exists())
    session.execute(delete(DebugSwitch).where(DebugSwitch.id.in_(empty)))


def forget_store(session: Session, now: datetime, store_id: int) -> None:
    """A store is deleted: its lines go, and a switch that was for it alone is off."""
    session.execute(delete(DebugLine).where(DebugLine.store_id == store_id))
    its_own = update(DebugSwitch).where(DebugSwitch.store_id == store_id)
    session.execute(its_own.where(DebugSwitch.ends_at > now).values(ends_at=now))
