"""Which causes for alarm there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from channel.domain.alarming import AccountSeen, SecretSeen, Seen, StoreSeen, causes
from channel.domain.alerts import AlertKind, Cause, Severity, severity
from channel.domain.store import StoreStatus

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
US = StoreSeen(1, "Store US", StoreStatus.ACTIVE, NOW - 90 * DAY)
CA = StoreSeen(2, "Store CA", StoreStatus.OBSERVE, NOW - 90 * DAY)
ACCOUNT = AccountSeen(7, "A1", NOW - 100 * DAY, NOW, stores=(US, CA))


def found(standing: tuple[str, ...] = (), **changes: Any) -> tuple[Cause, ...]:
    account = replace(ACCOUNT, **changes)
    return causes(Seen(NOW, timedelta(hours=1), accounts=(account,)), standing)


def keys(*args: Any, **changes: Any) -> list[str]:
    return [cause.key for cause in found(*args, **changes)]


def test_all_is_well() -> None:
    assert found() == ()


@pytest.mark.parametrize(
    ("left", "stage"), [(30, 30), (8, 30), (7, 7), (2, 7), (1, 1), (0, 0), (-3, 0)]
)
def test_an_authorisation_is_warned_of_at_30_7_and_1_days(left: int, stage: int) -> None:
    [cause] = found(authorised_at=NOW - (365 - left) * DAY)
    assert cause.key == f"AUTHORISATION_LAPSES:7:{stage}"
    assert cause.values["days"] == max(left, 0)
    assert cause.values["stores"] == "Store US, Store CA"


def test_an_authorisation_of_31_more_days_is_nobodys_worry() -> None:
    assert keys(authorised_at=NOW - (365 - 31) * DAY) == []


@pytest.mark.parametrize(("left", "stage"), [(30, 30), (7, 7), (1, 1), (0, 0)])
def test_a_client_secret_lapses_after_180_days(left: int, stage: int) -> None:
    secret = SecretSeen(NOW - (180 - left) * DAY)
    [cause] = causes(Seen(NOW, DAY, secret=secret))
    assert cause.key == f"CLIENT_SECRET_LAPSES::{stage}"


def test_a_refused_client_secret_is_one_alarm_for_the_whole_installation() -> None:
    secret = SecretSeen(NOW - 179 * DAY, refused=True)
    [cause] = causes(Seen(NOW, DAY, accounts=(ACCOUNT,), secret=secret))
    assert (cause.kind, cause.subject) == (AlertKind.CLIENT_SECRET_REFUSED, None)


def test_a_lost_authorisation_is_one_alarm_for_all_stores_of_the_seller() -> None:
    lost = tuple(replace(store, status=StoreStatus.DISCONNECTED) for store in (US, CA))
    [cause] = found(stores=lost, data_as_of=NOW - 9 * DAY)
    assert cause.key == "DISCONNECTED:7"
    assert cause.values["storeIds"] == [1, 2]


def test_data_older_than_the_limit_alarm_once_for_the_seller() -> None:
    assert keys(data_as_of=NOW - timedelta(minutes=60)) == []
    assert keys(data_as_of=NOW - timedelta(minutes=61)) == ["DATA_OLD:7"]


def test_an_alarm_about_old_data_ends_only_when_they_are_clearly_younger() -> None:
    assert keys(("DATA_OLD:7",), data_as_of=NOW - timedelta(minutes=50)) == ["DATA_OLD:7"]
    assert keys(("DATA_OLD:7",), data_as_of=NOW - timedelta(minutes=40)) == []


def test_data_that_nobody_has_read_yet_are_not_late_until_the_limit_is_over() -> None:
    assert keys(data_as_of=None, authorised_at=NOW - timedelta(minutes=59)) == []
    connected = tuple(replace(s, since=NOW - timedelta(minutes=61)) for s in (US, CA))
    assert keys(data_as_of=None, stores=connected) == ["DATA_OLD:7"]


def test_a_store_that_is_read_again_after_a_week_is_given_time() -> None:
    again = replace(US, since=NOW - timedelta(minutes=5))
    assert keys(data_as_of=NOW - 7 * DAY, stores=(again,)) == []


def test_a_copy_that_has_just_become_the_real_one_is_given_time() -> None:
    account = replace(ACCOUNT, data_as_of=NOW - 7 * DAY)
    assert causes(Seen(NOW, timedelta(hours=1), NOW - timedelta(minutes=5), (account,))) == ()


def test_blocked_orders_are_one_alarm_a_store_however_many_there_are() -> None:
    [cause] = found(stores=(replace(US, blocked=12), CA))
    assert (cause.key, cause.values["count"]) == ("ORDERS_BLOCKED:1", 12)


def test_a_marketplace_that_is_not_the_sellers_concerns_that_store_alone() -> None:
    [cause] = found(stores=(US, replace(CA, refused=True)))
    assert (cause.key, cause.values["stores"]) == ("MARKETPLACE_REFUSED:2", "Store CA")


def test_what_is_done_without_is_information() -> None:
    kinds = {c.kind for c in found(reports_refused=True, notifications_refused=True)}
    assert kinds == {AlertKind.REPORTS_REFUSED, AlertKind.NOTIFICATIONS_REFUSED}
    assert {severity(kind, {}) for kind in kinds} == {Severity.INFORMATION}


def test_an_inactive_store_alarms_nobody() -> None:
    idle = replace(US, status=StoreStatus.INACTIVE, blocked=3, refused=True)
    assert keys(stores=(idle,), data_as_of=NOW - 9 * DAY, authorised_at=NOW - 400 * DAY) == []


def test_a_copy_says_that_it_is_one_and_nothing_else() -> None:
    lost = replace(ACCOUNT, stores=(replace(US, status=StoreStatus.DISCONNECTED),))
    [cause] = causes(Seen(NOW, DAY, accounts=(lost,), copy_of="https://shop.example"))
    assert cause.kind is AlertKind.READ_ONLY_COPY
    assert cause.values == {"address": "https://shop.example"}


def test_a_warning_turns_critical_on_the_last_day() -> None:
    lapses = AlertKind.AUTHORISATION_LAPSES
    assert severity(lapses, {"days": 2}) is Severity.WARNING
    assert severity(lapses, {"days": 1}) is Severity.CRITICAL
