"""What happens to an order next: one answer for whatever state it is in."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from channel.domain.creation import Verdict
from channel.domain.next_step import Standing, next_step
from channel.domain.order import OrderStatus
from channel.domain.store import StoreStatus
from channel.language import languages, say

NEW = Standing(OrderStatus.UNSHIPPED, StoreStatus.ACTIVE, has_commerce_order=False)
MADE = replace(NEW, has_commerce_order=True, verdict=Verdict.CREATE)


@pytest.mark.parametrize(
    ("change", "next_"),
    [
        ({}, "creating"),
        ({"verdict": Verdict.CREATE}, "creating"),
        ({"verdict": Verdict.WAIT}, "waiting"),
        ({"verdict": Verdict.WAIT, "deciding": True}, "creating"),
        ({"verdict": Verdict.OFF}, "not-created"),
        ({"verdict": Verdict.NEVER, "status": OrderStatus.SHIPPED}, "not-created"),
        ({"status": OrderStatus.PENDING, "verdict": Verdict.WAIT}, "payment"),
        ({"status": OrderStatus.PENDING_AVAILABILITY}, "payment"),
        ({"store": StoreStatus.OBSERVE, "verdict": Verdict.CREATE}, "observing"),
        ({"store": StoreStatus.INACTIVE}, "inactive"),
        ({"needs_person": True, "verdict": Verdict.BLOCKED}, "attention"),
        ({"buyer_wants_cancel": True, "needs_person": True}, "answer-buyer"),
        ({"being_canceled": True}, "being-canceled"),
        ({"status": OrderStatus.UNFULFILLABLE}, "at-amazon"),
    ],
)
def test_of_an_order_that_is_not_in_commerce(change: dict[str, Any], next_: str) -> None:
    assert next_step(replace(NEW, **change)) == next_


@pytest.mark.parametrize(
    ("change", "next_"),
    [
        ({"may_ship": True}, "ship"),
        ({"may_ship": True, "status": OrderStatus.PARTIALLY_SHIPPED}, "ship-rest"),
        ({}, "not-shipped-here"),
        ({"status": OrderStatus.SHIPPED, "telling": True}, "telling"),
        ({"status": OrderStatus.SHIPPED}, "completing"),
        ({"status": OrderStatus.COMPLETED}, "done"),
        ({"status": OrderStatus.COMPLETED, "needs_person": True}, "attention"),
        ({"status": OrderStatus.CANCELED, "needs_person": True}, "canceled"),
    ],
)
def test_of_an_order_that_is_in_commerce(change: dict[str, Any], next_: str) -> None:
    assert next_step(replace(MADE, **change)) == next_


def test_every_standing_has_a_sentence_in_every_language() -> None:
    """But for what stands in the way of shipping, which has a sentence of its own."""
    truth = (True, False)
    codes = {
        next_step(Standing(status, store, made, verdict, telling=telling, may_ship=may_ship))
        for status, store, made, verdict, telling, may_ship in product(
            OrderStatus, StoreStatus, truth, [*Verdict, None], truth, truth
        )
    }
    values = {"open": 2, "channel": "MERCHANT", "status": "UNSHIPPED"}
    for code, language in product(codes - {"not-shipped-here"}, languages()):
        assert f"next-{code}" not in say(language, f"next-{code}", values)
