"""Who polls as docs/integrating.md says meets every change."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest

from channel.models.order import Order
from tests.api.conftest import Api
from tests.factories import NOW

PAGE = """query($from: DateTime!, $after: String) {
    orders(filter: { updatedFrom: $from }, sort: { field: UPDATED_AT, direction: ASC },
           first: 3, after: $after) {
        nodes { id commerceOrderNumber updatedAt } pageInfo { endCursor hasNextPage } } }"""


@dataclass
class Poller:
    """`known` is how it believes each order stands."""

    api: Api
    since: datetime = NOW - timedelta(days=30)
    known: dict[str, str | None] = field(default_factory=dict)

    def poll(self, meanwhile: Any = int) -> None:
        start, after = self.since - timedelta(minutes=5), None
        while True:
            answer = self.api.data(PAGE, {"from": start.isoformat(), "after": after})["orders"]
            for order in answer["nodes"]:
                self.known[order["id"]] = order["commerceOrderNumber"]
                self.since = max(self.since, datetime.fromisoformat(order["updatedAt"]))
            if not answer["pageInfo"]["hasNextPage"]:
                return
            after = answer["pageInfo"]["endCursor"]
            meanwhile()


def change(api: Api, order_id: int, number: str) -> None:
    with api.wiring.transaction("test") as session:
        session.get_one(Order, order_id).commerce_number = number


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_orders_that_change_while_pages_are_read_are_met(api: Api, seed: int) -> None:
    chance, store = random.Random(seed), api.factory.store()
    orders = [api.factory.order(store).id for _ in range(8)]
    numbers: dict[str, str] = {}

    def happen() -> None:
        for _ in range(chance.randint(0, 2)):
            api.clock.advance(timedelta(seconds=chance.randint(1, 200)))
            order_id, number = chance.choice(orders), str(len(numbers) + chance.random())
            change(api, order_id, number)
            numbers[f"order_{order_id}"] = number

    poller = Poller(api)
    for _ in range(6):
        poller.poll(meanwhile=happen)
        happen()
    poller.poll()
    assert poller.known == {f"order_{n}": numbers.get(f"order_{n}") for n in orders}


# On SQLite nobody commits late: it has one writer at a time.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_is_committed_late_is_met_by_the_overlap(api: Api) -> None:
    store = api.factory.store()
    slow = api.factory.order(store)
    api.factory.order(store, updated_at=NOW + timedelta(minutes=2))
    poller = Poller(api)
    with api.wiring.transaction("test") as session:
        session.get_one(Order, slow.id).commerce_number = "late"
        session.flush()
        poller.poll()
    assert poller.since == NOW + timedelta(minutes=2)
    assert poller.known[f"order_{slow.id}"] is None
    poller.poll()
    assert poller.known[f"order_{slow.id}"] == "late"
