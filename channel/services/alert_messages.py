"""What is to be told of alerts, to each medium: the all-clear last."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from sqlalchemy import Select, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from channel.config import Config
from channel.domain import alerts as words
from channel.domain.alerts import AlertKind, Word
from channel.language import say
from channel.models.alert import Alert, AlertMessage
from channel.ports.messenger import Message, Messenger
from channel.services import installation, messages, outbox
from channel.services.messages import MOST_AT_ONCE, Claimed
from channel.services.work import Work


def anything_due(session: Session, now: datetime, work: Work) -> bool:
    media = [messenger.medium for messenger in work.messengers]
    return bool(media) and session.scalar(_due(now, media).limit(1)) is not None


def send_due(work: Work) -> None:
    """Send what is due on each medium. A medium that fails is left alone until the next time."""
    for messenger in work.messengers:
        for message_id in _due_on(work, messenger):
            claim = partial(_claim, work, message_id)
            if not messages.send(work, messenger, "alert", claim):
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
        outbox.free(AlertMessage.claimed_at, now),
        or_(AlertMessage.word == Word.RAISED, ~unsaid),
    )


def _due_on(work: Work, messenger: Messenger) -> list[int]:
    with work.reading() as session:
        found = _due(work.clock.now(), [messenger.medium])
        if installation.is_copy(session, work.config.base_url):
            # What came along with the copy, the original tells.
            of_copies = select(Alert.id).where(Alert.kind == AlertKind.READ_ONLY_COPY)
            found = found.where(AlertMessage.alert_id.in_(of_copies))
        ordered = found.order_by(AlertMessage.not_before, AlertMessage.id)
        return list(session.scalars(ordered.limit(MOST_AT_ONCE)))


def _claim(work: Work, message_id: int, session: Session) -> Claimed[AlertMessage] | None:
    now = work.clock.now()
    taken = session.scalar(
        update(AlertMessage)
        .where(
            AlertMessage.id == message_id,
            AlertMessage.done_at.is_(None),
            outbox.free(AlertMessage.claimed_at, now),
        )
        .values(claimed_at=now, attempts=AlertMessage.attempts + 1)
        .returning(AlertMessage.id)
    )
    if taken is None:
        return None
    row = session.get_one(AlertMessage, message_id)
    alert = session.get_one(Alert, row.alert_id)
    return Claimed(AlertMessage, message_id, now, _message(work.config, alert, Word(row.word)))


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
