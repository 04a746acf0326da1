"""Finding an order here, and how it moves from one state to the next."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from channel.adapters.commerce_sql import customers, setup
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine
from channel.ports.commerce import CommerceState, CustomerOutcome, PlacedOrder


class HistoryCode(StrEnum):
    """What a history entry says, and with which values."""

    PLACED = "placed"  # reference, status
    COMMENT = "comment"  # text; by and key where a person wrote it
    INVOICED = "invoiced"  # number, reference
    STATUS_CHANGED = "status-changed"  # before, after: status codes
    SHIPMENT_ADDED = "shipment-added"  # number, carrier, tracking_number, quantity, from_amazon
    # number, carrier, tracking_number, and the latter two as they had been: before, before_tracking
    SHIPMENT_CORRECTED = "shipment-corrected"
    COMPLETED = "completed"  # without_parcel: how many were shipped that no parcel accounts for
    CANCELED = "canceled"  # reason
    REFUNDED = "refunded"  # number, amount, currency, returned: items back in stock, by
    CREDITED = "credited"  # number, invoice, amount, currency: the invoice of a canceled order
    PERSONAL_DATA_WIPED = "personal-data-wiped"


def locked(work: Work, number: str) -> CommerceOrder:
    """The order, ours until the end of the transaction. `Rejected` "unknown_order"."""
    order = work.session.scalar(
        select(CommerceOrder)
        .where(CommerceOrder.number == number)
        .options(selectinload(CommerceOrder.lines).selectinload(CommerceOrderLine.stock))
        .with_for_update(key_share=True)
    )
    if order is None:
        raise rejected(Refusal.UNKNOWN_ORDER, f"There is no order {number!r}")
    return order


def placed(order: CommerceOrder, *, already_there: bool = False) -> PlacedOrder:
    return PlacedOrder(
        number=order.number,
        status=order.status,
        state=CommerceState(order.state),
        already_there=already_there,
        customer=CustomerOutcome(order.customer),
        customer_number=order.account.number if order.account else None,
        invoice_number=order.invoice_number,
    )


def open_quantity(order: CommerceOrder, line: CommerceOrderLine) -> int:
    """How many of the line are still to be shipped; of a canceled order none."""
    if order.state == CommerceState.CANCELED:
        return 0
    return line.quantity - line.quantity_shipped


def enter(work: Work, order: CommerceOrder, state: CommerceState) -> bool:
    """Move the order to the state's default status; False if it was in that state already."""
    if order.state == state:
        return False
    before, after = order.status, setup.default_status(work.session, state)
    order.state, order.status = state, after
    if before != after:
        work.record(order, HistoryCode.STATUS_CHANGED, before=before, after=after)
    return True


def set_status(work: Work, number: str, status: str) -> PlacedOrder:
    """Another word for where an open order stands (V33); its state stays (`setup.first_status`)."""
    order = locked(work, number)
    wished, _ = setup.first_status(work.session, status)
    open_still = order.state not in {CommerceState.COMPLETE, CommerceState.CANCELED}
    if open_still and order.status != wished:
        work.record(order, HistoryCode.STATUS_CHANGED, before=order.status, after=wished)
        order.status = wished
        work.order_changed(order)
    return placed(order)


def redact(work: Work, source: str, reference: str) -> None:
    """Wipe who the buyer was, here and in the account. Nothing to wipe: nothing happens."""
    order = work.session.scalar(
        select(CommerceOrder)
        .where(CommerceOrder.source == source, CommerceOrder.reference == reference)
        .with_for_update(key_share=True)
    )
    if order is None or order.person is None or order.person.sealed is None:
        return
    order.person.sealed, order.person.wiped_at = None, work.at
    work.record(order, HistoryCode.PERSONAL_DATA_WIPED)
    customers.forget(work, order)
