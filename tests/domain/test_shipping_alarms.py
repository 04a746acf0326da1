"""When people are told of what has to be shipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from channel.domain.alerts import AlertKind
from channel.domain.shipping_alarms import ShippingSeen, causes
from channel.domain.shipping_rates import Forecast, Rate, Share

TODAY = datetime(2026, 11, 20, 15, tzinfo=UTC)
TOMORROW = TODAY + timedelta(days=1)
DUE = ShippingSeen(due=3, blocked=1, due_at=TODAY, time="16:00", zone="Europe/Berlin")


def keys(seen: ShippingSeen, *standing: str) -> list[str]:
    return [cause.key for cause in causes(5, seen, standing)]


def at(moment: datetime) -> str:
    return f"SHIP_BY:5:{int(moment.timestamp())}"


def forecast(rate: Rate, counted: int, total: int) -> Forecast:
    share = Share(counted, total)
    return Forecast(rate, share, share, share)


def test_nobody_is_told_while_all_is_shipped_in_time() -> None:
    fine = forecast(Rate.LATE_SHIPMENT_10, 1, 100)
    assert keys(ShippingSeen(forecasts=(fine,))) == []


def test_what_must_leave_soon_is_told_of_once_for_each_hand_over() -> None:
    assert keys(DUE) == keys(DUE, at(TODAY)) == [at(TODAY)]
    assert keys(replace(DUE, due_at=TOMORROW), at(TODAY)) == [at(TOMORROW)]


def test_it_is_not_over_while_something_has_missed_the_hand_over() -> None:
    assert keys(ShippingSeen(missed=2), at(TODAY)) == [at(TODAY)]
    assert keys(ShippingSeen(), at(TODAY)) == []


def test_what_missed_its_hand_over_before_anybody_looked_is_told_of_too() -> None:
    assert keys(ShippingSeen(missed=2)) == ["SHIP_BY:5:0"]


def test_a_rate_is_told_of_when_nothing_can_keep_it_within_the_limit() -> None:
    late = forecast(Rate.LATE_SHIPMENT_30, 5, 100)
    [cause] = causes(5, ShippingSeen(forecasts=(late,)), ())
    assert cause.key == "LATE_SHIPMENT_RATE:5"
    assert cause.values == {"percent": 5.0, "limit": 4.0, "days": 30}


def test_both_windows_of_late_shipments_are_one_cause() -> None:
    both = (forecast(Rate.LATE_SHIPMENT_10, 5, 100), forecast(Rate.LATE_SHIPMENT_30, 9, 100))
    [cause] = causes(5, ShippingSeen(forecasts=both), ())
    assert cause.values["days"] == 10


def test_each_rate_is_a_cause_of_its_own() -> None:
    rates = (forecast(Rate.CANCELLATION, 3, 100), forecast(Rate.VALID_TRACKING, 90, 100))
    found = [cause.kind for cause in causes(5, ShippingSeen(forecasts=rates), ())]
    assert found == [AlertKind.CANCELLATION_RATE, AlertKind.VALID_TRACKING_RATE]
