"""What a session carries besides rows: the name of its step, and hints for after the commit."""

from __future__ import annotations

from sqlalchemy.orm import Session

from channel.ports.queue import Hint

STEP = "channel_step"
_HINTS = "channel_hints"


def hint(session: Session, job: str, *ids: int) -> None:
    """Tell the workers of this once the transaction is committed."""
    session.info.setdefault(_HINTS, []).append(Hint(job, ids))


def take_hints(session: Session) -> tuple[Hint, ...]:
    """The hints left so far, each once."""
    return tuple(dict.fromkeys(session.info.pop(_HINTS, [])))
