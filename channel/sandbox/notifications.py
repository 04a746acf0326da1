"""Notifications on their way: late, at times twice, out of order or lost, as queues have it."""

from __future__ import annotations

import heapq
import json
import random
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from channel.sandbox import iso8601, order_change
from channel.sandbox.faults import Faults
from channel.sandbox.order_change import Change
from channel.sandbox.subscriptions import Destination, Subscription, Subscriptions
from channel.sandbox.world import World

KEPT_NOTIFICATIONS = 10_000

# Seconds at published speed.
_ON_THE_WAY = (2, 60)
_HELD_BACK = 300
_NEXT_TRY = 15
_TRIES = 5

Deliver = Callable[[str, str], None]


@dataclass
class Notification:
    """`state`: waiting, delivered, or lost; `copies` counts the deliveries."""

    id: str
    order_id: str
    seller_id: str
    arn: str
    body: str
    state: str = "waiting"
    copies: int = 0

    def to_wire(self, with_body: bool) -> dict[str, Any]:
        wire = {
            "notificationId": self.id,
            "orderId": self.order_id,
            "sellerId": self.seller_id,
            "arn": self.arn,
            "state": self.state,
            "copies": self.copies,
        }
        return {**wire, "body": self.body} if with_body else wire


@dataclass(order=True)
class _Delivery:
    due: float
    number: int
    notification: Notification = field(compare=False)
    tries: int = field(default=0, compare=False)


class Notifications:
    """`deliver` puts a text into the queue of an ARN and raises OSError when it could not."""

    def __init__(self, world: World, faults: Faults, deliver: Deliver) -> None:
        self._world = world
        self._faults = faults
        self._deliver = deliver
        self.subscriptions = Subscriptions()
        self.forget()
        world.listeners.append(self.notice)

    def forget(self) -> None:
        self.subscriptions.forget()
        self._dice = random.Random(f"{self._world.seed} notifications")
        self._planned = 0
        self._waiting: list[_Delivery] = []
        self._notifications: deque[Notification] = deque(maxlen=KEPT_NOTIFICATIONS)

    def notice(self, change: Change) -> None:
        """Write to everybody who subscribed. The caller holds the world's lock."""
        for subscription, destination in self.subscriptions.wanting(change):
            self._write(change, subscription, destination)

    def tick(self) -> None:
        """Deliver what is due. The caller does not hold the world's lock: this may take a while."""
        for delivery in self._due():
            try:
                self._deliver(delivery.notification.arn, delivery.notification.body)
            except OSError:
                self._try_again(delivery)
            else:
                delivery.notification.state = "delivered"
                delivery.notification.copies += 1

    def to_wire(self, with_bodies: bool) -> dict[str, Any]:
        return {
            "destinations": [d.to_wire() for d in self.subscriptions.destinations.values()],
            "subscriptions": [
                {**s.to_wire(), "sellerId": s.seller_id}
                for s in self.subscriptions.subscriptions.values()
            ],
            "waiting": len(self._waiting),
            "notifications": [n.to_wire(with_bodies) for n in self._notifications],
        }

    def _write(self, change: Change, subscription: Subscription, destination: Destination) -> None:
        id_ = str(uuid.uuid4())
        now = iso8601.to_wire(self._world.clock.now())
        text = {
            "NotificationVersion": "1.0",
            "NotificationType": order_change.TYPE,
            "PayloadVersion": subscription.payload_version,
            "EventTime": iso8601.to_wire(change.order.updated_at),
            "Payload": order_change.payload(change),
            "NotificationMetadata": {
                "ApplicationId": subscription.application_id,
                "SubscriptionId": subscription.id,
                "PublishTime": now,
                "NotificationId": id_,
            },
        }
        order = change.order
        body = json.dumps(text, ensure_ascii=False)
        notification = Notification(id_, order.id, order.seller_id, destination.arn, body)
        self._notifications.append(notification)
        self._send(notification)

    def _send(self, notification: Notification) -> None:
        wait = self._dice.uniform(*_ON_THE_WAY)
        twice = self._dice.uniform(*_ON_THE_WAY)
        if self._strikes("lost_notification", notification):
            notification.state = "lost"
            return
        if self._strikes("reorder_notification", notification):
            wait += _HELD_BACK
        self._plan(notification, wait)
        if self._strikes("duplicate_notification", notification):
            self._plan(notification, wait + twice)

    def _strikes(self, kind: str, notification: Notification) -> bool:
        fault = self._faults.strike(
            order_change.TYPE, notification.seller_id, notification.order_id, kind
        )
        return fault is not None

    def _plan(self, notification: Notification, wait: float, tries: int = 0) -> None:
        due = self._world.clock.age() + wait / self._world.speed
        self._planned += 1
        heapq.heappush(self._waiting, _Delivery(due, self._planned, notification, tries))

    def _due(self) -> list[_Delivery]:
        with self._world.lock:
            now = self._world.clock.age()
            due = []
            while self._waiting and self._waiting[0].due <= now:
                due.append(heapq.heappop(self._waiting))
            return due

    def _try_again(self, delivery: _Delivery) -> None:
        with self._world.lock:
            if delivery.tries + 1 < _TRIES:
                self._plan(delivery.notification, _NEXT_TRY, delivery.tries + 1)
            elif not delivery.notification.copies:
                delivery.notification.state = "lost"
