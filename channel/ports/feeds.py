"""Amazon's order feeds: many messages in one file, answered later, one by one (amazon.md 3.8, 4).

Raises what `ports.marketplace` raises. A feed that is done says nothing yet: each message has its
own answer in the report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from channel.domain.cancelling import CancelReason
from channel.ports.marketplace import Account, Confirmation


@dataclass(frozen=True)
class Cancellation:
    """A whole order to cancel: every line of it is named (OrderAcknowledgement, Failure)."""

    amazon_order_id: str
    reason: CancelReason
    order_item_ids: tuple[str, ...]


class FeedKind(StrEnum):
    CANCEL = "CANCEL"
    CONFIRM = "CONFIRM"


class FeedStatus(StrEnum):
    """REFUSED: the whole file was (Amazon's FATAL); CANCELLED: nobody worked it off."""

    WAITING = "WAITING"
    DONE = "DONE"
    REFUSED = "REFUSED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True)
class FeedState:
    """`getFeed`. `document_id`: the report, when there is one."""

    status: FeedStatus
    document_id: str | None = None


@dataclass(frozen=True)
class MessageRefused:
    """Amazon's answer to a message that it did not take. `code` is its ResultMessageCode."""

    code: str
    sentence: str


class Feeds(Protocol):
    def cancel(
        self, account: Account, marketplace_ids: Sequence[str], orders: Sequence[Cancellation]
    ) -> str:
        """Send one feed; its id. Messages are numbered from 1 in the order given."""
        ...

    def confirm(
        self, account: Account, marketplace_ids: Sequence[str], parcels: Sequence[Confirmation]
    ) -> str:
        """Send one feed of parcels (OrderFulfillment); its id. Numbered as for `cancel`."""
        ...

    def since(self, account: Account, kind: FeedKind, moment: datetime) -> tuple[str, ...]:
        """Ids of the feeds of this kind that were created since then, the newest first."""
        ...

    def state(self, account: Account, feed_id: str) -> FeedState:
        """How far it is. `Rejected` "NotFound" when Amazon no longer has it."""
        ...

    def refusals(self, account: Account, document_id: str) -> Mapping[int, MessageRefused]:
        """What was not taken, by message number; all others were."""
        ...
