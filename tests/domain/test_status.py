"""The status an order shows (D6, D8)."""

from __future__ import annotations

import pytest

from channel.domain.order import OrderStatus
from channel.domain.status import Progress, channel_status, status_of


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("PENDING", OrderStatus.PENDING),
        ("PartiallyShipped", OrderStatus.PARTIALLY_SHIPPED),
        ("PARTIALLY_SHIPPED", OrderStatus.PARTIALLY_SHIPPED),
        ("CANCELLED", OrderStatus.CANCELED),
        ("Canceled", OrderStatus.CANCELED),
        ("PENDING_AVAILABILITY", OrderStatus.PENDING_AVAILABILITY),
        ("INVOICE_UNCONFIRMED", OrderStatus.OTHER),
        ("", OrderStatus.OTHER),
        (None, OrderStatus.OTHER),
    ],
)
def test_amazons_words_fold_to_one_spelling(word: str | None, status: OrderStatus) -> None:
    assert status_of(word) is status


def shown(amazon: OrderStatus, *, shipped: int = 0, complete: bool = False) -> OrderStatus:
    return channel_status(Progress(amazon, 3, shipped, complete))


def test_amazons_status_shows_as_it_is() -> None:
    assert shown(OrderStatus.UNSHIPPED) is OrderStatus.UNSHIPPED


def test_some_items_shipped_in_commerce_show_at_once() -> None:
    assert shown(OrderStatus.UNSHIPPED, shipped=1) is OrderStatus.PARTIALLY_SHIPPED


def test_all_items_shipped_in_commerce_is_shipped_before_amazon_knows() -> None:
    assert shown(OrderStatus.UNSHIPPED, shipped=3, complete=True) is OrderStatus.SHIPPED


def test_completed_is_shipped_at_amazon_and_complete_in_commerce() -> None:
    assert shown(OrderStatus.SHIPPED, shipped=3, complete=True) is OrderStatus.COMPLETED
    assert shown(OrderStatus.SHIPPED, shipped=3) is OrderStatus.SHIPPED


def test_a_cancellation_by_amazon_beats_what_commerce_shipped() -> None:
    assert shown(OrderStatus.CANCELED, shipped=3, complete=True) is OrderStatus.CANCELED
