"""Where detailed lines go while somebody has asked for them (V35)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from channel.domain.debugging import Line


class Debug(Protocol):
    @property
    def is_on(self) -> bool:
        """Whether any line may be wanted: for what costs something to find out. Never raises."""
        ...

    def write(self, lines: Sequence[Line]) -> None:
        """Write down those that are wanted, the others not. No transaction is open. Never raises:
        what is logged must not hurt the work that it is about.
        """
        ...
