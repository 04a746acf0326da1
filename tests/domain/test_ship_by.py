"""How an order that is to be shipped stands, and what is in its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from channel.domain.order import OrderStatus
from channel.domain.ship_by import (
    ShipBlockKind,
    ShipByState,
    Shipping,
    block,
    state,
    waits_for_shipping,
)
from channel.domain.working_days import WorkingCalendar

BERLIN = WorkingCalendar("Europe/Berlin")
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)  # 13:00 there, a Friday
HOUR = timedelta(hours=1)
READY = Shipping(OrderStatus.UNSHIPPED, None, "NONE", attention=False, has_commerce_order=True)


@pytest.mark.parametrize(
    ("hand_over", "latest", "expected"),
    [
        (NOW - 20 * HOUR, NOW - HOUR, ShipByState.LATE),
        (NOW - HOUR, NOW + HOUR, ShipByState.MISSED),
        (NOW - HOUR, None, ShipByState.MISSED),
        (NOW + 10 * HOUR, NOW + 11 * HOUR, ShipByState.TODAY),
        (NOW + 11 * HOUR, NOW + 12 * HOUR, ShipByState.LATER),  # midnight there
    ],
)
def test_how_near_it_is(
    hand_over: datetime, latest: datetime | None, expected: ShipByState
) -> None:
    assert state(BERLIN, NOW, hand_over, latest) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, None),
        ({"status": OrderStatus.PARTIALLY_SHIPPED}, None),
        ({"has_commerce_order": False}, ShipBlockKind.NOT_CREATED),
        ({"status": OrderStatus.SHIPPED}, ShipBlockKind.UNCONFIRMED),
        ({"status": OrderStatus.SHIPPED, "attention": True}, ShipBlockKind.ATTENTION),
        ({"attention": True, "has_commerce_order": False}, ShipBlockKind.ATTENTION),
        ({"buyer_wish": "OPEN", "attention": True}, ShipBlockKind.BUYER_WANTS_CANCEL),
        ({"buyer_wish": "DECLINED"}, None),
        ({"cancel_state": "SENT", "buyer_wish": "OPEN"}, ShipBlockKind.CANCELING),
        ({"cancel_state": "REFUSED"}, None),
    ],
)
def test_what_is_in_the_way(changes: dict[str, object], expected: ShipBlockKind | None) -> None:
    assert block(replace(READY, **changes)) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("channel", "amazon", "waits"),
    [
        ("MERCHANT", OrderStatus.UNSHIPPED, True),
        ("MERCHANT", OrderStatus.PARTIALLY_SHIPPED, True),
        ("MERCHANT", OrderStatus.PENDING, False),
        ("MERCHANT", OrderStatus.SHIPPED, False),
        ("AMAZON", OrderStatus.UNSHIPPED, False),
    ],
)
def test_only_what_the_merchant_owes_waits(channel: str, amazon: OrderStatus, waits: bool) -> None:
    assert waits_for_shipping(channel, amazon) is waits
