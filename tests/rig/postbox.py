"""The messenger port as a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from channel.errors import RemoteError
from channel.ports.messenger import Message


@dataclass
class Postbox:
    """Keeps what it is given, unless `trouble` says why not."""

    medium: str = "mail"
    messages: list[Message] = field(default_factory=list)
    trouble: RemoteError | None = None

    def send(self, message: Message) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.messages.append(message)

    @property
    def keys(self) -> list[str]:
        return [message.key for message in self.messages]
