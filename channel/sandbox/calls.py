"""What was asked and what was answered, for tests and for people who want to look."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from threading import Lock
from typing import Any

KEPT_CALLS = 10_000
KEPT_BYTES = 32 * 1024 * 1024


@dataclass
class Call:
    """`body` is the answer as sent; None when it held tokens or had to make room."""

    number: int
    operation: str
    time: str
    method: str
    path: str
    query: dict[str, str]
    status: int
    seller_id: str | None
    request_id: str
    milliseconds: float
    fault: str | None
    request: Any
    body: str | None

    def to_wire(self, with_body: bool) -> dict[str, Any]:
        wire = {
            "number": self.number,
            "operation": self.operation,
            "time": self.time,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "status": self.status,
            "sellerId": self.seller_id,
            "requestId": self.request_id,
            "milliseconds": self.milliseconds,
            "fault": self.fault,
        }
        return {**wire, "request": self.request, "body": self.body} if with_body else wire


class Calls:
    """Counters are complete since the last reset; the calls themselves are the newest ones."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.forget()

    def forget(self) -> None:
        with self._lock:
            self._calls: deque[Call] = deque(maxlen=KEPT_CALLS)
            self._bodies: deque[Call] = deque()
            self._bytes = 0
            self._number = 0
            self._counters: dict[str, Counter[str]] = {}

    def add(self, call: Call) -> None:
        with self._lock:
            self._number += 1
            call.number = self._number
            self._calls.append(call)
            self._counters.setdefault(call.operation, Counter())[str(call.status)] += 1
            if call.body is not None:
                self._bodies.append(call)
                self._bytes += len(call.body)
            while self._bytes > KEPT_BYTES:
                oldest = self._bodies.popleft()
                self._bytes -= len(oldest.body or "")
                oldest.body = None

    def to_wire(
        self, operation: str | None = None, after: int = 0, with_bodies: bool = False
    ) -> dict[str, Any]:
        with self._lock:
            calls = [
                call.to_wire(with_bodies)
                for call in self._calls
                if call.number > after and operation in (None, call.operation)
            ]
            return {
                "total": self._number,
                "operations": {
                    name: {"count": sum(counter.values()), "statuses": dict(counter)}
                    for name, counter in self._counters.items()
                },
                "calls": calls,
            }
