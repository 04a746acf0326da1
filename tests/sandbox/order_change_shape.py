"""Walks ORDER_CHANGE notifications along what Amazon publishes of their shape (amazon.md 5.1).

A key that ends in "!" is required. Amazon's own SDK has no classes for what comes by queue.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

TEXT, COUNT, FLAG, MOMENT = "text", "count", "flag", "moment"
OR_NULL = "or null"

_ITEM = {
    "OrderItemId!": TEXT,
    "SellerSKU!": TEXT,
    "SupplySourceId!": (TEXT, OR_NULL),
    "OrderItemStatus": {"Unshipped", "Shipped"},
    "Quantity!": COUNT,
    "QuantityShipped": COUNT,
    "IsBuyerRequestedCancel": FLAG,
    "ItemEarliestDeliveryDate": MOMENT,
    "ItemLatestDeliveryDate": MOMENT,
}
_SUMMARY = {
    "MarketplaceId!": TEXT,
    "OrderStatus!": set(
        "Pending Unshipped PartiallyShipped Shipped Canceled Unfulfillable InvoiceUnconfirmed "
        "PendingAvailability".split()
    ),
    "PurchaseDate!": (MOMENT, OR_NULL),
    "DestinationPostalCode!": (TEXT, OR_NULL),
    "FulfillmentType!": {"AFN", "MFN"},
    "OrderType!": set(
        "StandardOrder LongLeadTimeOrder Preorder BackOrder SourcingOnDemandOrder".split()
    ),
    "NumberOfItemsShipped": COUNT,
    "NumberOfItemsUnshipped": COUNT,
    "EarliestDeliveryDate": MOMENT,
    "LatestDeliveryDate": MOMENT,
    "EarliestShipDate": MOMENT,
    "LatestShipDate": MOMENT,
    "CancelNotifyDate": MOMENT,
    "OrderPrograms": [{"Business", "Prime", "Premium", "IBA", "Replacement"}],
    "ShippingPrograms": [
        {"ShipDateSet", "GlobalExpress", "ISPU", "AccessPoint", "TFM", "EasyShip"}
    ],
    "OrderItems!": [_ITEM],
}
_CHANGE = {
    "NotificationLevel!": {"OrderLevel", "OrderItemLevel"},
    "SellerId!": TEXT,
    "AmazonOrderId!": TEXT,
    "OrderChangeType!": {"BuyerRequestedChange", "DeliveryTipChange", "OrderStatusChange"},
    "OrderChangeTrigger!": {"TimeOfOrderChange!": (MOMENT, OR_NULL), "ChangeReason!": TEXT},
    "Summary!": _SUMMARY,
}
_MESSAGE = {
    "NotificationVersion!": TEXT,
    "NotificationType!": {"ORDER_CHANGE"},
    "PayloadVersion!": TEXT,
    "EventTime!": MOMENT,
    "Payload!": {"OrderChangeNotification!": _CHANGE},
    "NotificationMetadata!": {
        "ApplicationId!": TEXT,
        "SubscriptionId!": TEXT,
        "PublishTime!": MOMENT,
        "NotificationId!": TEXT,
    },
}


def violations_in(sent: dict[str, Any]) -> list[str]:
    """Of the answer to `GET /_sandbox/notifications?bodies=1`."""
    return [
        f"notification {entry['notificationId']}: {violation}"
        for entry in sent["notifications"]
        for violation in violations(entry["body"])
    ]


def violations(body: str) -> list[str]:
    return list(_walk(json.loads(body), _MESSAGE, "$"))


def _walk(value: Any, shape: Any, path: str) -> Iterator[str]:
    if isinstance(shape, tuple):
        if value is not None:
            yield from _walk(value, shape[0], path)
    elif isinstance(shape, dict):
        yield from _walk_object(value, shape, path)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{path} is no list: {value!r}"
        else:
            for place, entry in enumerate(value):
                yield from _walk(entry, shape[0], f"{path}[{place}]")
    elif isinstance(shape, set):
        if value not in shape:
            yield f"{path} is an undocumented word: {value!r}"
    elif not _is(value, shape):
        yield f"{path} is no {shape}: {value!r}"


def _walk_object(value: Any, shape: dict[str, Any], path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path} is no object: {value!r}"
        return
    names = {name.rstrip("!"): inner for name, inner in shape.items()}
    yield from (f"{path}.{key} is unknown" for key in value if key not in names)
    for name in shape:
        if name.endswith("!") and name[:-1] not in value:
            yield f"{path}.{name[:-1]} is missing"
    for key in value.keys() & names:
        yield from _walk(value[key], names[key], f"{path}.{key}")


def _is(value: Any, shape: str) -> bool:
    if shape == FLAG:
        return isinstance(value, bool)
    if shape == COUNT:
        return isinstance(value, int) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    return shape == TEXT or _is_moment(value)


def _is_moment(text: str) -> bool:
    try:
        return text.endswith("Z") and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
