"""Refunds and credits: what is given back of an order is recorded here (V15).

The money itself moves at Amazon, who has no call for it: a person gives it back in Seller Central.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from channel.adapters.commerce_sql import keys, stock
from channel.adapters.commerce_sql.orders import HistoryCode, locked
from channel.adapters.commerce_sql.work import Work
from channel.domain.money import plain
from channel.domain.refund import (
    ZERO,
    LineRefund,
    LineStanding,
    RefundReason,
    problem,
    share_not_shipped,
)
from channel.errors import Conflict, Invalid
from channel.models.commerce_change import CommerceChange
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine
from channel.models.commerce_refund import CommerceRefund, CommerceRefundLine
from channel.ports.commerce import ChangeKind


@dataclass(frozen=True)
class NewRefund:
    """What a person gives back. `key`: recorded once, however often it comes."""

    key: str
    reason: RefundReason
    currency: str
    lines: tuple[LineRefund, ...]
    by: str


def record(work: Work, number: str, refund: NewRefund) -> str:
    """Write it down, and put what came back on the shelf, once; the refund's number.

    Raises `Rejected` "unknown_order", `Conflict` when nothing of the order has left, and `Invalid`
    with the field, `lines.<index>.<field>` of a line.
    """
    order = locked(work, number)
    earlier = of(work.session, [order.id])[order.id]
    for one in earlier:
        if one.key == refund.key:
            return one.number
    wished = _checked(work.session, order, earlier, refund)
    made = _write(work, order, earlier, refund.key, refund.reason, wished, ZERO, refund.by)
    stock.put_back(work, {line: wish.returned for line, wish in wished.items() if wish.returned})
    return made.number


def credit_canceled(work: Work, order: CommerceOrder) -> None:
    """Balance the invoice of an order that is canceled: it was made for all of the order, and what
    is never shipped is not the merchant's to keep. No stock: the reservation is released (D12)."""
    if order.invoice_number is None:
        return
    earlier = of(work.session, [order.id])[order.id]
    standing = standings(work.session, [order], {order.id: earlier})
    wished = {line: _not_shipped(order, line, standing[line.id]) for line in order.lines}
    tip = ZERO if any(line.quantity_shipped for line in order.lines) else order.tip
    if sum((wish.total for wish in wished.values()), tip):
        key = RefundReason.ORDER_CANCELED.value
        _write(work, order, earlier, key, RefundReason.ORDER_CANCELED, wished, tip, "")


def _not_shipped(
    order: CommerceOrder, line: CommerceOrderLine, standing: LineStanding
) -> LineRefund:
    def share(amount: Decimal) -> Decimal:
        return share_not_shipped(amount, line.quantity, line.quantity_shipped, order.currency)

    due = min(share(line.total), standing.left)
    shipping = min(due, share(line.shipping), standing.shipping_left)
    return LineRefund(line.line_reference, due - shipping, shipping)


def _checked(
    session: Session, order: CommerceOrder, earlier: Sequence[CommerceRefund], refund: NewRefund
) -> Mapping[CommerceOrderLine, LineRefund]:
    keys.check(refund.key)
    if refund.currency != order.currency:
        raise Invalid("currencyCode", "refund-currency", {"currency": order.currency})
    if refund.reason is RefundReason.ORDER_CANCELED:
        raise Invalid("reason", "refund-reason")
    if not any(line.quantity_shipped for line in order.lines):
        raise Conflict("refund-nothing-shipped", {"number": order.number})
    lines = {line.line_reference: line for line in order.lines}
    standing = standings(session, [order], {order.id: earlier})
    wished: dict[CommerceOrderLine, LineRefund] = {}
    for index, wish in enumerate(refund.lines):
        line = lines.get(wish.line_reference)
        if line is None or line in wished:
            at = f"lines.{index}.lineReference"
            raise Invalid(at, "refund-line", {"line": wish.line_reference})
        wrong = problem(wish, standing[line.id], order.currency)
        if wrong is not None:
            values = {"most": wrong.most, "currency": order.currency, "sku": line.sku}
            raise Invalid(f"lines.{index}.{wrong.field}", wrong.why, values)
        wished[line] = wish
    if not any(wish.total or wish.returned for wish in wished.values()):
        raise Invalid("lines", "refund-empty")
    return wished


def _write(
    work: Work,
    order: CommerceOrder,
    earlier: Sequence[CommerceRefund],
    key: str,
    reason: RefundReason,
    wished: Mapping[CommerceOrderLine, LineRefund],
    tip: Decimal,
    by: str,
) -> CommerceRefund:
    refund = CommerceRefund(
        order=order,
        number=f"{order.number}-R{len(earlier) + 1}",
        key=key,
        reason=reason.value,
        amount=sum((wish.total for wish in wished.values()), tip),
        tip=tip,
        by=by,
        at=work.at,
        lines=[
            CommerceRefundLine(
                line=line, amount=wish.amount, shipping=wish.shipping, returned=wish.returned
            )
            for line, wish in wished.items()
            if wish.total or wish.returned
        ],
    )
    work.session.add(refund)
    canceled = reason is RefundReason.ORDER_CANCELED
    work.record(
        order,
        HistoryCode.CREDITED if canceled else HistoryCode.REFUNDED,
        number=refund.number,
        invoice=order.invoice_number or "",
        amount=plain(refund.amount, order.currency),
        currency=order.currency,
        returned=sum(wish.returned for wish in wished.values()),
        by=by,
    )
    if not canceled:
        work.changes.append(
            CommerceChange(
                kind=ChangeKind.REFUND_CREATED,
                at=work.at,
                order=order,
                refund=refund,
                status=order.status,
                state=order.state,
            )
        )
    return refund


def of(session: Session, order_ids: Sequence[int]) -> Mapping[int, list[CommerceRefund]]:
    """The refunds of several orders, the oldest first, in two statements."""
    found: dict[int, list[CommerceRefund]] = defaultdict(list)
    rows = session.scalars(
        select(CommerceRefund)
        .where(CommerceRefund.order_id.in_(order_ids))
        .order_by(CommerceRefund.id)
        .options(selectinload(CommerceRefund.lines).joinedload(CommerceRefundLine.line))
    )
    for row in rows:
        found[row.order_id].append(row)
    return found


def standings(
    session: Session,
    orders: Sequence[CommerceOrder],
    refunds: Mapping[int, Sequence[CommerceRefund]],
) -> Mapping[int, LineStanding]:
    """How each line of the orders stands, by the line's id, in one statement."""
    lines = [line for order in orders for line in order.lines]
    given: dict[int, list[CommerceRefundLine]] = defaultdict(list)
    for part in (part for order in orders for one in refunds[order.id] for part in one.lines):
        given[part.line_id].append(part)
    taken = stock.taken(session, [line.id for line in lines])
    return {
        line.id: LineStanding(
            total=line.total,
            shipping=line.shipping,
            refunded=sum((part.amount for part in given[line.id]), ZERO),
            shipping_refunded=sum((part.shipping for part in given[line.id]), ZERO),
            returnable=_returnable(line, taken, sum(part.returned for part in given[line.id])),
        )
        for line in lines
    }


def _returnable(
    line: CommerceOrderLine, taken: Mapping[tuple[int, int], int], returned: int
) -> int:
    """Items that cost stock when they left and have not come back; of FBA's none (F17)."""
    parts = [taken.get((line.id, part.product_id), 0) // part.per_unit for part in line.stock]
    return max(0, min(max(parts, default=0), line.quantity_shipped - returned))
