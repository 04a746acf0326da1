"""Reads what callers of the Notifications API ask for; every refusal is Amazon's."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from typing import Any

from channel.sandbox import order_change
from channel.sandbox.errors import Refusal, invalid
from channel.sandbox.subscriptions import Subscription
from channel.sandbox.world import Seller

_ARN = re.compile(r"arn:aws:sqs:[^\s:]+:[^\s:]+:[^\s:]+")


def read_destination(body: object) -> tuple[str, str]:
    """Name and queue of a `CreateDestinationRequest`."""
    request = _object(body, "The body")
    name = request.get("name")
    if not isinstance(name, str) or not 1 <= len(name) <= 256:
        raise _wrong("name must have 1 to 256 characters.")
    resource = _object(request.get("resourceSpecification"), "resourceSpecification")
    if set(resource) != {"sqs"}:
        raise _wrong("ORDER_CHANGE is delivered to an SQS queue and to nothing else.")
    arn = _object(resource["sqs"], "sqs").get("arn")
    if not isinstance(arn, str) or len(arn) > 1000 or not _ARN.fullmatch(arn):
        raise _wrong("The arn is not the ARN of an SQS queue.")
    if arn.endswith(".fifo"):
        raise _wrong("FIFO queues are not supported.")
    return name, arn


def read_subscription(body: object, seller: Seller, application_id: str) -> Subscription:
    """A `CreateSubscriptionRequest`; whether its destination exists is for the caller to see."""
    request = _object(body, "The body")
    if request.get("payloadVersion") != order_change.PAYLOAD_VERSION:
        raise _wrong(f"payloadVersion must be {order_change.PAYLOAD_VERSION}.")
    destination_id = request.get("destinationId")
    if not isinstance(destination_id, str):
        raise _wrong("destinationId is missing.")
    directive = request.get("processingDirective")
    wanted = _filter(directive, seller)
    return Subscription(
        id=str(uuid.uuid4()),
        application_id=application_id,
        seller_id=seller.id,
        destination_id=destination_id,
        payload_version=order_change.PAYLOAD_VERSION,
        directive=directive,
        marketplace_ids=wanted["marketplaceIds"],
        change_types=wanted["orderChangeTypes"],
    )


def check_type(notification_type: str) -> None:
    if notification_type != order_change.TYPE:
        raise _wrong(f"The notification type {notification_type!r} is not valid here.")


def _filter(directive: object, seller: Seller) -> dict[str, tuple[str, ...]]:
    nothing: dict[str, tuple[str, ...]] = {"marketplaceIds": (), "orderChangeTypes": ()}
    if directive is None:
        return nothing
    given = _object(directive, "processingDirective")
    if "filterExpression" in given:
        raise _wrong("filterExpression is not supported for this notification type.")
    if "eventFilter" not in given:
        return nothing
    wanted = _object(given["eventFilter"], "eventFilter")
    if wanted.get("eventFilterType") != order_change.TYPE:
        raise _wrong("eventFilterType does not fit the notification type.")
    return {
        "marketplaceIds": _some_of(wanted, "marketplaceIds", seller.marketplace_ids),
        "orderChangeTypes": _some_of(wanted, "orderChangeTypes", order_change.CHANGE_TYPES),
    }


def _some_of(wanted: Mapping[str, Any], field: str, words: tuple[str, ...]) -> tuple[str, ...]:
    values = wanted.get(field) or []
    if not isinstance(values, list) or not all(value in words for value in values):
        raise _wrong(f"{field} is not valid.")
    return tuple(values)


def _object(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(f"{what} is missing or no object.")
    return value


def _wrong(details: str) -> Refusal:
    return invalid("Invalid Input", details)
