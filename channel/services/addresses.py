"""A person puts an order's address right (V17); Amazon's own is kept beside it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.addresses import complaint, standardise
from channel.domain.order import Address, FulfillmentChannel, OrderStatus
from channel.domain.retention import purge_at
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order, OrderPerson
from channel.models.outbox import OutboxRow
from channel.models.steps import hint
from channel.ports.vault import Vault
from channel.services import outbox, personal, timeline
from channel.services.outbox import Kind
from channel.services.personal import Correction


def refusal(*, channel: str, status: str, commerce_number: str | None, wiped: bool) -> str | None:
    """Why the address cannot be put right here, as `error-<why>`; None when it can."""
    if channel == FulfillmentChannel.AMAZON:
        return "address-amazons"  # V18
    if commerce_number is not None:
        return "address-in-commerce"
    if status == OrderStatus.CANCELED:
        return "address-canceled"
    return "address-wiped" if wiped else None


def correct(
    session: Session, vault: Vault, now: datetime, order_id: int, wish: Address, *, by: str
) -> None:
    """Use this address from now on, and decide again at once.

    Of `wish` only the seven parts of the place count. `by` is the name of one of the staff.
    Raises `NotFound`, `Conflict`, `Invalid`.
    """
    order = session.get(Order, order_id, with_for_update=CHANGE, populate_existing=True)
    if order is None:
        raise NotFound("order", order_id)
    _check(session, order)
    place = standardise(wish)
    wrong = complaint(place)
    if wrong is not None:
        raise Invalid(_camel(wrong.field), wrong.why, wrong.values)
    sent = personal.unseal(vault, order.person)
    correction = Correction(place, (sent.address if sent else None) or Address())
    _keep(session, vault, now, order, correction, by)
    order.has_address = True
    order.revision += 1
    order.decide_at = now
    outbox.unblock(session, now, order_id)
    timeline.record(session, order, now, "address-corrected", actor=f"user:{by}")
    hint(session, "decide")


def _check(session: Session, order: Order) -> None:
    why = refusal(
        channel=order.channel,
        status=order.status,
        commerce_number=order.commerce_number,
        wiped=order.person is not None and order.person.wiped_at is not None,
    )
    if why is None and _being_placed(session, order.id):
        why = "address-too-late"
    if why is not None:
        raise Conflict(why, {"number": order.commerce_number or order.amazon_order_id})


def _being_placed(session: Session, order_id: int) -> bool:
    """Commerce is being told the old address at this very moment."""
    underway = select(OutboxRow.id).where(
        OutboxRow.order_id == order_id,
        OutboxRow.kind == Kind.PLACE_ORDER,
        OutboxRow.done_at.is_(None),
        OutboxRow.claimed_at.is_not(None),
    )
    return session.scalar(underway) is not None


def _keep(
    session: Session, vault: Vault, now: datetime, order: Order, correction: Correction, by: str
) -> None:
    row = order.person
    if row is None:
        due = purge_at(order.purchase_date, order.latest_delivery)
        row = OrderPerson(order_id=order.id, purge_at=due)
        session.add(row)
    row.corrected = personal.seal_correction(vault, correction)
    row.corrected_at = now
    row.corrected_by = by


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return ".".join(("address", first + "".join(word.capitalize() for word in rest)))
