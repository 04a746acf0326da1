"""An order's amounts, from Amazon's JSON to `Money`."""

from __future__ import annotations

from channel.adapters.amazon.money_wire import WireBreakdown, WireMoney
from channel.domain.money import Money
from channel.domain.order import Breakdown, Detail


def breakdowns_of(wires: list[WireBreakdown] | None) -> tuple[Breakdown, ...]:
    return tuple(
        Breakdown(
            wire.type,
            amount_of(wire.subtotal),
            tuple(
                Detail(detail.subtype or "", amount_of(detail.value))
                for detail in wire.detailed_breakdowns or ()
                if detail.value is not None
            ),
            wire.status or None,
        )
        for wire in wires or ()
    )


def money_of(wire: WireMoney | None) -> Money | None:
    return None if wire is None else amount_of(wire)


def amount_of(wire: WireMoney) -> Money:
    return Money(wire.amount, wire.currency_code)
