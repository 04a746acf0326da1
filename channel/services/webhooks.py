"""Webhooks: who is told what, with which secret, and what became of each delivery (F24)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from uuid import uuid4

from sqlalchemy import ColumnElement, CursorResult, and_, delete, or_, select
from sqlalchemy.orm import Session

from channel.domain.events import PING, DeliveryState, EventKind
from channel.domain.webhooks import CHANGE_OVER, SECRET_BYTES, refusal_of, secret_of
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE, DELETE
from channel.models.steps import hint
from channel.models.webhook import Webhook, WebhookDelivery
from channel.ports.vault import Vault
from channel.services import error_log

# Each is written to in the transaction of every change of an order.
MOST = 20


@dataclass(frozen=True)
class Fresh:
    """A webhook and its new secret, which is told this once."""

    webhook: Webhook
    secret: str


def create(
    session: Session,
    vault: Vault,
    now: datetime,
    url: str,
    kinds: Collection[EventKind],
    *,
    private: bool,
) -> Fresh:
    """Raises `Invalid` for an address that may not be called or no events, `Conflict` for too many.

    `private`: the operator allows addresses of this machine and its networks.
    """
    if len(session.scalars(select(Webhook.id)).all()) >= MOST:
        raise Conflict("webhooks-too-many", {"most": MOST})
    secret = secret_of(token_bytes(SECRET_BYTES))
    webhook = Webhook(
        url=_checked_url(url, private=private),
        secret=vault.seal(secret),
        events=_checked(kinds),
        active=True,
        failures=0,
        created_at=now,
        updated_at=now,
    )
    session.add(webhook)
    session.flush()
    return Fresh(webhook, secret)


def change(
    session: Session,
    now: datetime,
    webhook_id: int,
    *,
    private: bool,
    url: str | None = None,
    kinds: Collection[EventKind] | None = None,
    active: bool | None = None,
) -> Webhook:
    """None leaves a thing as it is. What waits is tried at once. Raises as `create`, `NotFound`.

    A paused webhook hears nothing of what happens meanwhile; what waited already, waits on.
    """
    webhook = locked(session, webhook_id)
    if url is not None:
        webhook.url = _checked_url(url, private=private)
    if kinds is not None:
        webhook.events = _checked(kinds)
    if active is not None:
        webhook.active = active
    webhook.updated_at = now
    _go_on(session, webhook)
    return webhook


def rotate(session: Session, vault: Vault, now: datetime, webhook_id: int) -> Fresh:
    """A new secret; the one before signs beside it for a day. Raises `NotFound`."""
    webhook = locked(session, webhook_id)
    secret = secret_of(token_bytes(SECRET_BYTES))
    webhook.previous_secret, webhook.secret = webhook.secret, vault.seal(secret)
    webhook.rotated_at = webhook.updated_at = now
    return Fresh(webhook, secret)


def secrets(vault: Vault, webhook: Webhook, now: datetime) -> list[str]:
    """What signs at this moment, the newest first."""
    sealed = [webhook.secret]
    changing = webhook.rotated_at is not None and now < webhook.rotated_at + CHANGE_OVER
    if changing and webhook.previous_secret is not None:
        sealed.append(webhook.previous_secret)
    return [vault.open(each) for each in sealed]


def remove(session: Session, webhook_id: int) -> None:
    """With its log. Raises `NotFound`."""
    webhook = locked(session, webhook_id, alone=True)
    session.execute(delete(WebhookDelivery).where(WebhookDelivery.webhook_id == webhook.id))
    session.delete(webhook)


def ping(session: Session, now: datetime, webhook_id: int) -> int:
    """A delivery that says nothing, to see that it arrives; its id. Raises `NotFound`."""
    webhook = locked(session, webhook_id)
    key = f"evt_{uuid4().hex}_{PING}"
    row = WebhookDelivery(
        webhook_id=webhook.id,
        event_key=key,
        event=PING,
        payload={"event": PING, "key": key, "at": now.isoformat()},
        created_at=now,
        attempts=0,
        not_before=now,
    )
    session.add(row)
    session.flush()
    return row.id


def send_again(session: Session, now: datetime, delivery_id: int) -> WebhookDelivery:
    """A person wants a delivery made now, though it waits, was given up or has arrived.

    It keeps its key. Raises `NotFound`; `Conflict` while it is under way.
    """
    row = session.get(WebhookDelivery, delivery_id)
    if row is None:
        raise NotFound("delivery", delivery_id)
    webhook = locked(session, row.webhook_id)
    session.refresh(row, with_for_update=CHANGE)
    if row.claimed_at is not None:
        raise Conflict("delivery-under-way")
    row.done_at = row.blocked_because = None
    row.attempts = max(row.attempts, 1)  # it may have arrived: no later news is to take its key
    row.not_before = now
    _go_on(session, webhook)
    return row


def locked(session: Session, webhook_id: int, *, alone: bool = False) -> Webhook:
    """Before any of its deliveries is. `alone`: nobody may be telling it of anything meanwhile."""
    webhook = session.get(Webhook, webhook_id, with_for_update=DELETE if alone else CHANGE)
    if webhook is None:
        raise NotFound("webhook", webhook_id)
    return webhook


def in_state(state: DeliveryState) -> ColumnElement[bool]:
    open_ = WebhookDelivery.done_at.is_(None)
    blocked = WebhookDelivery.blocked_because.is_not(None)
    return {
        DeliveryState.DELIVERED: ~open_,
        DeliveryState.BLOCKED: and_(open_, blocked),
        DeliveryState.WAITING: and_(open_, ~blocked),
    }[state]


def purge(session: Session, now: datetime) -> int:
    """Delete what was settled longer ago than the error log is kept; how many rows it was."""
    old = now - error_log.retention(session).keeps
    blocked = in_state(DeliveryState.BLOCKED)
    settled = select(WebhookDelivery.id).where(
        or_(WebhookDelivery.done_at < old, and_(blocked, WebhookDelivery.not_before < old))
    )
    free = settled.with_for_update(**DELETE, skip_locked=True)  # the rest the next time
    gone = session.execute(delete(WebhookDelivery).where(WebhookDelivery.id.in_(free)))
    assert isinstance(gone, CursorResult)
    return gone.rowcount


def _go_on(session: Session, webhook: Webhook) -> None:
    webhook.resumes_at = None
    webhook.failures = 0
    if webhook.active:
        hint(session, "tell", webhook.id)


def _checked_url(url: str, *, private: bool) -> str:
    url = url.strip()
    why = refusal_of(url, private=private)
    if why is not None:
        raise Invalid("url", why)
    return url


def _checked(kinds: Collection[EventKind]) -> list[str]:
    if not kinds:
        raise Invalid("events", "webhook-events")
    return [kind.value for kind in EventKind if kind in kinds]
