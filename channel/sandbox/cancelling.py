"""What a seller may cancel: an order that nothing has left of, and never one that Amazon ships."""

from __future__ import annotations

from channel.sandbox.errors import invalid
from channel.sandbox.order import Order
from channel.sandbox.order_change import Change
from channel.sandbox.world import World

REASON_CODES = (
    "NO_INVENTORY", "BUYER_CANCELLED", "SHIPPING_ADDRESS_UNDELIVERABLE", "CUSTOMER_EXCHANGE",
    "PRICING_ERROR",
)  # fmt: skip


def cancel(order: Order, body: object, world: World) -> None:
    """`cancelOrder`: the whole order. Raises `Refusal`."""
    reason = body.get("cancelReasonCode") if isinstance(body, dict) else None
    if reason not in REASON_CODES:
        raise invalid("Invalid Input", "cancelReasonCode is missing or unknown.")
    why_not = refusal(order)
    if why_not is not None:
        raise invalid("Invalid Input", why_not)
    carry_out(order, str(reason), world)


def refusal(order: Order) -> str | None:
    """Amazon's sentence, None when it may be cancelled."""
    if order.fulfilled_by == "AMAZON":
        return "The order is fulfilled by Amazon and cannot be cancelled here."
    if order.status == "CANCELLED":
        return "The order has been cancelled already."
    if order.status != "UNSHIPPED":
        return f"An order that is {order.status} cannot be cancelled."
    return None


def carry_out(order: Order, reason: str, world: World) -> None:
    order.cancel("MERCHANT", reason)
    order.updated_at = world.clock.now()
    world.tell(Change(order))
