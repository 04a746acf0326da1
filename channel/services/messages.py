"""One message on its way out: claim, send, settle. At least once, each time with the same key."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Literal, TypeVar

from sqlalchemy.orm import Session

from channel.errors import ChannelError, RemoteError
from channel.models.alert import AlertMessage
from channel.models.locks import CHANGE
from channel.models.rule import RuleNotice
from channel.ports.messenger import Message, Messenger
from channel.services import error_log, outbox
from channel.services.work import Work

log = logging.getLogger(__name__)

# With a quarter of an hour between them: some five days, as mail servers do.
TRIES = 500
MOST_AT_ONCE = 20

Row = TypeVar("Row", AlertMessage, RuleNotice)


@dataclass(frozen=True)
class Claimed(Generic[Row]):
    """A message in our hands; `key` is that of its row."""

    row: type[Row]
    key: object
    claimed_at: datetime
    message: Message


def send(
    work: Work,
    messenger: Messenger,
    kind: Literal["alert", "notice"],
    claim: Callable[[Session], Claimed[Row] | None],
) -> bool:
    """Send what `claim` takes into our hands; False when the medium refused it."""
    with work.transaction(f"{kind}.claim") as session:
        claimed = claim(session)
    if claimed is None:
        return True
    error = _hand_over(messenger, claimed.message)
    with work.transaction(f"{kind}.settle") as session:
        now = work.clock.now()
        _settle(session, now, claimed, error)
        if error is not None:
            error_log.note(session, now, messenger.medium, f"{kind}-undelivered", error)
    return error is None


def _settle(session: Session, now: datetime, claimed: Claimed[Row], error: str | None) -> None:
    row = session.get(claimed.row, claimed.key, with_for_update=CHANGE)
    if row is None or row.claimed_at != claimed.claimed_at:
        return  # the claim expired, and somebody else is at it
    row.claimed_at = None
    row.last_error = error
    if error is None or row.attempts >= TRIES:
        row.done_at = now
    else:
        row.not_before = now + timedelta(seconds=outbox.backoff(row.attempts))


def _hand_over(messenger: Messenger, message: Message) -> str | None:
    """Send it; what went wrong, in a few words."""
    try:
        messenger.send(message)
    except ChannelError as refusal:
        log.warning("%s did not leave by %s: %s", message.key, messenger.medium, refusal)
        return _said(refusal)
    except Exception:
        log.exception("%s did not leave by %s", message.key, messenger.medium)
        return "unexpected"
    return None


def _said(error: ChannelError) -> str:
    detail = error.detail if isinstance(error, RemoteError) else ""
    return f"{error.code} {detail}".strip()
