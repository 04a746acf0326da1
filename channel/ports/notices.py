"""Amazon's ORDER_CHANGE notifications, and the queue that they arrive in (amazon.md 5).

A notification is only a hint: it may come twice, late, in any order, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from channel.domain.order import FulfillmentChannel
from channel.ports.marketplace import Account


@dataclass(frozen=True)
class Notice:
    """One message. `amazon_status` is Amazon's word in v0 spelling; `changed_at` when it changed.

    `receipt` names the message when it is deleted. `purchased_at` is often missing.
    """

    receipt: str = field(repr=False)
    notification_id: str
    selling_partner_id: str
    marketplace_id: str
    amazon_order_id: str
    amazon_status: str
    channel: FulfillmentChannel | None
    changed_at: datetime
    purchased_at: datetime | None = None


@dataclass(frozen=True)
class OddNotice:
    """A message that is no ORDER_CHANGE, or not readable. `why` names keys, never values."""

    receipt: str = field(repr=False)
    why: str


class Notices(Protocol):
    """The queue. Raises `Unavailable`, `Rejected` or `ReadOnlyCopy` with the system "SQS"."""

    @property
    def configured(self) -> bool:
        """Whether a queue was given (`AMAZON_CHANNEL_SQS_QUEUE_URL`)."""
        ...

    def arn(self) -> str:
        """The queue's name towards Amazon (`resourceSpecification.sqs.arn`)."""
        ...

    def receive(self, wait: int) -> tuple[Notice | OddNotice, ...]:
        """At most ten messages, waiting so many seconds for the first. They stay in the queue."""
        ...

    def delete(self, receipts: Sequence[str]) -> None:
        """Take them out for good: only after what they say is stored."""
        ...


class Subscriptions(Protocol):
    """Which sellers' changes Amazon sends to the queue. Raises what `ports.marketplace` raises."""

    def subscribe(self, account: Account, queue_arn: str) -> str:
        """Have this seller's order changes sent there; the subscription's id.

        Finds the destination and the subscription that are there already.
        """
        ...

    def unsubscribe(self, account: Account, subscription_id: str, *, last: bool) -> None:
        """Stop it. `last`: no other seller of that region sends there, so the destination goes."""
        ...
