"""What a notification calls for (amazon.md 5.3, F15-F16)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from channel.domain.ledger import Urgency
from channel.domain.notices import State, is_news, urgency_of
from channel.domain.order import FulfillmentChannel

FBM, FBA = FulfillmentChannel.MERCHANT, FulfillmentChannel.AMAZON
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("channel", "status", "urgency"),
    [
        (FBM, "Unshipped", Urgency.SHIPPABLE),
        (FBM, "PartiallyShipped", Urgency.SHIPPABLE),
        (FBM, "Canceled", Urgency.CANCELED),
        (FBM, "Pending", Urgency.UNHURRIED),
        (FBM, "PendingAvailability", Urgency.UNHURRIED),
        (FBM, "Shipped", Urgency.UNHURRIED),
        (FBM, "InvoiceUnconfirmed", Urgency.UNHURRIED),
        (None, "Unshipped", Urgency.SHIPPABLE),
        (FBA, "Shipped", Urgency.ARRIVED),
    ],
)
def test_what_a_merchant_waits_for_is_read_first(
    channel: FulfillmentChannel | None, status: str, urgency: Urgency
) -> None:
    assert urgency_of(channel, status) is urgency


@pytest.mark.parametrize("status", ["Pending", "Unshipped", "Canceled", "Unfulfillable"])
def test_an_fba_order_is_not_read_before_it_is_shipped(status: str) -> None:
    assert urgency_of(FBA, status) is None


def test_what_changed_later_is_news() -> None:
    held = State("UNSHIPPED", NOON)
    assert is_news(State("Unshipped", NOON + SECOND), held)
    assert not is_news(State("Canceled", NOON - SECOND), held)


def test_within_a_second_the_status_decides() -> None:
    held = State("PARTIALLY_SHIPPED", NOON)
    moment = NOON + timedelta(milliseconds=400)
    assert not is_news(State("PartiallyShipped", moment), held)
    assert is_news(State("Shipped", moment), held)
