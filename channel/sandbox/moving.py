"""`PATCH /_sandbox/orders/{id}`: what buyers, sellers elsewhere and Amazon do to an order."""

from __future__ import annotations

from channel.sandbox import reading
from channel.sandbox.errors import Unusable
from channel.sandbox.order import NEXT_STATUSES, STATUSES, Order
from channel.sandbox.order_change import BUYER_REQUEST, Change
from channel.sandbox.ordering import read_buyer, read_cancellation, read_recipient
from channel.sandbox.reading import Body
from channel.sandbox.shipping import ship
from channel.sandbox.world import World

_CHANGES = {
    "fulfillmentStatus", "cancellationRequest", "cancelledBy", "cancelReason", "packages", "buyer",
    "recipient", "programs",
}  # fmt: skip


def move(order: Order, body: Body, world: World) -> None:
    """Change the order and its `lastUpdatedTime`. `Unusable` when Amazon would not do that."""
    reading.only(body, _CHANGES, "A change of an order")
    if "buyer" in body:
        order.buyer = read_buyer(body["buyer"])
    if "recipient" in body:
        order.address, order.delivery_preference = read_recipient(body["recipient"])
    if "programs" in body:
        order.programs = reading.texts(body, "programs")
    if "cancellationRequest" in body:
        _request_cancellation(
            order, reading.thing(body["cancellationRequest"], "cancellationRequest")
        )
    if "fulfillmentStatus" in body:
        _move_to(order, reading.word(body, "fulfillmentStatus", STATUSES, ""), body, world)
    order.updated_at = world.clock.now()


def changes(order: Order, body: Body) -> list[Change]:
    """What Amazon tells subscribers about such a change."""
    told = []
    if "cancellationRequest" in body:
        told.append(Change(order, BUYER_REQUEST, "Buyer Requested Cancel"))
    if not told or "fulfillmentStatus" in body:
        told.append(Change(order))
    return told


def _move_to(order: Order, status: str, body: Body, world: World) -> None:
    if status == order.status and "packages" not in body:
        return
    if status != order.status and status not in NEXT_STATUSES[order.status]:
        raise Unusable(f"Amazon never moves an order from {order.status} to {status}.")
    if status in {"PARTIALLY_SHIPPED", "SHIPPED"}:
        ship(order, status, body.get("packages"), world.clock.now())
    elif status == "CANCELLED":
        order.cancel(*read_cancellation(body))
    else:
        order.status = status


def _request_cancellation(order: Order, request: Body) -> None:
    """The buyer asks, for one line (`orderItemId`) or for all of them."""
    reading.only(request, ("orderItemId", "requester", "cancelReason"), "cancellationRequest")
    item_id = reading.text(request, "orderItemId")
    lines = [line for line in order.lines if item_id in ("", line.order_item_id)]
    if not lines:
        raise Unusable(f"The order has no line {item_id!r}.")
    reason = reading.text(request, "cancelReason", "Ordered by mistake")
    requester = reading.word(request, "requester", ("BUYER",), "BUYER")
    for line in lines:
        line.cancellation_request = {"requester": requester, "cancelReason": reason}
