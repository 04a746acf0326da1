"""Call webhooks: claim, call, settle. At least once, each time with the same key.

What fails is tried again for days. A webhook that fails is left alone for a while, longer each
time, so that one that is down keeps no worker from the orders; then the next delivery in line is
tried, so that one that is refused for its own sake does not hold up the others.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import orjson
from sqlalchemy import Select, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from channel.domain.debugging import Line, LineKind
from channel.domain.events import PING
from channel.domain.webhooks import GIVE_UP, signed
from channel.errors import Conflict
from channel.models.locks import CHANGE
from channel.models.steps import log_line
from channel.models.webhook import Webhook, WebhookDelivery
from channel.ports.listeners import Answer
from channel.ports.queue import Hint
from channel.services import error_log, installation, outbox, webhooks
from channel.services.work import Work

log = logging.getLogger(__name__)

# Seconds that one job spends on one webhook; what is left is for the next one.
PATIENCE = 60.0
MOST_GIVEN_UP = 500


class Blocked(StrEnum):
    """Why a delivery waits for a person."""

    EXHAUSTED = "exhausted"
    TRIAL = "trial"  # a ping is not tried again by itself


@dataclass(frozen=True)
class Claimed:
    """A delivery in our hands."""

    id: int
    webhook_id: int
    claimed_at: datetime
    url: str
    headers: dict[str, str]
    body: bytes


def due(session: Session, now: datetime, work: Work) -> list[int]:
    """The webhooks that something waits for."""
    if installation.is_copy(session, work.config.base_url):
        return []
    waiting = _due(now).with_only_columns(WebhookDelivery.webhook_id).distinct()
    return sorted(session.scalars(waiting))


def tell(work: Work, webhook_id: int) -> None:
    """Deliver what is due to one webhook, one by one, until something fails or time is up."""
    if _is_copy(work):
        return
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        with work.transaction("webhook.claim") as session:
            claimed = _next(session, work, webhook_id)
        if claimed is None or not _call(work, claimed):
            return
    work.queue.hint([Hint("tell", (webhook_id,))])


def try_out(work: Work, webhook_id: int) -> int:
    """Send a ping now, to see that it arrives; the id of its delivery.

    Raises `NotFound`, and `Conflict` in a copy, which sends nothing.
    """
    if _is_copy(work):
        raise Conflict("webhook-read-only-copy")
    with work.transaction("webhook.ping") as session:
        number = webhooks.ping(session, work.clock.now(), webhook_id)
        claimed = _claim(session, work, number)
    if claimed is not None:
        _call(work, claimed)
    return number


def _is_copy(work: Work) -> bool:
    with work.reading() as session:
        return installation.is_copy(session, work.config.base_url)


def _due(now: datetime) -> Select[int]:
    other = aliased(WebhookDelivery)
    # One at a time: a webhook that does not answer holds one worker, not all of them.
    busy = exists().where(
        other.webhook_id == WebhookDelivery.webhook_id,
        other.done_at.is_(None),
        other.claimed_at >= now - outbox.CLAIM,
    )
    return (
        select(WebhookDelivery.id)
        .join(Webhook, Webhook.id == WebhookDelivery.webhook_id)
        .where(
            Webhook.active,
            or_(Webhook.resumes_at.is_(None), Webhook.resumes_at <= now),
            WebhookDelivery.done_at.is_(None),
            WebhookDelivery.blocked_because.is_(None),
            WebhookDelivery.not_before <= now,
            ~busy,
        )
    )


def _next(session: Session, work: Work, webhook_id: int) -> Claimed | None:
    found = _due(work.clock.now()).where(WebhookDelivery.webhook_id == webhook_id)
    line = found.order_by(WebhookDelivery.not_before, WebhookDelivery.id)
    number = session.scalar(line.limit(1))
    return None if number is None else _claim(session, work, number)


def _claim(session: Session, work: Work, number: int) -> Claimed | None:
    now = work.clock.now()
    taken = session.scalar(
        update(WebhookDelivery)
        .where(
            WebhookDelivery.id == number,
            WebhookDelivery.done_at.is_(None),
            outbox.free(WebhookDelivery.claimed_at, now),
        )
        .values(claimed_at=now, attempts=WebhookDelivery.attempts + 1)
        .returning(WebhookDelivery.id)
        .execution_options(synchronize_session=False)
    )
    if taken is None:
        return None
    row = session.get_one(WebhookDelivery, number, populate_existing=True)
    webhook = session.get_one(Webhook, row.webhook_id)
    body = orjson.dumps(row.payload)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "amazon-channel",
        **signed(webhooks.secrets(work.vault, webhook, now), row.event_key, now, body),
    }
    return Claimed(number, webhook.id, now, webhook.url, headers, body)


def _call(work: Work, claimed: Claimed) -> bool:
    """Whether it was taken."""
    answer: Answer | None = None
    try:
        answer = work.listeners.post(claimed.url, claimed.headers, claimed.body)
    except Exception:
        log.exception("webhook delivery %s failed unexpectedly", claimed.id)
    with work.transaction("webhook.settle") as session:
        _settle(session, work.clock.now(), claimed, answer)
    return answer is not None and answer.taken


def _settle(session: Session, now: datetime, claimed: Claimed, answer: Answer | None) -> None:
    webhook = session.get(Webhook, claimed.webhook_id, with_for_update=CHANGE)
    row = session.get(WebhookDelivery, claimed.id, with_for_update=CHANGE)
    if webhook is None or row is None or row.claimed_at != claimed.claimed_at:
        return  # it was deleted, or the claim expired and somebody else is at it
    row.claimed_at = None
    row.last_status = answer.status if answer else None
    _log(session, row, answer)
    if answer is not None and answer.taken:
        row.done_at = now
        row.last_error = None
        webhook.failures = 0
        webhook.failing_since = webhook.resumes_at = None
        return
    row.last_error = _word(answer)
    if row.event == PING:
        row.blocked_because = Blocked.TRIAL
        return
    row.not_before = now + timedelta(seconds=outbox.backoff(row.attempts))
    _fail(session, now, webhook, row.last_error)


def _log(session: Session, row: WebhookDelivery, answer: Answer | None) -> None:
    taken = answer is not None and answer.taken
    values = {
        "event": row.event,
        "webhook": row.webhook_id,
        "delivery": row.id,
        "attempt": row.attempts,
        "status": row.last_status,
        "why": None if taken else _word(answer),
    }
    outcome = "settled" if taken else "failed"
    line = Line(LineKind.DELIVERY, "webhook", outcome, values, order_id=row.order_id)
    log_line(session, line)


def _word(answer: Answer | None) -> str:
    if answer is None:
        return "unexpected"
    return answer.trouble.value if answer.trouble else "answer"


def _fail(session: Session, now: datetime, webhook: Webhook, why: str) -> None:
    webhook.failures += 1
    webhook.failing_since = webhook.failing_since or now
    webhook.resumes_at = now + timedelta(seconds=outbox.backoff(webhook.failures))
    error_log.note(session, now, "webhook", "webhook-undelivered", why)
    session.flush()
    # What somebody is writing to just now is given up the next time.
    old = session.scalars(
        select(WebhookDelivery)
        .where(
            WebhookDelivery.webhook_id == webhook.id,
            WebhookDelivery.done_at.is_(None),
            WebhookDelivery.blocked_because.is_(None),
            WebhookDelivery.claimed_at.is_(None),
            WebhookDelivery.created_at < now - GIVE_UP,
        )
        .order_by(WebhookDelivery.id)
        .limit(MOST_GIVEN_UP)
        .with_for_update(**CHANGE, skip_locked=True)
    )
    for row in old:
        row.blocked_because = Blocked.EXHAUSTED
        row.not_before = now
