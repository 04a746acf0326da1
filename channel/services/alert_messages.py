"""Send what is to be told of alerts: claim, send, settle. At least once, the all-clear last."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from channel.config import Config
from channel.domain import alerts as words
from channel.domain.alerts import AlertKind, Word
from channel.errors import ChannelError, RemoteError
from channel.language import say
from channel.models.alert import Alert, AlertMessage
from channel.models.locks import CHANGE
from channel.ports.messenger import Message, Messenger
from channel.services import error_log, installation, outbox
from channel.services.work import Work

log = logging.getLogger(__name__)

# With a quarter of an hour between them: some five days, as mail servers do.
TRIES = 500
MOST_AT_ONCE = 20


@dataclass(frozen=True)
class Claimed:
    """A message in our hands."""

    id: int
    claimed_at: datetime
    message: Message


def anything_due(session: Session, now: datetime, work: Work) -> bool:
    media = [messenger.medium for messenger in work.messengers]
    return bool(media) and session.scalar(_due(now, media).limit(1)) is not None


def send_due(work: Work) -> None:
    """Send what is due on each medium. A medium that fails is left alone until the next time."""
    for messenger in work.messengers:
        for message_id in _due_on(work, messenger):
            if not _send(work, messenger, message_id):
                break


def trial(config: Config) -> Message:
    """A message that only says that messages arrive."""
    language = config.alert_language
    link = {"link": _link(config)}
    return Message(
        "alert-trial",
        say(language, "alert-mail-trial-subject"),
        say(language, "alert-mail-trial", link) + "\n",
        {"event": "trial"} | link,
    )


def _due(now: datetime, media: Collection[str]) -> Select[int]:
    earlier = aliased(AlertMessage)
    unsaid = exists().where(
        earlier.alert_id == AlertMessage.alert_id,
        earlier.medium == AlertMessage.medium,
        earlier.word == Word.RAISED,
        earlier.done_at.is_(None),
    )
    return select(AlertMessage.id).where(
        AlertMessage.done_at.is_(None),
        AlertMessage.medium.in_(media),
        AlertMessage.not_before <= now,
        _free(now),
        or_(AlertMessage.word == Word.RAISED, ~unsaid),
    )


def _free(now: datetime) -> Any:
    """In nobody's hands, or in those of a worker that died."""
    return or_(AlertMessage.claimed_at.is_(None), AlertMessage.claimed_at < now - outbox.CLAIM)


def _due_on(work: Work, messenger: Messenger) -> list[int]:
    with work.reading() as session:
        found = _due(work.clock.now(), [messenger.medium])
        if installation.is_copy(session, work.config.base_url):
            # What came along with the copy, the original tells.
            of_copies = select(Alert.id).where(Alert.kind == AlertKind.READ_ONLY_COPY)
            found = found.where(AlertMessage.alert_id.in_(of_copies))
        ordered = found.order_by(AlertMessage.not_before, AlertMessage.id)
        return list(session.scalars(ordered.limit(MOST_AT_ONCE)))


def _send(work: Work, messenger: Messenger, message_id: int) -> bool:
    with work.transaction("alert.claim") as session:
        claimed = _claim(session, work.clock.now(), work.config, message_id)
    if claimed is None:
        return True
    error = hand_over(messenger, claimed.message)
    with work.transaction("alert.settle") as session:
        now = work.clock.now()
        _settle(session, now, claimed, error)
        if error is not None:
            error_log.note(session, now, messenger.medium, "alert-undelivered", error)
    return error is None


def _claim(session: Session, now: datetime, config: Config, message_id: int) -> Claimed | None:
    taken = session.scalar(
        update(AlertMessage)
        .where(AlertMessage.id == message_id, AlertMessage.done_at.is_(None), _free(now))
        .values(claimed_at=now, attempts=AlertMessage.attempts + 1)
        .returning(AlertMessage.id)
    )
    if taken is None:
        return None
    row = session.get_one(AlertMessage, message_id)
    alert = session.get_one(Alert, row.alert_id)
    return Claimed(message_id, now, _message(config, alert, Word(row.word)))


def _settle(session: Session, now: datetime, claimed: Claimed, error: str | None) -> None:
    row = session.get(AlertMessage, claimed.id, with_for_update=CHANGE)
    if row is None or row.claimed_at != claimed.claimed_at:
        return  # the claim expired, and somebody else is at it
    row.claimed_at = None
    row.last_error = error
    if error is None or row.attempts >= TRIES:
        row.done_at = now
    else:
        row.not_before = now + timedelta(seconds=outbox.backoff(row.attempts))


def hand_over(messenger: Messenger, message: Message) -> str | None:
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


def _message(config: Config, alert: Alert, word: Word) -> Message:
    language, kind, values = config.alert_language, AlertKind(alert.kind), alert.values
    told = {
        "title": words.title(language, kind, values),
        "sentence": words.sentence(language, kind, values),
        "remedy": words.remedy(language, kind, values),
        "link": _link(config),
    }
    moments = {"raised": alert.raised_at}
    if alert.cleared_at is not None:
        moments["cleared"] = alert.cleared_at
    return Message(
        f"alert-{alert.id}-{word}",
        say(language, f"alert-mail-{word}-subject", told),
        say(language, f"alert-mail-{word}", {**told, **moments}) + "\n",
        {
            "event": word,
            "kind": kind,
            "severity": words.severity(kind, values),
            **told,
            "stores": values.get("stores"),
            "merchantIds": values.get("storeIds", []),
            **{f"{name}At": moment for name, moment in moments.items()},
        },
    )


def _link(config: Config) -> str:
    return f"{config.base_url}/amazon/"
