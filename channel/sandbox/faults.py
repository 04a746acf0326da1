"""Bad days on request: what `POST /_sandbox/faults` makes Amazon do."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from channel.sandbox import reading
from channel.sandbox.errors import Unusable
from channel.sandbox.fault_kinds import KINDS, LOSABLE
from channel.sandbox.order import Order
from channel.sandbox.view import DATASETS

_KNOWN = frozenset(
    "operation kind times ratio seconds sellerId orderIds applied holdSeconds status "
    "dataset".split()
)

_BY_ORDER = {"hide_from_search", "drop_messages"}


@dataclass
class Fault:
    """`times` calls, or until `ends_at`, each with the chance `ratio`.

    `applied`: the call does its work and only its answer is lost. `order_ids` and,
    for hide_from_search and drop_messages, `ratio` choose orders instead of calls. `status` is that
    of an html_error or empty_body, `dataset` what reject_included_data does not take.
    """

    id: str
    operation: str
    kind: str
    times: int | None
    ratio: float
    ends_at: float | None
    seller_id: str | None
    order_ids: frozenset[str]
    applied: bool
    hold_seconds: float
    status: int
    dataset: str

    def hides(self, order: Order) -> bool:
        if self.order_ids:
            return order.id in self.order_ids
        return zlib.crc32(order.id.encode()) / 2**32 < self.ratio

    def to_wire(self) -> dict[str, Any]:
        return {
            "faultId": self.id,
            "operation": self.operation,
            "kind": self.kind,
            "timesLeft": self.times,
            "ratio": self.ratio,
        }


class Faults:
    """The faults in force. `age` is seconds of the sandbox's clock."""

    def __init__(self, age: Callable[[], float], seed: int) -> None:
        self._age = age
        self._seed = seed
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self._faults: list[Fault] = []
            self._made = 0
            self._dice = random.Random(self._seed)

    def add(self, body: dict[str, Any]) -> Fault:
        """A new fault from a control call. `Unusable` with the reason."""
        fault = self._read(body)
        with self._lock:
            self._made += 1
            fault.id = str(self._made)
            self._faults.append(fault)
        return fault

    def remove(self, fault_id: str) -> None:
        with self._lock:
            left = [fault for fault in self._faults if fault.id != fault_id]
            if len(left) == len(self._faults):
                raise Unusable(f"There is no fault {fault_id}.")
            self._faults = left

    def to_wire(self) -> list[dict[str, Any]]:
        with self._lock:
            return [fault.to_wire() for fault in self._faults if self._lasts(fault)]

    def strike(
        self,
        operation: str,
        seller_id: str | None,
        order_id: str | None,
        kind: str | None = None,
    ) -> Fault | None:
        """The fault (of this kind) that hits this call, and one strike less of it."""
        with self._lock:
            self._faults = [fault for fault in self._faults if self._lasts(fault)]
            for fault in self._faults:
                if kind in (None, fault.kind) and self._hits(fault, operation, seller_id, order_id):
                    if fault.times is not None:
                        fault.times -= 1
                    return fault
        return None

    def _lasts(self, fault: Fault) -> bool:
        if fault.ends_at is not None and self._age() >= fault.ends_at:
            return False
        return fault.times is None or fault.times > 0

    def _hits(
        self, fault: Fault, operation: str, seller_id: str | None, order_id: str | None
    ) -> bool:
        if fault.operation not in (operation, "*"):
            return False
        if operation not in KINDS[fault.kind]:
            return False
        if fault.seller_id not in (None, seller_id):
            return False
        if fault.kind in _BY_ORDER:
            return True
        if fault.order_ids and order_id not in fault.order_ids:
            return False
        return self._dice.random() < fault.ratio

    def _read(self, body: dict[str, Any]) -> Fault:
        if unknown := set(body) - _KNOWN:
            raise Unusable(f"A fault has no {min(unknown)!r}; it has {sorted(_KNOWN)}.")
        kind = _read_kind(body)
        if body.get("applied") and kind not in LOSABLE:
            raise Unusable(f"applied goes with {', '.join(LOSABLE)}, not with {kind}.")
        seconds = _number(body, "seconds")
        times = _number(body, "times")
        ratio = _number(body, "ratio")
        return Fault(
            id="",
            operation=_read_operation(body, kind),
            kind=kind,
            times=None if times is None else int(times),
            ratio=1.0 if ratio is None else ratio,
            ends_at=None if seconds is None else self._age() + seconds,
            seller_id=body.get("sellerId"),
            order_ids=frozenset(body.get("orderIds") or ()),
            applied=bool(body.get("applied", False)),
            hold_seconds=_number(body, "holdSeconds") or 30.0,
            status=reading.count(body, "status", 503, least=200),
            dataset=reading.word(body, "dataset", DATASETS, "FULFILLMENT"),
        )


def _read_kind(body: dict[str, Any]) -> str:
    kind = body.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise Unusable(f"kind must be one of {', '.join(KINDS)}, not {kind!r}.")
    return kind


def _read_operation(body: dict[str, Any], kind: str) -> str:
    fits = KINDS[kind]
    operation = body.get("operation") or (fits[0] if len(fits) == 1 else None)
    if operation == "*" or operation in fits:
        return str(operation)
    raise Unusable(f"operation must be one of {', '.join(fits)} for {kind}, not {operation!r}.")


def _number(body: dict[str, Any], field: str) -> float | None:
    value = body.get(field)
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or value < 0:
        raise Unusable(f"{field} must be a number, zero or more, not {value!r}.")
    if field == "ratio" and value > 1:
        raise Unusable(f"ratio must be between 0 and 1, not {value!r}.")
    return value
