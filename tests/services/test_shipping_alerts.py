"""People are told of what has to be shipped before it is too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from channel.models.order import Order
from channel.models.store import Store
from channel.services.shipping_forecast import standings
from tests.factories import NOW
from tests.services.alarms import Alarms, alarms

HOUR = timedelta(hours=1)
DAY = 24 * HOUR
# NOW is 4:00 of a Friday in Los Angeles: the carrier comes twelve hours later.
TODAY = NOW + 13 * HOUR
GONE = {"status": "SHIPPED", "amazon_status": "SHIPPED", "ship_by_at": None}


@pytest.fixture
def scene(database_url: str, data_dir: Path) -> Iterator[Alarms]:
    with alarms(database_url, data_dir) as found:
        yield found


def due(scene: Alarms, store: Store, **changes: Any) -> None:
    usual: dict[str, Any] = {"latest_ship": TODAY, "commerce_number": "1"}
    scene.factory.order(store, **(usual | changes))


def kinds(scene: Alarms) -> list[str]:
    return [cause.split(":")[0] for cause in scene.lasting()]


def test_the_warning_comes_two_hours_before_the_carrier(scene: Alarms) -> None:
    due(scene, scene.factory.store())
    scene.advance(hours=9, minutes=59)
    scene.minute()
    assert scene.subjects() == []
    scene.advance(minutes=1)
    for _ in range(2):
        scene.minute()
    assert scene.subjects() == ["[Amazon channel] One order must leave by 16:00: Store US"]
    assert len(scene.webhook.messages) == 1


def test_all_clear_when_it_is_shipped_in_time(scene: Alarms) -> None:
    due(scene, scene.factory.store())
    scene.advance(hours=11)
    scene.minute()
    scene.change(Order, **GONE)
    scene.minute()
    assert scene.lasting() == []
    assert scene.subjects()[1].startswith("[Amazon channel] All clear")


def test_no_all_clear_when_the_carrier_left_without_it(scene: Alarms) -> None:
    due(scene, scene.factory.store())
    scene.advance(hours=11)
    scene.minute()
    scene.advance(hours=2)
    scene.minute()
    assert len(scene.subjects()) == 1
    [alert] = scene.alerts()
    assert (alert.values["due"], alert.values["missed"]) == (0, 1)


def test_the_next_days_carrier_is_told_of_anew_whatever_stays(scene: Alarms) -> None:
    store = scene.factory.store()
    due(scene, store)
    due(scene, store, latest_ship=TODAY + 3 * DAY)  # Monday's
    scene.advance(hours=11)
    scene.minute()
    scene.advance(hours=72)
    scene.minute()
    assert scene.subjects() == ["[Amazon channel] One order must leave by 16:00: Store US"] * 2
    assert scene.alerts()[1].values["missed"] == 1


def test_what_has_left_or_is_being_cancelled_is_nobodys_worry(scene: Alarms) -> None:
    store = scene.factory.store()
    due(scene, store, status="SHIPPED")
    due(scene, store, cancel_state="SENT")
    scene.advance(hours=11)
    scene.minute()
    assert scene.alerts() == []


def test_blocked_ones_are_counted(scene: Alarms) -> None:
    due(scene, scene.factory.store(), attention="error", attention_since=NOW)
    scene.advance(hours=11)
    scene.minute()
    [alert] = [each for each in scene.alerts() if each.kind == "SHIP_BY"]
    assert (alert.values["due"], alert.values["blocked"]) == (1, 1)


def test_a_rate_that_nothing_can_save_is_told_of(scene: Alarms) -> None:
    store = scene.factory.store()
    confirmed = {"status": "SHIPPED", "amazon_status": "SHIPPED", "confirmed_at": NOW - DAY}
    for row in range(20):
        late = NOW - 2 * DAY if row == 0 else NOW
        due(scene, store, latest_ship=late, **confirmed)
    scene.minute()
    assert kinds(scene) == ["LATE_SHIPMENT_RATE"]
    assert scene.subjects() == ["[Amazon channel] Too many late shipments: Store US"]
    [alert] = scene.alerts()
    assert (alert.values["percent"], alert.values["limit"]) == (5.0, 4.0)


def test_a_store_that_is_not_read_alarms_nobody(scene: Alarms) -> None:
    due(scene, scene.factory.store(status="INACTIVE"))
    scene.advance(hours=14)
    scene.minute()
    assert scene.alerts() == []


def test_what_alarms_is_counted_the_same_without_what_is_not_due(scene: Alarms) -> None:
    store = scene.factory.store()
    due(scene, store)
    for changes in (
        {"attention": "error"},
        {"status": "SHIPPED"},
        {"latest_ship": NOW - DAY},
        {"latest_ship": NOW + HOUR},
        {"latest_ship": NOW + 9 * DAY},
    ):
        due(scene, store, **changes)
    with scene.wiring.reading() as session:
        [whole] = standings(session, NOW, [store]).values()
        [part] = standings(session, NOW, [store], due_only=True).values()
    assert (part.waiting, whole.waiting) == (5, 6)
    assert replace(part, waiting=6, blocked=whole.blocked) == whole
