"""The last day of the demo seller, as it lies there when the sandbox starts."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from channel.sandbox.order import Order
from channel.sandbox.scenario.composing import Recipe, compose
from channel.sandbox.shipping import ship
from channel.sandbox.world import World

# Minutes ago, country, who fulfils, status, traits, SKU*quantity; the oldest first. The
# replacement at the end is for the first order of the day.
_ROWS = """
1432 US FBM SHIPPED   SHIPPING              NH-VASE-CLAY-M*1
1405 DE FBM UNSHIPPED PRIME                 NH-MUG-STONE-2*2+NH-CANDLE-PINE*1
1377 JP FBA SHIPPED   PRIME,POINTS          NH-THERMO-750*1
1301 SE FBM UNSHIPPED SHIPPING              NH-BLANKET-WOOL*1
1248 US FBM UNSHIPPED GIFT,SHIPPING         NH-BEANIE-MERINO*1+NH-SOCKS-MERINO-3*2
1190 US FBA SHIPPED   PRIME                 NH-KETTLE-CAMP*1
1122 DE FBM UNSHIPPED BUSINESS              NH-TOWEL-LINEN-4*6+NH-HOOKS-ASH-5*4
1050 JP FBM UNSHIPPED POINTS,FREE_SHIPPING  NH-BOARD-OAK-L*1
 985 SE FBM CANCELLED SHIPPING              NH-LAMP-DESK-BRASS*1
 914 US FBM UNSHIPPED PRIME,EXPRESS         NH-COFFEE-GRIND*1
 860 DE FBM UNSHIPPED COUPON,FREE_SHIPPING  NH-PACK-18L*1+NH-THERMO-750*2
 801 DE FBA UNSHIPPED PRIME                 NH-CALENDAR-2027*3
 742 SE FBM UNSHIPPED GIFT                  NH-CANDLE-PINE*3
 690 JP FBM UNSHIPPED COD,SHIPPING          NH-KNIFE-BREAD*1
 633 US FBM UNSHIPPED BUSINESS,SHIPPING     NH-HOOKS-ASH-5*10+NH-KNIFE-BREAD*2
 577 US FBM UNSHIPPED COUPON                NH-HAMMOCK-LITE*1
 512 SE FBM SHIPPED   PRIME                 NH-SOCKS-MERINO-3*1
 450 DE FBM UNSHIPPED SHIPPING              NH-CUSHION-FELT*2
 391 JP FBM UNSHIPPED GIFT,POINTS           NH-VASE-CLAY-M*1+NH-CANDLE-PINE*2
 330 US FBM UNSHIPPED PRIME                 NH-AXE-SMALL*1
 272 SE FBA SHIPPED   PRIME                 NH-CALENDAR-2027*1
 214 US FBM UNSHIPPED FREE_SHIPPING         NH-MUG-STONE-2*4
 151 DE FBM UNSHIPPED PRIME,EXPRESS         NH-LAMP-DESK-BRASS*1
  96 SE FBM UNSHIPPED BUSINESS              NH-CALENDAR-2027*25
  58 US FBM UNSHIPPED REPLACEMENT           NH-VASE-CLAY-M*1
  31 US FBM PENDING   SHIPPING              NH-BASKET-BIRCH*1
  14 JP FBM PENDING   POINTS                NH-PACK-18L*1
   6 DE FBA PENDING   PRIME                 NH-KETTLE-CAMP*2
"""

FULFILLED_BY = {"FBM": "MERCHANT", "FBA": "AMAZON"}
_CLEARED_AFTER = timedelta(minutes=4)
_SHIPPED_AFTER = timedelta(minutes=95)


def lay_out(world: World, dice: random.Random) -> None:
    """Put the day's orders into the world."""
    now = world.clock.now()
    first: Order | None = None
    for row in _ROWS.strip().splitlines():
        minutes, country, channel, status, traits, items = row.split()
        recipe = Recipe(country, FULFILLED_BY[channel], frozenset(traits.split(",")), _items(items))
        replaces = first.id if first and "REPLACEMENT" in recipe.traits else None
        placed = now - timedelta(minutes=int(minutes), seconds=dice.randrange(60))
        order = compose(recipe, world, dice, placed, replaces)
        _bring_to(order, status, now)
        world.orders[order.id] = order
        first = first or order


def _bring_to(order: Order, status: str, now: datetime) -> None:
    if status == "PENDING":
        return
    order.updated_at = order.created_at + _CLEARED_AFTER
    if status == "SHIPPED":
        order.updated_at = min(order.created_at + _SHIPPED_AFTER, now)
        ship(order, status, None, order.updated_at)
    elif status == "CANCELLED":
        order.cancel("BUYER", "Changed mind")
    else:
        order.status = status


def _items(text: str) -> tuple[tuple[str, int], ...]:
    pairs = (item.split("*") for item in text.split("+"))
    return tuple((sku, int(quantity)) for sku, quantity in pairs)
