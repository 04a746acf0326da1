"""Who wants to hear of changes, and where: destinations and subscriptions (amazon.md 5.2)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from channel.sandbox.order_change import Change


@dataclass(frozen=True)
class Destination:
    id: str
    application_id: str
    name: str
    arn: str

    def to_wire(self) -> dict[str, Any]:
        resource = {"sqs": {"arn": self.arn}}
        return {"destinationId": self.id, "name": self.name, "resource": resource}


@dataclass(frozen=True)
class Subscription:
    """One seller's, to ORDER_CHANGE. No `marketplace_ids` or `change_types`: all of them."""

    id: str
    application_id: str
    seller_id: str
    destination_id: str
    payload_version: str
    directive: dict[str, Any] | None
    marketplace_ids: tuple[str, ...] = ()
    change_types: tuple[str, ...] = ()

    def wants(self, change: Change) -> bool:
        order = change.order
        return (
            order.seller_id == self.seller_id
            and (not self.marketplace_ids or order.marketplace_id in self.marketplace_ids)
            and (not self.change_types or change.type in self.change_types)
        )

    def to_wire(self) -> dict[str, Any]:
        wire: dict[str, Any] = {
            "subscriptionId": self.id,
            "payloadVersion": self.payload_version,
            "destinationId": self.destination_id,
        }
        return {**wire, "processingDirective": self.directive} if self.directive else wire


@dataclass
class Subscriptions:
    """Guarded by the world's lock."""

    destinations: dict[str, Destination] = field(default_factory=dict)
    subscriptions: dict[str, Subscription] = field(default_factory=dict)

    def forget(self) -> None:
        self.destinations.clear()
        self.subscriptions.clear()

    def add_destination(self, application_id: str, name: str, arn: str) -> Destination | None:
        """None when the application has one for this queue."""
        mine = self.destinations_of(application_id)
        if any(destination.arn == arn for destination in mine):
            return None
        destination = Destination(str(uuid.uuid4()), application_id, name, arn)
        self.destinations[destination.id] = destination
        return destination

    def destinations_of(self, application_id: str) -> list[Destination]:
        return [d for d in self.destinations.values() if d.application_id == application_id]

    def subscription_of(self, application_id: str, seller_id: str) -> Subscription | None:
        return next(
            (
                subscription
                for subscription in self.subscriptions.values()
                if (subscription.application_id, subscription.seller_id)
                == (application_id, seller_id)
            ),
            None,
        )

    def is_in_use(self, destination: Destination) -> bool:
        return any(s.destination_id == destination.id for s in self.subscriptions.values())

    def wanting(self, change: Change) -> list[tuple[Subscription, Destination]]:
        return [
            (subscription, self.destinations[subscription.destination_id])
            for subscription in self.subscriptions.values()
            if subscription.wants(change)
        ]
