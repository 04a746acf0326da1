"""Who let whom in: every change of a person or a token is written down with it (ADR 16)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.domain.identity import Principal
from channel.domain.retention import ACCESS_LOG
from channel.models.access_log import AccessEvent

# Whoever has a shell on the server.
SHELL = "shell"


def note(
    session: Session,
    now: datetime,
    by: Principal | None,
    code: str,
    subject: str,
    values: Mapping[str, object] | None = None,
) -> None:
    """`by` did `access-<code>` to `subject`; None: somebody at a shell. No secrets in `values`."""
    session.add(
        AccessEvent(
            at=now,
            code=code,
            values=dict(values or {}),
            kind=by.kind.value if by else SHELL,
            actor_id=by.id if by else "",
            actor=by.name if by else SHELL,
            subject=subject,
        )
    )


def purge(session: Session, now: datetime) -> None:
    """Delete what is older than the log is kept."""
    session.execute(delete(AccessEvent).where(AccessEvent.at < now - ACCESS_LOG))
