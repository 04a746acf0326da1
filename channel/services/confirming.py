"""Tell Amazon of a parcel, once (F29; amazon.md 3)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain import proving
from channel.domain.cancelling import UNDER_WAY, BuyerWish
from channel.domain.carrier_map import Told
from channel.domain.order import AmazonOrder, OrderStatus
from channel.domain.outbox import Blocked
from channel.domain.shipment import ReadBack, ShipmentState
from channel.domain.status import status_of
from channel.errors import ChannelError, NotFound, Rejected
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.marketplace import Account, Confirmation, ParcelLine
from channel.ports.vault import Vault
from channel.services import (
    carrier_map,
    following,
    labels,
    outbox,
    parcels,
    showing,
    timeline,
    trouble,
)
from channel.services.importing import import_orders
from channel.services.outbox import Kind
from channel.services.sweeping import account_of
from channel.services.task import Settle, Task
from channel.services.work import Work


def confirm(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Send one parcel; not needed once Amazon has it."""
    shipment = session.get(Shipment, row.shipment_id)
    settled = {ShipmentState.SENT.value, ShipmentState.VERIFIED.value}
    if shipment is None or shipment.by_amazon or shipment.state in settled:
        return None
    if shipment.feed_id is not None:
        return None  # a feed tells of it
    market = order.store.marketplace_id
    told = carrier_map.resolve(session, market, shipment.carrier, shipment.service)
    if (why := stopped(order, told)) is not None or told is None:
        keep(session, work.clock.now(), order, shipment, why or carrier_map.UNMAPPED)
        return None  # goes on when nothing stops it any more (`parcels.resume`)
    carrier_map.settled(session, order, shipment, told)
    told_before = shipment.attempts > 0
    # Of this very revision: what was sent before a correction is no answer to it.
    tried = shipment.tried_revision == shipment.revision
    shipment.attempts += 1
    shipment.tried_revision = shipment.revision
    shipment.told_at, shipment.looks = work.clock.now(), 0
    account = account_of(order.account, work.vault)
    message = message_of(order, shipment, told)

    def call(work: Work) -> Settle:
        # An earlier try may have reached Amazon before its worker died.
        if tried and _there(shipment, found := _read(work, account, message)):
            return partial(_found, work.vault, shipment.id, found, told_before)
        try:
            work.marketplace.confirm(account, message)
        except Rejected as refusal:
            # "Already shipped" and edit conflicts come back as refusals (amazon.md 3.5): what
            # Amazon shows decides.
            found = _read(work, account, message)
            if _there(shipment, found) or _not_needed(shipment, found, told_before):
                return partial(_found, work.vault, shipment.id, found, told_before)
            return partial(_refused, work.vault, shipment.id, found, refusal)
        return partial(_sent, shipment.id)

    return Task(call, partial(_failed, shipment.id), imports=True)


def stopped(order: Order, told: Told | None) -> str | None:
    """What keeps a parcel from being told to Amazon, looked at right before it; then `keep` it.

    `told`: what the carrier map (`carrier_map.resolve`) says of its carrier, None when nothing.
    """
    if order.buyer_wish == BuyerWish.OPEN:
        return "buyer-wants-cancel"
    if order.cancel_state in UNDER_WAY:
        return "being-canceled"
    return carrier_map.UNMAPPED if told is None else None


def keep(session: Session, now: datetime, order: Order, shipment: Shipment, why: str) -> None:
    """Leave it QUEUED, and say why: a person has to do something about an unmapped carrier."""
    if why == carrier_map.UNMAPPED:
        carrier_map.keep(session, now, order, shipment)
    shipment.reason = why


def request_retry(session: Session, now: datetime, shipment_id: int, *, by: str) -> Shipment:
    """A person asks to send a refused or mismatched parcel again. Raises `NotFound`."""
    order_id = session.scalar(select(Shipment.order_id).where(Shipment.id == shipment_id))
    order = session.get(Order, order_id, with_for_update=CHANGE) if order_id else None
    shipment = session.get(Shipment, shipment_id)
    if order is None or shipment is None or shipment.by_amazon:
        raise NotFound("shipment", shipment_id)
    if shipment.feed_id is not None:
        return shipment  # it is on its way
    if shipment.state in {ShipmentState.REFUSED, ShipmentState.MISMATCH, ShipmentState.QUEUED}:
        parcels.set_state(shipment, now, ShipmentState.QUEUED)
        trouble.clear_attention(order, "tracking-refused", "tracking-mismatch")
        timeline.record(session, order, now, "retry-requested", actor=f"user:{by}")
        outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)
    return shipment


def message_of(order: Order, shipment: Shipment, told: Told) -> Confirmation:
    codes = shipment.extras.get("transparency_codes", {})
    return Confirmation(
        amazon_order_id=order.amazon_order_id,
        marketplace_id=order.store.marketplace_id,
        reference=shipment.reference,
        carrier_code=told.carrier_code,
        carrier_name=told.carrier_name,
        service=told.shipping_method,
        tracking_number=shipment.tracking_number,
        shipped_at=shipment.shipped_at,
        lines=tuple(
            ParcelLine(i.order_item_id, i.quantity, tuple(codes.get(i.order_item_id, ())))
            for i in shipment.items
        ),
        cod_collection_method=shipment.extras.get("cod_collection_method"),
        ship_from_supply_source_id=shipment.extras.get("ship_from_supply_source_id"),
    )


def _read(work: Work, account: Account, message: Confirmation) -> AmazonOrder:
    return work.marketplace.order(account, message.amazon_order_id)


def _there(shipment: Shipment, found: AmazonOrder) -> bool:
    return showing.is_there(shipment, found.packages)


def _not_needed(shipment: Shipment, found: AmazonOrder, told_before: bool) -> bool:
    """All of the order has left in parcels that are not ours, nor were when we last told one."""
    absent = showing.compare_with(shipment, found.packages) is ReadBack.ABSENT
    shipped = status_of(found.amazon_status) is OrderStatus.SHIPPED
    return shipped and (absent or not told_before)


def _found(
    vault: Vault,
    shipment_id: int,
    found: AmazonOrder,
    told_before: bool,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
) -> None:
    """Nothing had to be sent: the proof is here already, or the order's own parcels are."""
    shipment = session.get_one(Shipment, shipment_id)
    if labels.corrected_meanwhile(session, now, row, shipment):
        return
    if not told_before:
        # Refused: Amazon's parcel of this number is not ours.
        shipment.attempts = shipment.tried_revision = 0
    import_orders(session, vault, now, order.account, [found])
    if shipment.state != ShipmentState.VERIFIED:
        parcels.set_state(shipment, now, ShipmentState.VERIFIED, "already-shipped")
        values = {"parcel": shipment.reference, "tracking": shipment.tracking_number}
        timeline.record(
            session, order, now, "tracking-already-shipped", actor=timeline.AMAZON, values=values
        )
    trouble.clear_attention(order, "tracking-refused", "error")
    following.refresh(order)
    outbox.done(row, now, "found")


def _refused(
    vault: Vault,
    shipment_id: int,
    found: AmazonOrder,
    refusal: Rejected,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
) -> None:
    """Amazon's sentence, beside what it shows by now: a line or all of it may be cancelled."""
    shipment = session.get_one(Shipment, shipment_id)
    if labels.corrected_meanwhile(session, now, row, shipment):
        return
    import_orders(session, vault, now, order.account, [found])
    refuse(session, now, order, shipment, refusal.detail)
    outbox.note(row, refusal)
    outbox.block(row, Blocked.PERMANENT)


def _sent(shipment_id: int, session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    shipment = session.get_one(Shipment, shipment_id)
    if labels.corrected_meanwhile(session, now, row, shipment):
        return
    if shipment.state != ShipmentState.VERIFIED:
        note_sent(session, now, order, shipment)
    outbox.done(row, now, "sent")


def note_sent(session: Session, now: datetime, order: Order, shipment: Shipment) -> None:
    """Amazon took the parcel, by call or by feed."""
    parcels.sent(shipment, now)
    values = {
        "parcel": shipment.reference,
        "carrier": shipment.carrier,
        "tracking": shipment.tracking_number,
    }
    timeline.record(session, order, now, "tracking-sent", values=values)
    trouble.clear_attention(order, "tracking-refused", "error")
    following.refresh(order)


def refuse(
    session: Session, now: datetime, order: Order, shipment: Shipment, sentence: str
) -> None:
    """Amazon does not take the parcel; a person sees why, unless the order is cancelled anyway."""
    parcels.set_state(shipment, now, ShipmentState.REFUSED, sentence[:500])
    values = {"parcel": shipment.reference, "detail": sentence[:300]}
    timeline.record(session, order, now, "tracking-refused", actor=timeline.AMAZON, values=values)
    if order.status != OrderStatus.CANCELED:
        trouble.raise_attention(order, now, "tracking-refused", **values)


def _failed(
    shipment_id: int,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
    error: ChannelError | None,
) -> None:
    shipment = session.get_one(Shipment, shipment_id)
    if labels.corrected_meanwhile(session, now, row, shipment):
        return
    if isinstance(error, Rejected):  # what Amazon shows could not be read
        refuse(session, now, order, shipment, error.detail)
        return
    # The call may have reached Amazon all the same.
    shipment.look_at = now + proving.READ_AFTER
    trouble.note_failure(session, now, order, "tracking-failed", error)
