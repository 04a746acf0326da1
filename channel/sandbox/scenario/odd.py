"""The orders of the day whose amounts or addresses are out of the ordinary.

They have dice of their own: the rest of the day is the same with and without them.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from channel.sandbox.order import Order
from channel.sandbox.scenario.composing import Recipe, compose
from channel.sandbox.terms import Terms
from channel.sandbox.world import World

_CLEARED_AFTER = timedelta(minutes=4)
_CENT = Decimal("0.01")
_SWEDISH_VAT, _GERMAN_VAT = Decimal("0.25"), Decimal("0.19")


def _given_away(order: Order) -> None:
    """Vine (amazon.md 1.6): the full price, a promotion of all of it, and no tax."""
    for line in order.lines:
        line.discount = {"ITEM": line.price}
        line.promotion_ids = ("Vine Enrollment",)
        line.tax = {}


def _tipped(order: Order) -> None:
    order.terms = Terms(tip=Decimal("5.00"))


def _tax_inside(order: Order) -> None:
    """The VAT is told, and the prices have it in them."""
    order.terms = Terms(tax_included=True)
    rate = _SWEDISH_VAT if order.marketplace.country == "SE" else _GERMAN_VAT
    for line in order.lines:
        line.tax = {"ITEM": _part_of(line.price, rate)}
        if line.shipping:
            line.tax["SHIPPING"] = _part_of(line.shipping, rate)
        line.reporting_scheme = "UOSS"


def _nobody_named(order: Order) -> None:
    """Amazon collects the tax, and does not say which Amazon."""
    for line in order.lines:
        line.tax_collection = {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": ""}


def _negative_discounts(order: Order) -> None:
    order.terms = Terms(negative_discounts=True)


def _odd_cents(order: Order) -> None:
    [line] = order.lines
    line.item_price = line.unit_price * line.quantity + _CENT
    line.tax = {}


def _wrong_total(order: Order) -> None:
    """A fee that is in the total and in no line."""
    order.terms = replace(order.terms, grand_total=order.grand_total() + Decimal("3.00"))


def _all_in_the_city(order: Order) -> None:
    order.address |= {"city": "Escondido, californiA 92025-1501", "stateOrRegion": ""}
    order.address["postalCode"] = ""


def _puerto_rico(order: Order) -> None:
    order.address |= {
        "addressLine1": "Calle Fortaleza 63",
        "city": "San Juan",
        "stateOrRegion": "San Juan",
        "postalCode": "00901",
        "countryCode": "PR",
    }


def _part_of(amount: Decimal, rate: Decimal) -> Decimal:
    return (amount - amount / (1 + rate)).quantize(_CENT, ROUND_HALF_UP)


# Minutes ago, country, traits, items, and what is odd about it.
_ROWS: tuple[tuple[int, str, str, tuple[tuple[str, int], ...], Callable[[Order], None]], ...] = (
    (1340, "US", "", (("NH-KETTLE-CAMP", 1),), _given_away),
    (1100, "US", "SHIPPING", (("NH-TOWEL-LINEN-4", 1),), _tipped),
    (955, "DE", "BUSINESS,SHIPPING", (("NH-HOOKS-ASH-5", 2),), _tax_inside),
    (830, "US", "GIFT,SHIPPING", (("NH-CUSHION-FELT", 1),), _nobody_named),
    (655, "JP", "COD,GIFT,FREE_SHIPPING,COUPON", (("NH-BOARD-OAK-L", 2),), _negative_discounts),
    (540, "US", "", (("NH-CANDLE-PINE", 3),), _odd_cents),
    (365, "US", "SHIPPING", (("NH-MUG-STONE-2", 1),), _wrong_total),
    (240, "US", "", (("NH-SOCKS-MERINO-3", 2),), _all_in_the_city),
    (120, "US", "SHIPPING", (("NH-COFFEE-GRIND", 1),), _puerto_rico),
)
MINUTES = frozenset(row[0] for row in _ROWS)


def lay_out(world: World, dice: random.Random) -> None:
    """Put them into the world, paid and not yet shipped."""
    now = world.clock.now()
    for minutes, country, traits, items, make_odd in _ROWS:
        recipe = Recipe(country, "MERCHANT", frozenset(filter(None, traits.split(","))), items)
        placed = now - timedelta(minutes=minutes, seconds=dice.randrange(60))
        order = compose(recipe, world, dice, placed)
        make_odd(order)
        order.status = "UNSHIPPED"
        order.updated_at = placed + _CLEARED_AFTER
        world.orders[order.id] = order
