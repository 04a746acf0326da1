"""Ways to reach a person who does not look at the screen: mail, a webhook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Message:
    """`key` is the same each time the message is sent, so that a receiver can tell it came twice.

    `subject` is one line. `facts` are the same in plain JSON, for programs. No personal data.
    """

    key: str
    subject: str
    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Messenger(Protocol):
    @property
    def medium(self) -> str:
        """`mail` or `webhook`: unique among the messengers."""
        ...

    def send(self, message: Message) -> None:
        """Hand it over for good. Raises `Unavailable`, or `Rejected` where it is refused.

        At least once: after a failure it may have arrived all the same.
        """
        ...
