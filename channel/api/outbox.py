"""One delivery to Amazon or Commerce: what it is, how it stands, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

import strawberry
from sqlalchemy import select

from channel.api import ids
from channel.api.context import Context
from channel.api.failure import failure
from channel.api.fields import resolved
from channel.api.words import OutboxKind, OutboxState, Role
from channel.domain.outbox import acts_next
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment as ShipmentRow
from channel.services import outbox

if TYPE_CHECKING:
    from channel.api.order import Order

# Failures of ours, which `failure` has no words for.
_OURS = frozenset({"unexpected", "database-busy", "read-only-copy"})
# What became of a delivery, as its row says it; any other word is Commerce's own.
_OUTCOMES = frozenset(
    {
        "sent",
        "found",
        "by feed",
        "corrected meanwhile",
        "dismissed",
        "not needed any more",
        "not wanted any more",
        "refused",
        "held",
        "nothing to hold",
        "given back",
        "parcels copied",
    }
)


class OutboxSet:
    """Deliveries that were read together read their orders and parcels together."""

    def __init__(self, context: Context, rows: Sequence[OutboxRow]) -> None:
        self.context = context
        self._rows = rows

    @cached_property
    def orders(self) -> Mapping[int, Order]:
        from channel.api.order_list import by_numbers  # noqa: PLC0415 - orders know a lot, too

        return by_numbers(self.context, sorted({row.order_id for row in self._rows}))

    @cached_property
    def parcels(self) -> Mapping[int, str]:
        """Amazon's reference of each parcel."""
        numbers = {row.shipment_id for row in self._rows} - {None}
        found = select(ShipmentRow.id, ShipmentRow.reference).where(ShipmentRow.id.in_(numbers))
        return dict(self.context.session.execute(found).all())


@strawberry.type(
    description="Something that must reach Amazon or Commerce: written down with the change that "
    "makes it due, delivered until the other side has it, once."
)
class OutboxEntry:
    together: strawberry.Private[OutboxSet]
    row: strawberry.Private[OutboxRow]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    kind: OutboxKind = strawberry.field(description="What is to be done.")
    state: OutboxState = strawberry.field(description="How it stands.")
    since: datetime = strawberry.field(description="When it became due.")
    attempts: int = strawberry.field(
        description="How often it was tried since it became due, or since a person asked again."
    )
    claimed_at: datetime | None = strawberry.field(
        description="When a worker took it; null unless it is CLAIMED."
    )
    next_try_at: datetime | None = strawberry.field(
        description="Not before; null unless it is WAITING."
    )
    done_at: datetime | None = strawberry.field(description="Null until it is DONE.")
    code: str | None = strawberry.field(
        description="What the last try failed of, as a technical code: the other system's own, "
        "otherwise ours. Null when none has failed, and once it is DONE."
    )

    @resolved(description="What is to be done, in the reader's language.")
    def title(self) -> str:
        say = self.together.context.say
        reference = self.together.parcels.get(self.row.shipment_id or 0)
        if reference is not None:
            return say("outbox-parcel", {"parcel": reference})
        return say(f"ui-outbox-kind-{self.kind.name}")

    @resolved(
        description="Why it waits, what the last try failed of, or what became of it, in the "
        "reader's language."
    )
    def sentence(self) -> str:
        match self.state:
            case OutboxState.DONE:
                return self._outcome()
            case OutboxState.CLAIMED:
                return self.together.context.say("outbox-claimed")
            case _:
                return self._failed() or self.together.context.say(self._calm())

    @resolved(
        description="The other system's own words of the last failure, in English, where "
        "`sentence` says less; null otherwise."
    )
    def detail(self) -> str | None:
        told = self.row.last_why in {"rejected", "unauthorised"} or self._has_no_words
        is_open = self.state in {OutboxState.WAITING, OutboxState.BLOCKED}
        return self.row.last_error if told and is_open else None

    @resolved(
        description="Who has to do something before it goes on; null: nobody, it goes on by itself."
    )
    def acts_next(self) -> Role | None:
        return acts_next(self.state, self.row.blocked_because, self.row.last_why)

    @resolved(
        description="What helps, in the reader's language; null where nobody has to do anything."
    )
    def remedy(self) -> str | None:
        if self.acts_next() is None:
            return None
        key = self.row.blocked_because or self.row.last_why
        known = key if key in {"permanent", "exhausted", "read-only-copy"} else "authorisation"
        values = {"attempts": self.row.attempts}
        return self.together.context.say(f"outbox-remedy-{known}", values)

    @resolved(description="Whether `outboxRetry` is of use now and open to the reader.")
    def may_retry(self) -> bool:
        waits = self.state is OutboxState.WAITING and (
            self.row.not_before > self.together.context.wiring.clock.now()
        )
        useful = waits or self.state is OutboxState.BLOCKED
        return useful and self.together.context.principal.may(Role.OPERATOR)

    @resolved(description="Its order.")
    def order(self) -> Annotated[Order, strawberry.lazy("channel.api.order")]:
        return self.together.orders[self.row.order_id]

    @property
    def _has_no_words(self) -> bool:
        """It failed before failures were kept as more than a sentence."""
        return self.row.last_why is None and self.row.last_error is not None

    def _failed(self) -> str | None:
        context, why = self.together.context, self.row.last_why
        if self._has_no_words:
            return context.say("outbox-failed-unexpected")
        if why is None:
            return None
        if why in _OURS:
            return context.say(f"outbox-failed-{why}")
        system = "Amazon" if self.kind is OutboxKind.CONFIRM_SHIPMENT else "Commerce"
        told = {"system": system, "code": self.row.last_code or why, "detail": "", "operation": ""}
        return failure(context, why, told)

    def _calm(self) -> str:
        """Nothing has failed so far."""
        now = self.together.context.wiring.clock.now()
        return "outbox-waits-later" if self.row.not_before > now else "outbox-waits-now"

    def _outcome(self) -> str:
        say, outcome = self.together.context.say, self.row.outcome or ""
        if outcome in _OUTCOMES:
            return say(f"outbox-done-{outcome.replace(' ', '-')}")
        if self.kind is OutboxKind.PLACE_ORDER:
            return say("outbox-done-placed", {"number": outcome.removeprefix("order ")})
        return say("outbox-done-status", {"status": outcome.replace("_", " ").capitalize()})

    @classmethod
    def of(cls, row: OutboxRow, together: OutboxSet) -> OutboxEntry:
        state = outbox.state_of(row)
        return cls(
            together=together,
            row=row,
            id=strawberry.ID(ids.encode(ids.Kind.OUTBOX, row.id)),
            kind=OutboxKind(row.kind),
            state=state,
            since=row.created_at,
            attempts=row.attempts,
            claimed_at=row.claimed_at if state is OutboxState.CLAIMED else None,
            next_try_at=row.not_before if state is OutboxState.WAITING else None,
            done_at=row.done_at,
            code=None if state is OutboxState.DONE else row.last_code,
        )


def entries(context: Context, numbers: Sequence[int]) -> list[OutboxEntry]:
    """Those that are there, in this order, in a constant number of statements."""
    rows = context.session.scalars(select(OutboxRow).where(OutboxRow.id.in_(numbers)))
    found = {row.id: row for row in rows}
    kept = [found[number] for number in numbers if number in found]
    together = OutboxSet(context, kept)
    return [OutboxEntry.of(row, together) for row in kept]
