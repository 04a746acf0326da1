"""No queue was given: Amazon notifies nobody, and polling alone must do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from channel.config import PREFIX
from channel.errors import Misconfigured
from channel.ports.notices import Notice, OddNotice


class NoQueue:
    @property
    def configured(self) -> bool:
        return False

    def arn(self) -> NoReturn:
        raise Misconfigured(f"{PREFIX}SQS_QUEUE_URL", "it must be set to be notified")

    def receive(self, wait: int) -> tuple[Notice | OddNotice, ...]:
        return ()

    def delete(self, receipts: Sequence[str]) -> None:
        """Nothing was received."""
