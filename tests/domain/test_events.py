"""Which events lie between how an order stood and how it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.domain.events import EventKind, Standing, happened, heard_by
from tests.factories import NOW

OPEN = Standing("UNSHIPPED", updated_at=NOW)
CREATED = replace(OPEN, commerce_number="7")


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (Standing(), OPEN, "UPDATED"),
        (OPEN, CREATED, "CREATED"),
        (CREATED, replace(CREATED, status="PARTIALLY_SHIPPED"), "UPDATED"),
        (CREATED, replace(CREATED, status="SHIPPED"), "SHIPPED"),
        (replace(CREATED, status="SHIPPED"), replace(CREATED, status="COMPLETED"), "UPDATED"),
        (OPEN, replace(CREATED, status="COMPLETED"), "CREATED SHIPPED"),
        (OPEN, replace(OPEN, status="SHIPPED"), "UPDATED"),  # of no Commerce order
        (CREATED, replace(CREATED, status="CANCELED"), "CANCELED"),
        (OPEN, replace(OPEN, attention="out-of-stock"), "BLOCKED"),
        (replace(OPEN, attention="error"), replace(OPEN, attention="out-of-stock"), "BLOCKED"),
        (replace(OPEN, attention="error"), OPEN, "UPDATED"),
        (OPEN, OPEN, ""),
    ],
)
def test_each_change_has_its_events(before: Standing, after: Standing, kinds: str) -> None:
    assert happened(before, after) == tuple(EventKind[f"ORDER_{kind}"] for kind in kinds.split())


def test_who_wants_updates_hears_of_everything_once() -> None:
    created = (EventKind.ORDER_CREATED,)
    assert heard_by(frozenset({"order.updated"}), created) == (EventKind.ORDER_UPDATED,)
    assert heard_by(frozenset({"order.updated", "order.created"}), created) == created
    assert heard_by(frozenset({"order.shipped"}), created) == ()
