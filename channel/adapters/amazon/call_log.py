"""Every call that is made, in detail, while somebody wants to know (V35)."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.exc import SQLAlchemyError

from channel.adapters.amazon.faults import Answer
from channel.adapters.amazon.journal import Failed
from channel.adapters.amazon.quota import Quotas
from channel.domain.debugging import Line, LineKind
from channel.domain.quota import Plan
from channel.ports.debug import Debug


@dataclass(frozen=True)
class Begun:
    """A call that is on its way. `bucket`: the key and the plan of its quota, if it has one."""

    call: Failed
    method: str
    bucket: tuple[str, Plan] | None = None
    at: float = field(default_factory=time.perf_counter)


class CallLog:
    """Operation, status, time, request id and quota. Never a header, a query or a body, nor what
    Amazon says in words: they hold tokens and buyers."""

    def __init__(self, debug: Debug, quotas: Quotas) -> None:
        self._debug = debug
        self._quotas = quotas

    def answered(self, begun: Begun, answer: Answer) -> None:
        values = {
            "request": answer.request_id,
            "bytes": len(answer.body),
            # Only of the log's own use, and read from the database: not while nobody looks.
            **(self._left(begun) if self._debug.is_on else {}),
        }
        self._note(begun, str(answer.status), values)

    def unanswered(self, begun: Begun, error: Exception) -> None:
        self._note(begun, "unanswered", {"error": type(error).__name__})

    def moved(self, begun: Begun, outcome: str) -> None:
        """A file went by a link of its own: up or down (`done`), or it did not (`failed`)."""
        self._note(begun, outcome, {})

    def held_back(self, begun: Begun, seconds: float) -> None:
        """Our own count says that the quota is used up: nothing was sent."""
        self._note(begun, "held-back", {"wait_s": round(seconds, 1)})

    def _left(self, begun: Begun) -> Mapping[str, object]:
        if begun.bucket is None:
            return {}
        try:
            bucket = self._quotas.peek(*begun.bucket)
        except SQLAlchemyError:
            return {}
        return {"tokens": round(bucket.tokens, 1), "per_s": bucket.rate}

    def _note(self, begun: Begun, outcome: str, values: Mapping[str, object]) -> None:
        taken = {"method": begun.method, "ms": round((time.perf_counter() - begun.at) * 1000)}
        call = begun.call
        line = Line(
            LineKind.CALL,
            call.operation,
            outcome,
            {**taken, **values},
            account_id=call.account_id,
            amazon_order_id=call.amazon_order_id,
        )
        self._debug.write([line])
