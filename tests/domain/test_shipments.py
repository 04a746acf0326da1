"""Parcels: may it be shipped here, did Amazon keep it?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from channel.domain.dispatch import Shippable, dismissal_refusal, refusal, ship_date_problem
from channel.domain.order import FulfillmentChannel, OrderStatus, Package, PackageItem
from channel.domain.shipment import ReadBack, ShipmentState, compare, next_reference
from tests.domain.orders import DAY

OPEN = Shippable(
    FulfillmentChannel.MERCHANT, OrderStatus.UNSHIPPED, has_commerce_order=True, programs=()
)
KEPT = Package("1", "UPS", "Ground", "1Z 999", DAY, (PackageItem("11", 2),))


def test_an_open_merchant_order_may_be_shipped() -> None:
    assert refusal(OPEN) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"channel": FulfillmentChannel.AMAZON}, "fba"),
        ({"programs": ("PRIME", "FBM_SHIP_PLUS")}, "ship-plus"),
        ({"programs": ("AMAZON_EASY_SHIP",)}, "easy-ship"),
        ({"status": OrderStatus.CANCELED}, "canceled"),
        ({"status": OrderStatus.SHIPPED}, "all-shipped"),
        ({"status": OrderStatus.PENDING}, "not-shippable"),
        ({"has_commerce_order": False}, "no-commerce-order"),
    ],
)
def test_why_an_order_is_not_shipped_here(change: dict[str, object], why: str) -> None:
    assert refusal(replace(OPEN, **change)) == why  # type: ignore[arg-type]


def test_a_parcel_leaves_after_the_purchase_and_not_in_the_future() -> None:
    now = DAY + timedelta(hours=1)
    assert ship_date_problem(DAY, DAY, now) is None
    assert ship_date_problem(DAY - timedelta(days=1), DAY, now) == "ship-date-before-purchase"
    assert ship_date_problem(now + timedelta(days=1), DAY, now) == "ship-date-future"


def test_amazon_kept_what_was_sent() -> None:
    assert compare("1", "1z999", {"11": 2}, [KEPT]) is ReadBack.MATCH


def test_a_parcel_that_amazon_dropped_is_absent() -> None:
    assert compare("2", "1z999", {"11": 2}, [KEPT]) is ReadBack.ABSENT


@pytest.mark.parametrize(("tracking", "quantity"), [("OTHER", 2), ("1Z999", 1)])
def test_a_parcel_that_amazon_shows_otherwise_is_different(tracking: str, quantity: int) -> None:
    assert compare("1", tracking, {"11": quantity}, [KEPT]) is ReadBack.DIFFERENT


def test_references_are_positive_numbers_after_the_largest() -> None:
    assert next_reference([]) == "1"
    assert next_reference(["1", "7", "PKG-9"]) == "8"


@pytest.mark.parametrize(
    ("state", "canceled", "why"),
    [
        (ShipmentState.REFUSED, False, None),
        (ShipmentState.MISMATCH, False, None),
        (ShipmentState.QUEUED, True, None),
        (ShipmentState.QUEUED, False, "shipment-not-lost"),
        (ShipmentState.SENT, True, "shipment-not-lost"),
        (ShipmentState.VERIFIED, True, "shipment-not-lost"),
    ],
)
def test_only_what_goes_no_further_can_be_called_settled(
    state: ShipmentState, canceled: bool, why: str | None
) -> None:
    assert dismissal_refusal(state, by_amazon=False, canceled=canceled, under_way=False) == why
    assert dismissal_refusal(state, by_amazon=True, canceled=canceled, under_way=False) is not None
    assert dismissal_refusal(state, by_amazon=False, canceled=canceled, under_way=True) is not None
