"""What an audit covers, and what it makes of an order that a report names."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.arrival import Arrival, Seen
from channel.domain.audit import (
    EVERY,
    EVERY_BY_SEARCH,
    EVERY_WHILE_BEHIND,
    Finding,
    Held,
    Window,
    judge,
    next_audit,
    next_window,
    same_word,
)
from channel.domain.ledger import Found
from channel.domain.order import AmazonOrder, FulfillmentChannel
from tests.domain.orders import DAY, order

HOUR = timedelta(hours=1)
CONNECTED = DAY - 10 * HOUR
FBA = {"channel": FulfillmentChannel.AMAZON}


def told(status: str = "Unshipped", **changes: Any) -> AmazonOrder:
    return order(amazon_status=status, **changes)


def judged(
    told: AmazonOrder, held: Held | None = None, sighted_as: str | None = None, **changes: Any
) -> Finding:
    seen = Seen(
        order_updated_at=held.updated_at if held and sighted_as is None else None,
        sighted_as=sighted_as,
        connected_at=CONNECTED,
        import_open_ones=changes.pop("import_open_ones", True),
    )
    swept_to = changes.pop("swept_to", DAY + HOUR)
    return judge(told, seen, held, swept_to, **changes)


def test_windows_overlap_and_leave_the_newest_minutes_to_the_sweeps() -> None:
    window = next_window(DAY - 6 * HOUR, DAY, by_search=False)
    assert window == Window(DAY - 7 * HOUR, DAY - timedelta(minutes=10))


def test_a_window_is_30_days_at_most_so_a_long_silence_takes_several() -> None:
    window = next_window(DAY - timedelta(days=40), DAY, by_search=False)
    assert window is not None
    assert window.ends_at - window.starts_at == timedelta(days=30)
    assert window.ends_at > DAY - timedelta(days=40)


def test_nothing_is_audited_twice_in_ten_minutes() -> None:
    assert next_window(DAY - timedelta(minutes=9), DAY, by_search=False) is None


def test_searching_again_goes_two_days_back() -> None:
    window = next_window(DAY - HOUR, DAY, by_search=True)
    assert window is not None
    assert window.starts_at < DAY - timedelta(hours=48)


@pytest.mark.parametrize(
    ("age", "by_search", "every"),
    [
        (timedelta(minutes=5), False, EVERY),
        (2 * HOUR, False, EVERY_WHILE_BEHIND),
        (timedelta(minutes=5), True, EVERY_BY_SEARCH),
    ],
)
def test_audits_come_sooner_while_the_data_is_behind(
    age: timedelta, by_search: bool, every: timedelta
) -> None:
    assert next_audit(DAY, DAY - age, by_search=by_search) == DAY + every


def test_an_order_that_we_have_as_new_is_present() -> None:
    assert judged(told(), Held("UNSHIPPED", DAY)) == Finding(Found.PRESENT)


def test_our_newer_state_beats_the_report() -> None:
    assert judged(told("Unshipped"), Held("SHIPPED", DAY + HOUR)) == Finding(Found.PRESENT)


def test_the_milliseconds_that_a_report_leaves_out_make_no_difference() -> None:
    rounded_up = told(updated_at=DAY + timedelta(milliseconds=900))
    assert judged(rounded_up, Held("UNSHIPPED", DAY)).found is Found.PRESENT


def test_two_states_of_one_second_are_told_apart_by_their_status() -> None:
    held = Held("UNSHIPPED", DAY + timedelta(milliseconds=200))
    assert judged(told("Canceled"), held).found is Found.DIFFERENT


@pytest.mark.parametrize("status", ["UNSHIPPED", "PENDING"])
def test_an_older_state_is_different_and_read_again(status: str) -> None:
    held = Held(status, DAY - HOUR)
    assert judged(told(), held) == Finding(Found.DIFFERENT, wanted=True)


def test_an_order_that_no_sweep_brought_is_missing_and_wanted() -> None:
    # amazon.md 6.3 #5048: an order is missing from the list and there by its number.
    assert judged(told("Shipped")) == Finding(Found.MISSING, wanted=True)


def test_what_changed_after_the_last_sweep_is_left_to_the_next_one() -> None:
    assert judged(told("Shipped"), swept_to=DAY - HOUR) == Finding(Found.EXPECTED)


def test_but_what_can_be_shipped_is_not() -> None:
    assert judged(told("Unshipped"), swept_to=DAY - HOUR) == Finding(Found.EXPECTED, wanted=True)
    held = Held("PENDING", DAY - HOUR)
    assert judged(told("Unshipped"), held, swept_to=DAY - HOUR).wanted


@pytest.mark.parametrize("status", ["Pending", "Unshipped", "Canceled"])
def test_an_fba_order_that_has_not_left_is_sighted_without_a_call(status: str) -> None:
    found = judged(told(status, **FBA), Held(status, DAY), "fba_not_shipped")
    assert found == Finding(Found.SIGHTED, sighting=Arrival.FBA_NOT_SHIPPED)


def test_an_fba_order_that_has_left_is_read() -> None:
    found = judged(told("Shipped", **FBA), Held("PENDING", DAY - HOUR), "fba_not_shipped")
    assert found == Finding(Found.DIFFERENT, wanted=True)


@pytest.mark.parametrize(
    ("status", "changes"),
    [
        ("Pending", {}),
        ("Shipped", {}),
        ("Canceled", {}),
        ("PartiallyShipped", {}),
        ("Unshipped", {"import_open_ones": False}),
    ],
)
def test_what_was_there_before_the_connection_is_left_out_without_a_call(
    status: str, changes: dict[str, Any]
) -> None:
    before = told(status, created_at=CONNECTED - HOUR)
    assert judged(before, **changes) == Finding(Found.SIGHTED, sighting=Arrival.LEFT_OUT)


def test_what_was_open_at_the_connection_is_read() -> None:
    before = told("Unshipped", created_at=CONNECTED - HOUR)
    assert judged(before, swept_to=None) == Finding(Found.EXPECTED, wanted=True)


def test_what_was_left_out_is_read_when_a_person_asks_for_the_range() -> None:
    before = told("Shipped", created_at=CONNECTED - HOUR)
    found = judged(before, Held("SHIPPED", DAY), "left_out", take_left_out=True)
    assert found == Finding(Found.SIGHTED, wanted=True, sighting=Arrival.LEFT_OUT)


def test_another_channels_order_counts_and_is_never_read() -> None:
    found = judged(told(channel_name="NON_AMAZON"), take_left_out=True)
    assert found == Finding(Found.MISSING, sighting=Arrival.OTHER_CHANNEL)


def test_an_order_that_was_set_aside_is_no_proof() -> None:
    assert judged(told(), Held(None, None), "odd") == Finding(Found.MISSING, wanted=True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Canceled", "CANCELLED", True),
        ("PartiallyShipped", "PARTIALLY_SHIPPED", True),
        ("InvoiceUnconfirmed", "INVOICE_UNCONFIRMED", True),
        ("InvoiceUnconfirmed", "A_NEW_WORD", False),
        ("Pending", None, False),
    ],
)
def test_v0s_words_and_todays_mean_the_same(one: str, other: str | None, same: bool) -> None:
    assert same_word(one, other) is same
