"""Reports take their time (amazon.md 6.3, docs#3505, #482), at the speed that Amazon publishes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from channel.models.audit import Audit
from tests.rig.sandbox import Sandbox, running_sandbox
from tests.rig.shop import Shop


@pytest.fixture(scope="module")
def sandbox_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("sandbox"), speed=1) as sandbox:
        yield sandbox


def the_audit(shop: Shop) -> Audit:
    with shop.wiring.reading() as session:
        return session.scalars(select(Audit)).one()


def test_a_report_is_looked_after_until_it_is_made(shop: Shop) -> None:
    shop.open_store()
    for _ in range(8):
        shop.settle()
        shop.advance(30)
    assert the_audit(shop).state == "DONE"
    assert 2 < len(shop.calls("getReport")) < 10


def test_a_report_that_does_not_come_within_hours_is_asked_for_again(shop: Shop) -> None:
    shop.open_store()
    shop.settle()
    shop.clock.advance(4 * 3600)  # our clock alone: to Amazon, no time has passed
    shop.settle()
    late = the_audit(shop)
    assert (late.state, late.attempts, late.error) == ("WANTED", 1, "report-late")
    shop.clock.advance(3600)
    shop.settle()
    assert the_audit(shop).state == "REQUESTED"
    assert len(shop.calls("createReport")) == 2


def test_an_audit_that_waits_for_two_days_is_given_up(shop: Shop) -> None:
    shop.open_store()
    shop.sandbox.control("POST", "faults", operation="createReport", kind="server_error", times=99)
    shop.settle()
    assert the_audit(shop).state == "WANTED"
    for hours in (49, 7):
        shop.clock.advance(hours * 3600)
        shop.settle()
    with shop.wiring.reading() as session:
        first, again = session.scalars(select(Audit).order_by(Audit.id)).all()
    assert (first.state, first.error) == ("FAILED", "too-late")
    assert (again.purpose, again.state) == ("CONNECT", "WANTED")
