"""Hints to the workers that something is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

# The queue that workers listen on.
QUEUE = "amazon-channel"


@dataclass(frozen=True)
class Hint:
    """A job that may run now: its name and the ids it is about.

    The database already says that the work is due; a lost hint makes it late, never lost.
    """

    job: str
    ids: tuple[int, ...] = ()


class Queue(Protocol):
    def hint(self, hints: Sequence[Hint]) -> None:
        """Ask the workers to run these soon. Never raises: the clock asks again."""
        ...

    def waiting(self) -> int:
        """How many hints no worker has taken up yet; 0 when nobody can tell."""
        ...
