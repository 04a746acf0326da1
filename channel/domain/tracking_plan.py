"""What becomes of each row of a file of tracking numbers: pure, so that a preview is the truth.

Rows of one order and tracking number are one parcel, and a parcel goes as a whole or not at all:
half of it, told to Amazon, could not be completed later under the same number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from channel.domain.dispatch import ship_date_problem
from channel.domain.tracking_file import ROUNDED, Entry, moment


class Verdict(StrEnum):
    """What becomes of a row."""

    READY = "READY"
    APPLIED = "APPLIED"
    ALREADY_THERE = "ALREADY_THERE"
    REFUSED = "REFUSED"


@dataclass(frozen=True)
class Answer:
    """`why` is a message, where there is something to say."""

    verdict: Verdict
    why: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class OpenLine:
    order_item_id: str
    sku: str | None
    open: int
    needs_codes: bool = False


@dataclass(frozen=True)
class KnownParcel:
    reference: str
    carrier: str
    tracking: str
    lines: Mapping[str, int]
    by_amazon: bool = False


@dataclass(frozen=True)
class OrderFacts:
    """`refusal`: why nothing is shipped here now (a message and its values)."""

    id: int
    zone: str
    purchased: datetime
    lines: Sequence[OpenLine]
    parcels: Sequence[KnownParcel] = ()
    refusal: tuple[str, Mapping[str, object]] | None = None


@dataclass(frozen=True)
class PlannedParcel:
    """`lines` None: everything that is still open. `rows` are the file's lines."""

    order_id: int
    carrier: str
    service: str | None
    tracking: str
    shipped_at: datetime
    lines: Mapping[str, int] | None
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """`answers` by the file's line."""

    parcels: Sequence[PlannedParcel]
    answers: Mapping[int, Answer]


class _No(Exception):
    """`line`: the row of the file that is to blame; None: all of its parcel."""

    def __init__(
        self, why: str, line: int | None = None, values: Mapping[str, object] | None = None
    ) -> None:
        self.why, self.line, self.values = why, line, values or {}


def plan(
    entries: Iterable[Entry], orders: Mapping[str, Sequence[OrderFacts]], now: datetime
) -> Plan:
    """`orders` by what the rows call them: an order can be called by two numbers, and two orders
    by one."""
    answers: dict[int, Answer] = {}
    groups: dict[tuple[int, str], list[Entry]] = {}
    facts: dict[int, OrderFacts] = {}
    for entry in entries:
        try:
            order = _order_of(entry, orders)
        except _No as no:
            answers[entry.line] = _refused(no)
            continue
        facts[order.id] = order
        groups.setdefault((order.id, bare(entry.tracking)), []).append(entry)
    left = {id_: {line.order_item_id: line.open for line in facts[id_].lines} for id_ in facts}
    parcels = []
    # "Everything still open" is what the others leave, wherever in the file it stands.
    for (id_, _), rows in sorted(groups.items(), key=lambda group: _names_nothing(group[1])):
        try:
            parcel = _parcel(facts[id_], rows, left[id_], now)
        except _No as no:
            for row in rows:
                culprit = no.line in {None, row.line}
                answers[row.line] = _refused(
                    no if culprit else _No("upload-with-bad-row", None, {"row": no.line})
                )
            continue
        verdict = Verdict.ALREADY_THERE if parcel is None else Verdict.READY
        answers.update({row.line: Answer(verdict) for row in rows})
        if parcel is not None:
            parcels.append(parcel)
    return Plan(parcels, answers)


def bare(tracking: str) -> str:
    """As carriers compare it."""
    return "".join(tracking.split()).casefold()


def _refused(no: _No) -> Answer:
    return Answer(Verdict.REFUSED, no.why, no.values)


def _names_nothing(rows: Sequence[Entry]) -> bool:
    return not any(row.sku or row.order_item_id or row.quantity for row in rows)


def _order_of(entry: Entry, orders: Mapping[str, Sequence[OrderFacts]]) -> OrderFacts:
    if not entry.order:
        raise _No("upload-no-order")
    if not entry.carrier_meant:
        raise _No("upload-no-carrier")
    if not entry.tracking:
        raise _No("upload-no-tracking")
    if ROUNDED.fullmatch(entry.tracking):
        raise _No("upload-rounded", None, {"tracking": entry.tracking})
    found = orders.get(entry.order, ())
    if not found:
        raise _No("upload-unknown-order", None, {"order": entry.order[:60]})
    if len(found) > 1:
        raise _No("upload-two-orders", None, {"order": entry.order})
    return found[0]


def _parcel(
    order: OrderFacts, rows: Sequence[Entry], left: dict[str, int], now: datetime
) -> PlannedParcel | None:
    """None when it is there already; takes what it holds from `left`. Raises `_No`."""
    first = rows[0]
    label = (first.carrier_meant.casefold(), first.service, first.shipped)
    for row in rows:
        if (row.carrier_meant.casefold(), row.service, row.shipped) != label:
            raise _No("upload-label-differs", row.line, {"row": first.line})
    lines = _contents(order, rows)
    if _is_there(order, first, lines):
        return None
    if order.refusal is not None:
        why, values = order.refusal
        raise _No(why, None, values)
    shipped_at = moment(first.shipped, order.zone, order.purchased, now)
    if shipped_at is None:
        raise _No("upload-no-date", None, {"date": first.shipped[:40]})
    problem = ship_date_problem(shipped_at, order.purchased, now)
    if problem is not None:
        raise _No(f"error-{problem}")
    held = _take(order, rows, lines, left)
    if any(line.needs_codes and held.get(line.order_item_id) for line in order.lines):
        raise _No("upload-needs-codes")
    for line, quantity in held.items():
        left[line] -= quantity
    return PlannedParcel(
        order_id=order.id,
        carrier=first.carrier_meant,
        service=first.service or None,
        tracking=first.tracking,
        shipped_at=min(shipped_at, now),
        lines=None if lines is None else held,
        rows=tuple(row.line for row in rows),
    )


def _contents(
    order: OrderFacts, rows: Sequence[Entry]
) -> list[tuple[Entry, list[str], int]] | None:
    """Each row, the lines that it may mean, and how many; None: everything still open."""
    if _names_nothing(rows):
        return None
    meant = [(row, _lines_meant(order, row), _quantity(row)) for row in rows]
    # Who names a line goes before who names a SKU that several lines have.
    return sorted(meant, key=lambda one: len(one[1]))


def _lines_meant(order: OrderFacts, row: Entry) -> list[str]:
    if row.order_item_id:
        found = [one.order_item_id for one in order.lines if one.order_item_id == row.order_item_id]
    elif row.sku:
        found = [one.order_item_id for one in order.lines if one.sku == row.sku] or [
            one.order_item_id
            for one in order.lines
            if (one.sku or "").casefold() == row.sku.casefold()
        ]
    elif len(order.lines) == 1:
        found = [order.lines[0].order_item_id]
    else:
        raise _No("upload-which-line", row.line)
    if not found:
        raise _No("upload-unknown-line", row.line, {"line": (row.order_item_id or row.sku)[:60]})
    return found


def _quantity(row: Entry) -> int:
    if not row.quantity:
        return 1
    if not (row.quantity.isascii() and row.quantity.isdecimal()) or len(row.quantity) > 6:
        raise _No("upload-quantity", row.line, {"quantity": row.quantity[:20]})
    if int(row.quantity) < 1:
        raise _No("upload-quantity", row.line, {"quantity": row.quantity})
    return int(row.quantity)


def _is_there(
    order: OrderFacts, row: Entry, contents: list[tuple[Entry, list[str], int]] | None
) -> bool:
    """Whether the order has this very parcel. Raises `_No` for another one of that number."""
    for parcel in order.parcels:
        if bare(parcel.tracking) != bare(row.tracking):
            continue
        # Amazon writes a carrier in its own way.
        same_carrier = parcel.carrier.casefold() == row.carrier_meant.casefold()
        if (parcel.by_amazon or same_carrier) and _holds(parcel, contents):
            return True
        raise _No(
            "upload-other-parcel", None, {"parcel": parcel.reference, "carrier": parcel.carrier}
        )
    return False


def _holds(parcel: KnownParcel, contents: list[tuple[Entry, list[str], int]] | None) -> bool:
    """Lines of one SKU are not told apart by it: any way to share out the rows will do."""
    if contents is None:
        return True
    left = dict(parcel.lines)
    for _, lines, quantity in contents:
        if _share(left, lines, quantity) is None:
            return False
    return not any(left.values())


def _take(
    order: OrderFacts,
    rows: Sequence[Entry],
    contents: list[tuple[Entry, list[str], int]] | None,
    left: Mapping[str, int],
) -> dict[str, int]:
    """What the parcel holds. Raises `_No` when that much is not open."""
    if contents is None:
        held = {line: quantity for line, quantity in left.items() if quantity > 0}
        if not held:
            raise _No("upload-nothing-open")
        return held
    rest, held = dict(left), {}
    for row, lines, quantity in contents:
        shares = _share(rest, lines, quantity)
        if shares is None:
            is_open = sum(max(0, rest.get(line, 0)) for line in lines)
            raise _No("upload-too-many", row.line, {"quantity": quantity, "open": is_open})
        for line, share in shares.items():
            held[line] = held.get(line, 0) + share
    return held


def _share(left: dict[str, int], lines: Sequence[str], quantity: int) -> dict[str, int] | None:
    """Take so many from these lines, the first ones first; None, and nothing taken, if short."""
    shares: dict[str, int] = {}
    wanted = quantity
    for line in lines:
        share = min(wanted, max(0, left.get(line, 0)))
        if share:
            shares[line] = share
            wanted -= share
    if wanted:
        return None
    for line, share in shares.items():
        left[line] -= share
    return shares
