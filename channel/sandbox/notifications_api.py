"""Notifications v1: destinations of an application, subscriptions of its sellers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, Response, request

from channel.sandbox.callers import Operations, params, require_role
from channel.sandbox.errors import Refusal, conflict, invalid, not_found
from channel.sandbox.gate import Answer, Visit
from channel.sandbox.lwa import NOTIFICATIONS
from channel.sandbox.notification_wishes import check_type, read_destination, read_subscription
from channel.sandbox.search import csv
from channel.sandbox.subscriptions import Destination, Subscription, Subscriptions
from channel.sandbox.world import ORDER_ROLES, Seller

PATH = "/notifications/v1"
_DESTINATION = "/destinations/<destination_id>"
_SUBSCRIPTIONS = "/subscriptions/<notification_type>"
_SUBSCRIPTION = f"{_SUBSCRIPTIONS}/<subscription_id>"


@dataclass
class NotificationsApi(Operations):
    """The operations, each a method that turns a request into an answer."""

    subscriptions: Subscriptions

    def create_destination(self, visit: Visit) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        name, arn = read_destination(_body())
        with self.world.lock:
            destination = self.subscriptions.add_destination(application_id, name, arn)
        if destination is None:
            raise conflict("A destination for this resource exists already.")
        return self._answer(visit, destination.to_wire())

    def get_destinations(self, visit: Visit) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        with self.world.lock:
            mine = self.subscriptions.destinations_of(application_id)
        return self._answer(visit, [destination.to_wire() for destination in mine])

    def get_destination(self, visit: Visit, destination_id: str) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        return self._answer(visit, self._destination(application_id, destination_id).to_wire())

    def delete_destination(self, visit: Visit, destination_id: str) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        with self.world.lock:
            destination = self._destination(application_id, destination_id)
            if self.subscriptions.is_in_use(destination):
                raise conflict("The destination has subscriptions.")
            del self.subscriptions.destinations[destination.id]
        return self._answer(visit)

    def create_subscription(self, visit: Visit, notification_type: str) -> Answer:
        seller, application_id = self._admit(visit)
        check_type(notification_type)
        subscription = read_subscription(_body(), seller, application_id)
        with self.world.lock:
            destination = self.subscriptions.destinations.get(subscription.destination_id)
            if destination is None or destination.application_id != application_id:
                raise invalid("Invalid Input", "The destinationId is not valid.")
            if self.subscriptions.subscription_of(application_id, seller.id):
                raise conflict("The seller is subscribed to this notification type already.")
            self.subscriptions.subscriptions[subscription.id] = subscription
        return self._answer(visit, subscription.to_wire())

    def get_subscription(self, visit: Visit, notification_type: str) -> Answer:
        seller, application_id = self._admit(visit)
        check_type(notification_type)
        with self.world.lock:
            found = self.subscriptions.subscription_of(application_id, seller.id)
        if found is None:
            raise _no_subscription()
        return self._answer(visit, found.to_wire())

    def get_subscriptions(self, visit: Visit) -> Answer:
        seller, application_id = self._admit(visit)
        types = csv(params(), "notificationTypes")
        if not types:
            raise invalid("Invalid Input", "notificationTypes is missing.")
        for notification_type in types:
            check_type(notification_type)
        with self.world.lock:
            found = self.subscriptions.subscription_of(application_id, seller.id)
        return self._answer(visit, {"subscriptions": [found.to_wire()] if found else []})

    def get_subscription_by_id(
        self, visit: Visit, notification_type: str, subscription_id: str
    ) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        check_type(notification_type)
        return self._answer(visit, self._subscription(application_id, subscription_id).to_wire())

    def delete_subscription(
        self, visit: Visit, notification_type: str, subscription_id: str
    ) -> Answer:
        application_id = self.grantless(visit, NOTIFICATIONS)
        check_type(notification_type)
        with self.world.lock:
            subscription = self._subscription(application_id, subscription_id)
            del self.subscriptions.subscriptions[subscription.id]
        return self._answer(visit)

    def _admit(self, visit: Visit) -> tuple[Seller, str]:
        seller = self.seller(visit)
        self.gate.admit(visit, (seller.id,))
        require_role(seller, ORDER_ROLES)
        return seller, visit.application_id or ""

    def _answer(self, visit: Visit, payload: object = None) -> Answer:
        self.gate.lose(visit)
        return Answer(200, {} if payload is None else {"payload": payload})

    def _destination(self, application_id: str, destination_id: str) -> Destination:
        destination = self.subscriptions.destinations.get(destination_id)
        if destination is None or destination.application_id != application_id:
            raise not_found("The destination does not exist.")
        return destination

    def _subscription(self, application_id: str, subscription_id: str) -> Subscription:
        subscription = self.subscriptions.subscriptions.get(subscription_id)
        if subscription is None or subscription.application_id != application_id:
            raise _no_subscription()
        return subscription


def blueprint(api: NotificationsApi) -> Blueprint:
    bp = Blueprint("notifications", __name__, url_prefix=PATH)

    def add(method: str, path: str, operation: str, work: Callable[..., Answer]) -> None:
        def view(**names: str) -> Response:
            return api.gate.serve(operation, lambda visit: work(visit, **names))

        bp.add_url_rule(path, operation, view, methods=[method])

    add("POST", "/destinations", "createDestination", api.create_destination)
    add("GET", "/destinations", "getDestinations", api.get_destinations)
    add("GET", _DESTINATION, "getDestination", api.get_destination)
    add("DELETE", _DESTINATION, "deleteDestination", api.delete_destination)
    add("GET", "/subscriptions", "getSubscriptions", api.get_subscriptions)
    add("POST", _SUBSCRIPTIONS, "createSubscription", api.create_subscription)
    add("GET", _SUBSCRIPTIONS, "getSubscription", api.get_subscription)
    add("GET", _SUBSCRIPTION, "getSubscriptionById", api.get_subscription_by_id)
    add("DELETE", _SUBSCRIPTION, "deleteSubscriptionById", api.delete_subscription)
    return bp


def _body() -> object:
    return request.get_json(silent=True, force=True)


def _no_subscription() -> Refusal:
    return not_found("The subscription does not exist.")
