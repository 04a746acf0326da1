"""One delivery, prepared: a call to make, and what its result or its failure means here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from channel.errors import ChannelError
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.services.work import Work

Settle = Callable[[Session, datetime, OutboxRow, Order], None]
Failed = Callable[[Session, datetime, OutboxRow, Order, ChannelError | None], None]


@dataclass(frozen=True)
class Task:
    """`call` runs with no transaction open and answers with how to write the result down.

    `failed` writes a failure down on the order; what becomes of the row (later, blocked) follows
    from the error unless `failed` has closed the row itself. `imports`: the result is written down
    as a page of orders is, under the account's lock.
    """

    call: Callable[[Work], Settle]
    failed: Failed
    imports: bool = False
