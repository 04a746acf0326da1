"""Tracking numbers from a file: what becomes of each row, and the parcels that it makes.

Applied twice it makes no second parcel: a parcel is known by its order, carrier, tracking number
and contents. Each parcel is recorded in Commerce by itself, so a bad one costs the others nothing,
and a worker that dies half way leaves the rest to the same file again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from channel.domain import tracking_file
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import StoreStatus
from channel.domain.tracking_file import Entry
from channel.domain.tracking_plan import (
    Answer,
    KnownParcel,
    OpenLine,
    OrderFacts,
    Plan,
    PlannedParcel,
    Verdict,
    plan,
)
from channel.errors import ChannelError
from channel.language import DEFAULT, say
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.ports.commerce import NewParcel
from channel.services import shipping
from channel.services.work import Work

_AT_ONCE = 500
# As many as a request has time for; the rest is for the same file again.
MOST_AT_ONCE = 100
_PATIENCE = 3


@dataclass(frozen=True)
class AnsweredRow:
    """`order_id` where the row's order is known. `error`: what Commerce said against it."""

    entry: Entry
    answer: Answer
    order_id: int | None
    error: ChannelError | None = None

    def sentence(self, language: str = DEFAULT) -> str:
        if self.error is not None:
            return self.error.sentence(language)
        why = self.answer.why or f"upload-{self.answer.verdict}"
        return say(language, why, dict(self.answer.values))


@dataclass(frozen=True)
class Upload:
    """`parcels`: how many the file makes, or made now. `rows` in the file's order.

    Rows that are READY after applying are for the next call: it takes `MOST_AT_ONCE` parcels.
    """

    rows: Sequence[AnsweredRow]
    parcels: int

    def count(self, verdict: Verdict) -> int:
        return sum(row.answer.verdict is verdict for row in self.rows)


def upload(work: Work, text: str, *, apply: bool) -> Upload:
    """Read, and if wished record. Raises `Invalid` (text) for what is no such file at all."""
    entries = tracking_file.read(text)
    if apply:
        shipping.take_over(work)  # what was shipped a moment ago is there already
    with work.reading() as session:
        facts, numbers = _facts(session, {entry.order for entry in entries if entry.order})
    made = plan(entries, facts, work.clock.now())
    tried = _apply(work, made.parcels, numbers) if apply else {}
    failed = {row: error for row, error in tried.items() if error is not None}
    rows = [_answered(entry, made, facts, tried) for entry in entries]
    makes = [parcel for parcel in made.parcels if not apply or parcel.rows[0] in tried]
    return Upload(rows, sum(parcel.rows[0] not in failed for parcel in makes))


def answers(found: Upload, language: str) -> str:
    """The rows with what became of them, as a file that can be put right and sent again."""
    columns = [say(language, f"upload-column-{name}") for name in ("verdict", "sentence")]
    told = [[row.answer.verdict.value, row.sentence(language)] for row in found.rows]
    return tracking_file.write([row.entry for row in found.rows], columns, told)


def _apply(
    work: Work, parcels: Sequence[PlannedParcel], numbers: Mapping[int, str]
) -> dict[int, ChannelError | None]:
    """Record them one by one; by the file's line, what Commerce has against it, or None.

    Enough for one call is `MOST_AT_ONCE`, and a Commerce that does not answer time and again.
    """
    tried: dict[int, ChannelError | None] = {}
    recorded = silent = 0
    for parcel in parcels:
        if recorded == MOST_AT_ONCE or silent == _PATIENCE:
            break
        error: ChannelError | None = None
        try:
            work.commerce.ship(numbers[parcel.order_id], [_new(parcel)])
            recorded += 1
        except ChannelError as refusal:
            error = refusal
            silent += refusal.retry
        tried.update(dict.fromkeys(parcel.rows, error))
    shipping.take_over(work)
    return tried


def _new(parcel: PlannedParcel) -> NewParcel:
    return NewParcel(
        carrier=parcel.carrier,
        service=parcel.service,
        tracking_number=parcel.tracking,
        shipped_at=parcel.shipped_at,
        lines=parcel.lines,
    )


def _answered(
    entry: Entry,
    made: Plan,
    facts: Mapping[str, Sequence[OrderFacts]],
    tried: Mapping[int, ChannelError | None],
) -> AnsweredRow:
    answer, error = made.answers[entry.line], tried.get(entry.line)
    if error is not None:
        answer = Answer(Verdict.REFUSED)
    elif entry.line in tried:
        answer = replace(answer, verdict=Verdict.APPLIED)
    known = facts.get(entry.order, ())
    return AnsweredRow(entry, answer, known[0].id if len(known) == 1 else None, error)


def _facts(
    session: Session, numbers: AbstractSet[str]
) -> tuple[dict[str, list[OrderFacts]], dict[int, str]]:
    """Orders by either of their numbers, and their Commerce numbers by ours."""
    facts: dict[str, list[OrderFacts]] = {}
    commerce: dict[int, str] = {}
    for some in _in_parts(sorted(numbers)):
        orders = session.scalars(
            select(Order)
            .where(or_(Order.amazon_order_id.in_(some), Order.commerce_number.in_(some)))
            .order_by(Order.id)
            .options(selectinload(Order.items), selectinload(Order.store))
        ).all()
        parcels = _parcels(session, [order.id for order in orders])
        for order in orders:
            fact = _fact(order, parcels[order.id])
            commerce[order.id] = order.commerce_number or ""
            for number in {order.amazon_order_id, order.commerce_number} & set(some):
                facts.setdefault(number or "", []).append(fact)
    return facts, commerce


def _parcels(session: Session, order_ids: Sequence[int]) -> dict[int, list[Shipment]]:
    found: dict[int, list[Shipment]] = {number: [] for number in order_ids}
    statement = select(Shipment).where(Shipment.order_id.in_(order_ids)).order_by(Shipment.id)
    for row in session.scalars(statement.options(selectinload(Shipment.items))):
        found[row.order_id].append(row)
    return found


def _fact(order: Order, parcels: Sequence[Shipment]) -> OrderFacts:
    why = shipping.why_not(order)
    refusal: tuple[str, dict[str, object]] | None = None
    if order.store.status != StoreStatus.ACTIVE:
        refusal = "error-store-not-active", {"name": order.store.name}
    elif why is not None:
        refusal = f"refusal-{why}", {"number": order.amazon_order_id}
    return OrderFacts(
        id=order.id,
        zone=MARKETPLACES[order.store.marketplace_id].timezone,
        purchased=order.purchase_date,
        lines=[
            OpenLine(
                item.order_item_id,
                item.sku,
                max(0, item.quantity - item.quantity_shipped),
                shipping.TRANSPARENCY in item.programs,
            )
            for item in order.items
        ],
        parcels=[
            KnownParcel(
                row.reference,
                row.carrier,
                row.tracking_number,
                {item.order_item_id: item.quantity for item in row.items},
                row.by_amazon,
            )
            for row in parcels
        ],
        refusal=refusal,
    )


def _in_parts(numbers: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]
