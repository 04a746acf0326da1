"""Which orders get a row, and which are only accounted for (F2-F7, F16, D2, D20, D23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from channel.domain.arrival import Arrival, Seen, classify
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import SightingReason
from tests.domain.orders import DAY, order

NEW = Seen(None, None, connected_at=DAY - timedelta(hours=1), import_open_ones=True)
OLD = replace(NEW, connected_at=DAY + timedelta(hours=1))
FBA = FulfillmentChannel.AMAZON


@pytest.mark.parametrize("status", ["PENDING", "UNSHIPPED", "SHIPPED", "CANCELLED", "NEW_WORD"])
def test_every_merchant_order_after_the_connection_is_stored(status: str) -> None:
    assert classify(order(amazon_status=status), NEW) is Arrival.ORDER


def test_an_order_that_was_open_at_connection_is_imported() -> None:
    assert classify(order(), OLD) is Arrival.ORDER


def test_open_orders_can_be_ignored_at_connection() -> None:
    assert classify(order(), replace(OLD, import_open_ones=False)) is Arrival.LEFT_OUT


@pytest.mark.parametrize("status", ["PENDING", "SHIPPED", "PARTIALLY_SHIPPED", "CANCELLED"])
def test_an_older_order_in_any_other_status_is_left_out(status: str) -> None:
    assert classify(order(amazon_status=status), OLD) is Arrival.LEFT_OUT


def test_what_was_left_out_stays_out_when_it_changes() -> None:
    seen = replace(OLD, sighted_as=SightingReason.LEFT_OUT)
    assert classify(order(amazon_status="UNSHIPPED"), seen) is Arrival.LEFT_OUT


@pytest.mark.parametrize("status", ["PENDING", "SHIPPED", "CANCELLED"])
def test_an_order_that_a_person_asks_for_is_imported_whatever_its_age(status: str) -> None:
    asked = replace(OLD, sighted_as=SightingReason.LEFT_OUT, asked_for=True)
    assert classify(order(amazon_status=status), asked) is Arrival.ORDER


@pytest.mark.parametrize("status", ["PENDING", "UNSHIPPED", "CANCELLED"])
def test_an_fba_order_is_unseen_until_it_ships(status: str) -> None:
    # amazon.md 6.3 #4939: a pending order of Seller Flex looks like any other of Amazon's.
    assert classify(order(amazon_status=status, channel=FBA), NEW) is Arrival.FBA_NOT_SHIPPED


def test_an_fba_order_comes_early_to_a_store_whose_table_wants_it() -> None:
    early = replace(NEW, taken_early=frozenset({OrderStatus.UNSHIPPED}))
    assert classify(order(amazon_status="UNSHIPPED", channel=FBA), early) is Arrival.ORDER
    assert classify(order(amazon_status="PENDING", channel=FBA), early) is Arrival.FBA_NOT_SHIPPED


def test_an_fba_order_arrives_when_it_ships() -> None:
    shipped = order(amazon_status="SHIPPED", channel=FBA)
    assert classify(shipped, NEW) is Arrival.ORDER
    open_then = replace(OLD, sighted_as=SightingReason.FBA_NOT_SHIPPED)
    assert classify(shipped, open_then) is Arrival.ORDER


def test_other_channels_orders_are_only_counted() -> None:
    assert classify(order(channel_name="NON_AMAZON"), NEW) is Arrival.OTHER_CHANNEL


def test_an_older_state_never_overwrites_a_newer_one() -> None:
    seen = replace(NEW, order_updated_at=DAY + timedelta(seconds=1))
    assert classify(order(), seen) is Arrival.STALE


def test_an_answer_without_fulfilment_decides_nothing() -> None:
    assert classify(order(channel=None, amazon_status=None), NEW) is Arrival.ODD
