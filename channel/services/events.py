"""What happened to orders, told to whoever listens (F24): written where it is committed.

Nobody has to remember to tell: each session notes, when it writes an order, how that order stood
before (`notice`); the end of its transaction compares, and writes what webhooks are to be told
beside the change itself (`write`). So one change is told once, however many steps it took, and
what is rolled back is not told at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import event, insert, inspect, select, update
from sqlalchemy.orm import Session, sessionmaker

from channel import signals
from channel.domain.events import EventKind, Standing, happened, heard_by
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.steps import hint
from channel.models.webhook import Webhook, WebhookDelivery
from channel.services import event_payloads

_NOTED = "channel_noted_orders"
# What nobody sees of an order: it is no news when it changes.
_INTERNAL = {"decide_at", "decision", "revision", "attention_since", "amounts"}
_STANDING = ("status", "commerce_number", "attention", "updated_at")
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Told:
    """One event of one order, as a signal tells it after the commit."""

    order_id: int
    event: Mapping[str, Any]


@dataclass(frozen=True)
class _Change:
    order: Order
    kinds: tuple[EventKind, ...]
    number: str = field(default_factory=lambda: uuid4().hex)

    def key(self, kind: EventKind) -> str:
        """The same for whoever hears of it, however often."""
        return f"evt_{self.number}_{kind.rpartition('.')[2]}"


def notice(sessions: sessionmaker[Session], now: Callable[[], datetime]) -> None:
    """Have every session note how the orders that it writes stood before.

    Whatever a person can see of a change moves `updated_at`, so that those who poll meet it too.
    """

    def before_flush(session: Session, *_: object) -> None:
        noted = session.info.setdefault(_NOTED, {})
        for row in session.new:
            if isinstance(row, Order):
                noted.setdefault(row, Standing())
        for row in session.dirty:
            if isinstance(row, Order) and (seen := _seen_changes(row)):
                noted.setdefault(row, _before(row))
                if "updated_at" not in seen:
                    row.updated_at = max(now(), row.updated_at + _INSTANT)

    event.listen(sessions, "before_flush", before_flush)


def write(session: Session, now: datetime) -> Sequence[Told]:
    """Write down what is to be told of this transaction; called at its end, before the commit."""
    session.flush()
    changes = list(_changes(session.info.pop(_NOTED, {})))
    if not changes:
        return ()
    webhooks = _webhooks(session)
    if not webhooks and not signals.anybody_listens():
        return ()
    orders = event_payloads.of(session, [change.order for change in changes])

    def told(change: _Change, kind: EventKind) -> dict[str, Any]:
        order = orders[change.order.id]
        return {"event": kind.value, "key": change.key(kind), "at": now.isoformat(), "order": order}

    for webhook_id, wanted in webhooks.items():
        heard = [(c, kind, told(c, kind)) for c in changes for kind in heard_by(wanted, c.kinds)]
        _deliver(session, now, webhook_id, heard)
    return [Told(c.order.id, told(c, kind)) for c in changes for kind in c.kinds]


def _seen_changes(row: Order) -> set[str]:
    """The columns that have changed, but for those that nobody sees."""
    state = inspect(row)
    changed = set(state.mapper.column_attrs.keys()) - state.unmodified - _INTERNAL
    return {name for name in changed if state.attrs[name].history.has_changes()}


def _before(row: Order) -> Standing:
    return Standing(**{name: _earlier(row, name) for name in _STANDING})


def _earlier(row: Order, name: str) -> Any:
    """What a column held when it was last read or written."""
    history = inspect(row).attrs[name].history
    kept = history.deleted or history.unchanged
    return kept[0] if kept else None


def _changes(noted: Mapping[Order, Standing]) -> Iterator[_Change]:
    """What has come of what was noted; orders by id, without those that were rolled back."""
    here = [order for order in noted if inspect(order).persistent]
    for order in sorted(here, key=lambda order: order.id):
        after = Standing(**{name: getattr(order, name) for name in _STANDING})
        kinds = happened(noted[order], after)
        if kinds:
            yield _Change(order, kinds)


def _webhooks(session: Session) -> dict[int, frozenset[str]]:
    """Who listens to what. None of them can be deleted before this is committed."""
    listening = (
        select(Webhook.id, Webhook.events)
        .where(Webhook.active)
        .order_by(Webhook.id)
        .with_for_update(read=True, key_share=True)
    )
    return {row.id: frozenset(row.events) for row in session.execute(listening)}


_Heard = Sequence[tuple[_Change, EventKind, dict[str, Any]]]


def _deliver(session: Session, now: datetime, webhook_id: int, heard: _Heard) -> None:
    """One row for each, but for an update where one waits: that one brings this news too."""
    if not heard:
        return
    updated = [c.order.id for c, kind, _ in heard if kind is EventKind.ORDER_UPDATED]
    waiting = _waiting_updates(session, webhook_id, updated) if updated else {}
    rows = []
    for change, kind, payload in heard:
        number = change.order.id
        if kind is EventKind.ORDER_UPDATED and number in waiting:
            _renew(session, waiting[number], payload)
        else:
            rows.append(
                {
                    "webhook_id": webhook_id,
                    "event_key": payload["key"],
                    "event": kind,
                    "order_id": number,
                    "payload": payload,
                    "created_at": now,
                    "attempts": 0,
                    "not_before": now,
                }
            )
    if rows:
        session.execute(insert(WebhookDelivery), rows)
    hint(session, "tell", webhook_id)


def _waiting_updates(
    session: Session, webhook_id: int, orders: Sequence[int]
) -> dict[int, tuple[int, str]]:
    """Updates that nobody has tried to deliver yet, locked: each order's row and its key.

    One that has been tried may have arrived, and whoever got it would take the same key for the
    same news.
    """
    found = session.execute(
        select(WebhookDelivery.order_id, WebhookDelivery.id, WebhookDelivery.event_key)
        .where(
            WebhookDelivery.webhook_id == webhook_id,
            WebhookDelivery.order_id.in_(orders),
            WebhookDelivery.event == EventKind.ORDER_UPDATED,
            WebhookDelivery.attempts == 0,
            WebhookDelivery.claimed_at.is_(None),
            WebhookDelivery.blocked_because.is_(None),
            WebhookDelivery.done_at.is_(None),
        )
        .order_by(WebhookDelivery.id)
        .with_for_update(**CHANGE)
    )
    return {row.order_id: (row.id, row.event_key) for row in found if row.order_id is not None}


def _renew(session: Session, waiting: tuple[int, str], payload: dict[str, Any]) -> None:
    row_id, key = waiting
    session.execute(
        update(WebhookDelivery)
        .where(WebhookDelivery.id == row_id)
        .values(payload={**payload, "key": key})
        .execution_options(synchronize_session=False)
    )
