"""What the installation keeps a log of, and how it is emptied (V36)."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import LogKind, Role
from channel.errors import Invalid
from channel.services import logs as service


@strawberry.type(description="A log and what is in it.")
class KeptLog:
    kind: LogKind = strawberry.field(description="Which one.")
    entries: int = strawberry.field(
        description="How many there are; of deliveries those that are over."
    )
    oldest_at: datetime | None = strawberry.field(description="Null in an empty one.")
    kept_hours: int | None = strawberry.field(
        description="How long an entry stays after it is over; null: as long as what it is about."
    )
    follows_retention: bool = strawberry.field(
        description="Whether `errorLogRetention` decides that; else it is fixed."
    )
    may_clear: bool = strawberry.field(description="Whether `logsClear` takes it.")

    @classmethod
    def of(cls, log: service.KeptLog) -> KeptLog:
        return cls(
            kind=log.kind,
            entries=log.entries,
            oldest_at=log.oldest_at,
            kept_hours=None if log.keeps is None else int(log.keeps.total_seconds()) // 3600,
            follows_retention=log.chosen,
            may_clear=log.kind in service.CLEARABLE,
        )


@strawberry.type(description="All logs of the installation.")
class KeptLogs:
    next_purge_at: datetime | None = strawberry.field(
        description="When what is too old is next deleted; null: at the clock's first tick."
    )
    logs: list[KeptLog] = strawberry.field(description="Those that follow the choice come first.")


def kept_logs(context: Context) -> KeptLogs:
    session = context.session
    return KeptLogs(
        next_purge_at=service.next_purge(session),
        logs=[KeptLog.of(log) for log in service.kept(session)],
    )


@strawberry.type
class KeptLogsQuery:
    @resolved(
        description="What is kept a log of, for how long, and how much there is.",
        needs=Needs(Role.VIEWER),
    )
    def kept_logs(self, info: Info) -> KeptLogs:
        return kept_logs(info.context)


@strawberry.input(description="Which logs.")
class LogsClearInput:
    logs: list[LogKind] = strawberry.field(
        description="COMMUNICATION_ERRORS, WEBHOOK_DELIVERIES, DEBUG_LINES; one at least."
    )


@strawberry.type(description="The logs as they are now.")
class LogsClearPayload:
    cleared: int = strawberry.field(description="How many entries are gone; 0 with errors.")
    kept_logs: KeptLogs | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class KeptLogsMutation:
    @resolved(
        description="Delete all entries of these logs now, for good. Deliveries that are still to "
        "be sent, or wait for a person, stay. INVALID: a log that is not for clearing, or none.",
        needs=Needs(Role.ADMIN),
    )
    def logs_clear(self, info: Info, input: LogsClearInput) -> LogsClearPayload:  # noqa: A002 - the contract's word
        context = info.context
        cleared, errors = attempt(context, lambda: _clear(context, frozenset(input.logs)))
        shown = None if errors else kept_logs(context)
        return LogsClearPayload(cleared=cleared or 0, kept_logs=shown, user_errors=errors)


def _clear(context: Context, kinds: frozenset[LogKind]) -> int:
    if not kinds or not kinds <= service.CLEARABLE:
        raise Invalid("logs", "log-not-clearable")
    with context.wiring.transaction("logs.clear") as session:
        return service.clear(session, kinds)
