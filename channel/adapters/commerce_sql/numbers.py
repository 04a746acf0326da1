"""Numbers of orders, invoices and customers: counted within a store, unique everywhere (F73-F75).

Drawing one locks the store's row until the transaction ends: the next number is drawn only when
the one before it is there, or has been given back. So they have no gaps.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import InstrumentedAttribute

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import CommerceOrder
from channel.models.commerce_store import CommerceStore
from channel.ports.commerce import PlaceOrder

# Parcels are numbered behind the order's own number: there must be room for them.
LONGEST = 50


def of_order(work: Work, store: CommerceStore, order: PlaceOrder) -> str:
    """The number that the order asks for, or the store's next free one, behind the prefix.

    `Rejected` "number_taken" (detail: the number), "invalid" for one that is too long.
    """
    if order.number is None:
        while _is_taken(work, number := order.number_prefix + _next(work, store, _ORDERS)):
            pass  # somebody asked for just this one before
        return _fitting(number)
    number = _fitting(order.number_prefix + order.number)
    if _is_taken(work, number):
        raise rejected(Refusal.NUMBER_TAKEN, number)
    return number


def of_invoice(work: Work, store: CommerceStore) -> str:
    return _next(work, store, _INVOICES)


def of_customer(work: Work, store: CommerceStore) -> str:
    return _next(work, store, _CUSTOMERS)


_ORDERS = CommerceStore.last_number
_INVOICES = CommerceStore.last_invoice
_CUSTOMERS = CommerceStore.last_customer


def _next(work: Work, store: CommerceStore, counter: InstrumentedAttribute[int]) -> str:
    """Nine digits behind the store's own prefix: 000000001."""
    last = work.session.scalars(
        update(CommerceStore)
        .where(CommerceStore.id == store.id)
        .values({counter: counter + 1})
        .returning(counter)
        .execution_options(synchronize_session=False)
    ).one()
    return f"{store.number_prefix}{last:09d}"


def _is_taken(work: Work, number: str) -> bool:
    taken = select(CommerceOrder.id).where(CommerceOrder.number == number)
    return work.session.scalar(taken) is not None


def _fitting(number: str) -> str:
    if len(number) > LONGEST:
        raise rejected(Refusal.INVALID, f"A number has at most {LONGEST} characters")
    return number
