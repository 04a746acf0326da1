"""The walker itself: it must notice what the SDK lets pass."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import strict
from tests.sandbox.box import Box

MODELS = "spapi.models.orders_v2026_01_01"


@pytest.fixture
def order(box: Box) -> Any:
    return box.get(box.place(fulfillmentStatus="SHIPPED"))


def found(order: Any) -> list[str]:
    return list(strict.walk({"order": order}, "GetOrderResponse", MODELS, "$"))


def test_a_good_order_has_no_violation(order: Any) -> None:
    assert found(order) == []


def _set(*path: str | int) -> Callable[[Any, Any], None]:
    def change(order: Any, value: Any) -> None:
        *way, last = path
        for step in way:
            order = order[step]
        order[last] = value

    return change


BREAKS: dict[str, tuple[Callable[[Any, Any], None], Any, str]] = {
    "an amount that is a number": (
        _set("proceeds", "grandTotal", "amount"),
        49.8,
        "$.order.proceeds.grandTotal.amount is no str",
    ),
    "an amount that is no decimal": (
        _set("proceeds", "grandTotal", "amount"),
        "1,5",
        "no decimal",
    ),
    "an unknown key": (_set("colour"), "red", "$.order.colour is unknown"),
    "an unknown status": (
        _set("fulfillment", "fulfillmentStatus"),
        "Shipped",
        "undocumented word: 'Shipped'",
    ),
    "an unknown program": (_set("programs"), ["PRIMER"], "undocumented word: 'PRIMER'"),
    "an unknown package status": (
        _set("packages", 0, "packageStatus", "status"),
        "LOST",
        "must be one of",
    ),
    "a quantity in text": (_set("orderItems", 0, "quantityOrdered"), "2", "is no int"),
    "a quantity that is true": (_set("orderItems", 0, "quantityOrdered"), True, "is no int"),
    "a time without zone": (_set("createdTime"), "2026-11-20T12:00:00", "is no datetime"),
    "an object for a list": (_set("orderItems"), {}, "is no list"),
    "a text for an object": (_set("recipient"), "Umeå", "is no object"),
}


@pytest.mark.parametrize("case", BREAKS)
def test_the_walker_notices(order: Any, case: str) -> None:
    change, value, words = BREAKS[case]
    broken = copy.deepcopy(order)
    change(broken, value)
    assert any(words in violation for violation in found(broken)), found(broken)


def test_the_walker_notices_what_is_missing(order: Any) -> None:
    del order["salesChannel"], order["orderItems"][0]["product"]
    assert found(order) == [
        "$.order.salesChannel is missing",
        "$.order.orderItems[0].product is missing",
    ]


def test_an_answer_that_was_dropped_is_no_proof() -> None:
    call = {"number": 7, "operation": "getOrder", "status": 200, "fault": None, "body": None}
    [violation] = strict.violations_in({"calls": [call]})
    assert violation == "call 7 getOrder 200: its answer was dropped before it could be walked"
