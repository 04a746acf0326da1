"""What a session carries besides rows: the name of its step, and what is for after the commit:
hints, and lines for the debug log."""

from __future__ import annotations

from sqlalchemy.orm import Session

from channel.domain.debugging import Line
from channel.ports.queue import Hint

STEP = "channel_step"
_HINTS = "channel_hints"
_LINES = "channel_lines"


def hint(session: Session, job: str, *ids: int) -> None:
    """Tell the workers of this once the transaction is committed."""
    session.info.setdefault(_HINTS, []).append(Hint(job, ids))


def take_hints(session: Session) -> tuple[Hint, ...]:
    """The hints left so far, each once."""
    return tuple(dict.fromkeys(session.info.pop(_HINTS, [])))


def hinted(session: Session) -> tuple[Hint, ...]:
    """The hints left so far; they stay."""
    return tuple(session.info.get(_HINTS, ()))


def log_line(session: Session, line: Line) -> None:
    """Log this in detail once the transaction is committed, if anybody wants to know (V35)."""
    session.info.setdefault(_LINES, []).append(line)


def take_lines(session: Session) -> tuple[Line, ...]:
    """The lines left so far."""
    return tuple(session.info.pop(_LINES, ()))
