"""Whoever is told by webhook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Trouble(StrEnum):
    """Why a call came to nothing."""

    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TLS = "tls"
    PRIVATE = "private"  # it leads to this machine or its networks


@dataclass(frozen=True)
class Answer:
    """`status` is HTTP's; None, with the trouble, where there was no answer."""

    status: int | None = None
    trouble: Trouble | None = None

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


class Listeners(Protocol):
    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Call it once, and go nowhere else. Never raises for what the other side does."""
        ...
