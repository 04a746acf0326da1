"""Named points where a worker can die: after every commit and every call to Amazon.

Nothing in the product knows of this: the points are found by listening to SQLAlchemy's commits
and to requests. Each point that is reached is written to a log; the one that is asked for kills
the process, once.
"""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from channel.models.steps import STEP

_WRITES = re.compile(r"^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
_OPERATIONS = [
    ("/auth/o2/token", "token"),
    ("/sellers/", "getMarketplaceParticipations"),
    ("/shipmentConfirmation", "confirmShipment"),
    ("/reports/2021-06-30/documents/", "getReportDocument"),
    ("/reports/2021-06-30/reports/", "getReport"),
    ("/reports/2021-06-30/reports", "createReport"),
    ("/notifications/v1/destinations", "destinations"),
    ("/notifications/v1/subscriptions", "subscriptions"),
    ("/orders/2026-01-01/orders/", "getOrder"),
    ("/orders/2026-01-01/orders", "searchOrders"),
    ("/hook", "webhook"),
]


class Deaths:
    """`log` lists the points reached; the first time at `at`, the process is killed."""

    def __init__(self, log: Path, at: str | None) -> None:
        self._log = log
        self._at = at
        self._written: list[str] = []

    def listen(self) -> None:
        event.listen(Engine, "before_cursor_execute", self._statement)
        event.listen(Session, "after_commit", self._commit)
        event.listen(Session, "after_rollback", lambda _session: self._written.clear())
        send = requests.Session.send

        def sent(session: requests.Session, request: Any, **kwargs: Any) -> requests.Response:
            answer = send(session, request, **kwargs)
            self.reach(f"call {_operation(request.url)}")
            return answer

        requests.Session.send = sent  # type: ignore[method-assign,assignment]

    def _statement(self, conn: object, cursor: object, statement: str, *rest: object) -> None:
        match = _WRITES.match(statement)
        if match:
            self._written.append(match[1])

    def _commit(self, session: Session) -> None:
        written, self._written = self._written, []
        if written:
            self.reach(f"commit {session.info.get(STEP) or written[0]}")

    def reach(self, point: str) -> None:
        with self._log.open("a") as log:
            log.write(point + "\n")
        killed = self._log.with_suffix(".killed")
        if point == self._at and not killed.exists():
            killed.touch()
            os.kill(os.getpid(), signal.SIGKILL)


def _operation(url: str) -> str:
    path = urlsplit(url).path
    for part, name in _OPERATIONS:
        if part in path:
            return name
    return "the report's file"
