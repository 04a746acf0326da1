"""What may be wrong between Amazon and us, for the screens that tell of it."""

from __future__ import annotations

from typing import Any

from channel.adapters.debug_log import LOOK_AGAIN
from channel.domain.alerts import AlertKind
from channel.domain.debugging import DebugTime, Line, LineKind
from channel.models.alert import Alert
from channel.models.error_log import CommunicationError
from channel.models.installation import Installation
from channel.services import debugging, installation
from tests.frontend.conftest import Admin


def failed(admin: Admin, code: str, **changes: Any) -> None:
    """A call that failed just now."""
    now = admin.shop.clock.now()
    row = {"operation": "searchOrders", "code": code, "why": "unavailable", "detail": ""}
    with admin.shop.wiring.transaction("test.failed") as session:
        session.add(CommunicationError(**(row | {"first_at": now, "last_at": now} | changes)))


def alert(admin: Admin, kind: AlertKind, **changes: Any) -> None:
    """An alert about the first store, raised just now."""
    now = admin.shop.clock.now()
    values: dict[str, Any] = {
        "stores": "Shop US",
        "storeIds": [1],
        "seller": "A-SHOP",
        "address": admin.url,
    }
    values |= {"days": 7, "date": now.date().isoformat(), "since": now.isoformat()}
    row = {"kind": kind, "cause": f"{kind}:1", "values": values, "raised_at": now}
    with admin.shop.wiring.transaction("test.alert") as session:
        session.add(Alert(**(row | changes)))


def move_away(admin: Admin) -> None:
    """From here on the admin is a copy: its database was made at another address."""
    w = admin.shop.wiring
    with w.transaction("test.move") as session:
        installation.ensure(session, w.clock.now(), admin.url)
        session.get_one(Installation, 1).base_url = "https://real.example.com"


def logged_in_detail(admin: Admin) -> None:
    """The debug log is on, and there are three lines in it."""
    w = admin.shop.wiring
    with w.transaction("test.debug") as session:
        debugging.turn_on(session, w.clock.now(), DebugTime.SHIFT, by="Ada Lovelace")
    admin.shop.clock.advance(LOOK_AGAIN.total_seconds())
    values = {"method": "GET", "ms": 312, "request": "05561b0e-7bcf-4344-8cde-ab1699711217"}
    w.debug.write(
        [
            Line(LineKind.CALL, "searchOrders", "200", values),
            Line(LineKind.DECISION, "decide", "create", {"steps": "settings:go-on"}, order_id=1),
            Line(LineKind.CLOCK, "tick", "told", {"deliver": 1}),
        ]
    )
