"""What a decision looks at, gathered for many orders at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from channel.domain.creation import Facts, LineFacts
from channel.domain.mapping import key_of
from channel.domain.order import FulfillmentChannel
from channel.domain.rules.outcome import NO_RULES, RulesOutcome
from channel.domain.status import status_of
from channel.models.order import Order, OrderItem
from channel.ports.commerce import Component, ProductState
from channel.services import order_rows
from channel.services.policies import Policy

# What one unit of an Amazon line is made of, by order item row; absent: one of its own SKU.
Made = Mapping[int, Sequence[Component]]
# What an order holds of stock itself, by SKU, by order id (D22).
Held = Mapping[int, Mapping[str, int]]


def skus(orders: Iterable[Order], made: Made) -> list[str]:
    """Every Commerce SKU that these orders need."""
    needed = {part.sku for order in orders for line in order.items for part in parts(line, made)}
    return sorted(needed - {""})


def parts(line: OrderItem, made: Made) -> Sequence[Component]:
    return made.get(line.id) or (Component(line.sku or "", 1),)


def facts_of(
    order: Order,
    policy: Policy,
    products: Mapping[str, ProductState],
    *,
    made: Made,
    held: Mapping[str, int],
    rules: RulesOutcome = NO_RULES,
) -> Facts:
    return Facts(
        channel=FulfillmentChannel(order.channel),
        status=status_of(order.amazon_status),
        settings=policy.settings,
        lines=tuple(
            _line(line, part, products.get(part.sku), held)
            for line in order.items
            for part in parts(line, made)
        ),
        totals_problem=order_rows.problem(order),
        has_address=order.has_address,
        rules=rules,
        first_seen_off=order.first_seen_off,
        asked_for=order.asked_for_by is not None,
        ignored=order.ignored_by is not None,
    )


def _line(
    line: OrderItem, part: Component, product: ProductState | None, held: Mapping[str, int]
) -> LineFacts:
    key = key_of(line.sku, line.asin)
    mapped = key if part.sku != key else None
    quantity = line.quantity * part.quantity
    if product is None:
        return LineFacts(part.sku or None, quantity, known=False, amazon_sku=mapped)
    return LineFacts(
        part.sku,
        quantity,
        known=True,
        enabled=product.enabled,
        manage_stock=product.manage_stock,
        available=product.available + held.get(part.sku, 0),
        amazon_sku=mapped,
    )
