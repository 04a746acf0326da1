"""Alerts: raised once per cause, cleared when it is gone, and told on each medium."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from channel.domain.alarming import causes
from channel.domain.alerts import AlertKind, Cause, Severity, Word, family_of, severity
from channel.models.alert import Alert, AlertMessage
from channel.models.steps import hint
from channel.models.upsert import insert_if_absent, insert_into
from channel.services import alert_conditions
from channel.services.work import Work

KEEP = timedelta(days=365)


@dataclass(frozen=True)
class Change:
    """What has to be written down. `silent`: a later stage has taken their place."""

    raised: Sequence[Cause] = ()
    renewed: Sequence[tuple[int, dict[str, Any]]] = ()
    cleared: Sequence[int] = ()
    silent: Sequence[int] = ()
    untold: Sequence[tuple[int, str]] = ()

    def __bool__(self) -> bool:
        return any((self.raised, self.renewed, self.cleared, self.silent, self.untold))


def watch(work: Work) -> None:
    """Compare what is so with what has been raised. Writes only where they differ."""
    with work.reading() as session:
        change = _compare(session, work)
    if change:
        with work.transaction("alerts.watch") as session:
            _write(session, work, _compare(session, work))


def purge(session: Session, now: datetime) -> None:
    """Delete what was over long ago."""
    old = select(Alert.id).where(Alert.cleared_at < now - KEEP)
    session.execute(delete(AlertMessage).where(AlertMessage.alert_id.in_(old)))
    session.execute(delete(Alert).where(Alert.cleared_at < now - KEEP))


def _compare(session: Session, work: Work) -> Change:
    seen = alert_conditions.look(session, work.clock.now(), work.config)
    standing = list(
        session.scalars(select(Alert).where(Alert.cleared_at.is_(None)).order_by(Alert.id))
    )
    if seen.copy_of is not None:
        # The original speaks of the rest: here it neither ends nor begins.
        standing = [alert for alert in standing if alert.kind == AlertKind.READ_ONLY_COPY]
    now = {cause.key: cause for cause in causes(seen, {alert.cause for alert in standing})}
    known = {alert.cause: alert for alert in standing}
    families = {cause.family for cause in now.values()}
    gone = [alert for key, alert in known.items() if key not in now]
    return Change(
        raised=[cause for key, cause in now.items() if key not in known],
        renewed=[
            (alert.id, dict(now[key].values))
            for key, alert in known.items()
            if key in now and alert.values != now[key].values
        ],
        cleared=[alert.id for alert in gone if family_of(alert.cause) not in families],
        silent=[alert.id for alert in gone if family_of(alert.cause) in families],
        untold=_untold(session, work, [known[key] for key in now if key in known]),
    )


def _untold(session: Session, work: Work, alerts: Collection[Alert]) -> list[tuple[int, str]]:
    """Which alerts have no message on which medium, that one having been configured since."""
    loud = [a.id for a in alerts if _leaves_the_screen(AlertKind(a.kind), a.values)]
    media = _media(work)
    if not loud or not media:
        return []
    told = session.execute(
        select(AlertMessage.alert_id, AlertMessage.medium).where(AlertMessage.alert_id.in_(loud))
    )
    there = {(alert_id, medium) for alert_id, medium in told}
    return [pair for number in loud for medium in media if (pair := (number, medium)) not in there]


def _write(session: Session, work: Work, change: Change) -> None:
    now = work.clock.now()
    for number, values in change.renewed:
        session.execute(update(Alert).where(Alert.id == number).values({Alert.values: values}))
    for number in change.silent:
        _clear(session, now, number)
        _withdraw(session, now, number)
    for number in change.cleared:
        _clear(session, now, number)
        for medium in _told_on(session, number):
            _tell(session, now, number, medium, Word.CLEARED)
    for cause in change.raised:
        _raise(session, now, cause, _media(work))
    for number, medium in change.untold:
        _tell(session, now, number, medium, Word.RAISED)
    hint(session, "alert")


def _raise(session: Session, now: datetime, cause: Cause, media: Sequence[str]) -> None:
    values = dict(cause.values)
    row = {"kind": cause.kind, "cause": cause.key, "values": values, "raised_at": now}
    number = session.scalar(
        insert_into(session, Alert).values(row).on_conflict_do_nothing().returning(Alert.id)
    )
    # None: another watch has raised it just now, and tells of it.
    if number is not None and _leaves_the_screen(cause.kind, values):
        for medium in media:
            _tell(session, now, number, medium, Word.RAISED)


def _leaves_the_screen(kind: AlertKind, values: dict[str, Any]) -> bool:
    return severity(kind, values) is not Severity.INFORMATION


def _clear(session: Session, now: datetime, number: int) -> None:
    session.execute(update(Alert).where(Alert.id == number).values(cleared_at=now))


def _withdraw(session: Session, now: datetime, number: int) -> None:
    """What has not been sent yet is overtaken by what the later stage says."""
    session.execute(
        update(AlertMessage)
        .where(AlertMessage.alert_id == number, AlertMessage.done_at.is_(None))
        .values(done_at=now, last_error="overtaken")
    )


def _told_on(session: Session, number: int) -> Sequence[str]:
    return session.scalars(select(AlertMessage.medium).where(AlertMessage.alert_id == number)).all()


def _tell(session: Session, now: datetime, number: int, medium: str, word: Word) -> None:
    insert_if_absent(
        session,
        AlertMessage,
        alert_id=number,
        medium=medium,
        word=word,
        attempts=0,
        not_before=now,
    )


def _media(work: Work) -> list[str]:
    return [messenger.medium for messenger in work.messengers]
