"""The day that goes on: orders arrive, payments clear or fail, Amazon's warehouse ships.

Nothing runs in the background. Every request to the sandbox first lets happen what is due, in
the order and at the moments that the seed laid down, so two sandboxes with one seed live the
same day however often they are asked.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from channel.sandbox.order import Order
from channel.sandbox.order_change import Change
from channel.sandbox.scenario import odd
from channel.sandbox.scenario.catalogue import CATALOGUE
from channel.sandbox.scenario.composing import Recipe, compose
from channel.sandbox.scenario.day import lay_out
from channel.sandbox.shipping import ship
from channel.sandbox.world import World

# Seconds at published speed; ten times as fast, something happens every twenty seconds or so.
_FIRST_ARRIVAL = (60, 150)
_BETWEEN_ARRIVALS = (350, 700)
_PAYMENT_CLEARS = (240, 900)
_AMAZON_SHIPS = (600, 1800)
_CANCELLED_SHARE = 0.12

_COUNTRIES = {"US": 40, "DE": 25, "SE": 20, "JP": 15}
_FBA_SHARE = 0.25
_TRAITS = {
    "PRIME": 0.3,
    "GIFT": 0.1,
    "BUSINESS": 0.1,
    "SHIPPING": 0.35,
    "FREE_SHIPPING": 0.2,
    "COUPON": 0.15,
    "EXPRESS": 0.08,
}


@dataclass(order=True)
class _Event:
    due: float
    number: int
    happen: Callable[[datetime, float], None] = field(compare=False)


class Living:
    def __init__(self, world: World) -> None:
        self._world = world
        self.stop()

    def begin(self, goes_on: bool) -> None:
        """Lay out the orders of the last day; with `goes_on`, let more arrive."""
        self.stop()
        self._dice = random.Random(f"{self._world.seed} day")
        lay_out(self._world, self._dice)
        odd.lay_out(self._world, random.Random(f"{self._world.seed} odd"))
        if goes_on:
            now = self._world.clock.age()
            self._plan(now, _FIRST_ARRIVAL, self._arrive)
            for order in self._world.orders.values():
                if order.is_pending:
                    self._plan_fate(order, now)
                elif order.fulfilled_by == "AMAZON":
                    self._plan_warehouse(order, now)

    def stop(self) -> None:
        """Nothing more happens by itself."""
        self._events: list[_Event] = []
        self._planned = 0
        self._seen = self._world.clock.now()

    def tick(self) -> None:
        """Let everything happen that is due. The caller holds the world's lock.

        No event is stamped before the last tick: whoever searched then has passed that moment.
        """
        now, age = self._world.clock.now(), self._world.clock.age()
        while self._events and self._events[0].due <= age:
            event = heapq.heappop(self._events)
            moment = now - timedelta(milliseconds=int((age - event.due) * 1000))
            event.happen(max(moment, self._seen), event.due)
        self._seen = now

    def _plan(
        self, since: float, wait: tuple[int, int], happen: Callable[[datetime, float], None]
    ) -> None:
        due = since + self._dice.uniform(*wait) / self._world.speed
        self._planned += 1
        heapq.heappush(self._events, _Event(due, self._planned, happen))

    def _arrive(self, moment: datetime, due: float) -> None:
        order = compose(_invent(self._dice), self._world, self._dice, moment)
        self._world.orders[order.id] = order
        self._plan_fate(order, due)
        self._plan(due, _BETWEEN_ARRIVALS, self._arrive)

    def _plan_fate(self, order: Order, since: float) -> None:
        """What happens to a pending order: drawn at once, so that nobody's calls change it."""
        if self._dice.random() < _CANCELLED_SHARE:
            self._plan_for(order, since, _PAYMENT_CLEARS, _fail_payment)
            return
        self._plan_for(order, since, _PAYMENT_CLEARS, _clear)
        if order.fulfilled_by == "AMAZON":
            self._plan_warehouse(order, since + _PAYMENT_CLEARS[1] / self._world.speed)

    def _plan_warehouse(self, order: Order, since: float) -> None:
        self._plan_for(order, since, _AMAZON_SHIPS, _leave_the_warehouse)

    def _plan_for(
        self,
        order: Order,
        since: float,
        wait: tuple[int, int],
        change: Callable[[Order, datetime], None],
    ) -> None:
        """Change the order as it is by then; the control API may have put another in its place."""

        def happen(moment: datetime, due: float) -> None:
            current = self._world.orders[order.id]
            before = current.status
            change(current, moment)
            if current.status != before:
                self._world.tell(Change(current))

        self._plan(since, wait, happen)


def _fail_payment(order: Order, moment: datetime) -> None:
    if order.is_pending:
        order.cancel("AMAZON", "Payment could not be verified")
        order.updated_at = moment


def _clear(order: Order, moment: datetime) -> None:
    if order.is_pending:
        order.status = "UNSHIPPED"
        order.updated_at = moment


def _leave_the_warehouse(order: Order, moment: datetime) -> None:
    if order.status == "UNSHIPPED":
        ship(order, "SHIPPED", None, moment)
        order.updated_at = moment


def _invent(dice: random.Random) -> Recipe:
    [country] = dice.choices(list(_COUNTRIES), list(_COUNTRIES.values()))
    skus = dice.sample(list(CATALOGUE), k=dice.choices((1, 2, 3), (70, 22, 8))[0])
    items = tuple((sku, dice.choices((1, 2, 3, 5), (72, 18, 7, 3))[0]) for sku in skus)
    traits = {trait for trait, share in _TRAITS.items() if dice.random() < share}
    if country == "JP":
        traits |= {"POINTS"}
    if dice.random() < _FBA_SHARE:
        return Recipe(country, "AMAZON", frozenset(traits - {"GIFT", "EXPRESS"}), items)
    return Recipe(country, "MERCHANT", frozenset(traits), items)
