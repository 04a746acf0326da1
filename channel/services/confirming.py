"""Tell Amazon of a parcel, once (F29; amazon.md 3)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.cancelling import UNDER_WAY, BuyerWish
from channel.domain.carrier_map import Told
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState
from channel.domain.status import status_of
from channel.errors import ChannelError, NotFound, Rejected
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.marketplace import Account, Confirmation, ParcelLine
from channel.services import carrier_map, following, outbox, parcels, showing, timeline, trouble
from channel.services.outbox import Kind
from channel.services.sweeping import account_of
from channel.services.task import Settle, Task
from channel.services.work import Work

# A 204 is shown in packages[] a little later.
READ_BACK_AFTER = timedelta(seconds=30)


def confirm(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Send one parcel; not needed once Amazon has it."""
    shipment = session.get(Shipment, row.shipment_id)
    settled = {ShipmentState.SENT.value, ShipmentState.VERIFIED.value}
    if shipment is None or shipment.by_amazon or shipment.state in settled:
        return None
    market = order.store.marketplace_id
    told = carrier_map.resolve(session, market, shipment.carrier, shipment.service)
    if (why := stopped(order, told)) is not None or told is None:
        keep(session, work.clock.now(), order, shipment, why or carrier_map.UNMAPPED)
        return None  # goes on when nothing stops it any more (`parcels.resume`)
    carrier_map.settled(session, order, shipment, told)
    # Of this very revision: what was sent before a correction is no answer to it.
    sent_before = shipment.tried_revision == shipment.revision
    shipment.attempts += 1
    shipment.tried_revision = shipment.revision
    account = account_of(order.account, work.vault)
    message = _message(order, shipment, told)

    def call(work: Work) -> Settle:
        # An earlier try may have reached Amazon before its worker died.
        if not (sent_before and _there(work, account, message, shipment)):
            _send(work, account, message, shipment)
        return partial(_sent, shipment.id)

    return Task(call, partial(_failed, shipment.id))


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
    if shipment.state in {ShipmentState.REFUSED, ShipmentState.MISMATCH, ShipmentState.QUEUED}:
        parcels.set_state(shipment, now, ShipmentState.QUEUED)
        trouble.clear_attention(order, "tracking-refused", "tracking-mismatch")
        timeline.record(session, order, now, "retry-requested", actor=f"user:{by}")
        outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)
    return shipment


def _message(order: Order, shipment: Shipment, told: Told) -> Confirmation:
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


def _send(work: Work, account: Account, message: Confirmation, shipment: Shipment) -> None:
    try:
        work.marketplace.confirm(account, message)
    except Rejected:
        # "Already shipped" and edit conflicts come back as refusals (amazon.md 3.5): what Amazon
        # shows decides.
        if not _there(work, account, message, shipment):
            raise


def _there(work: Work, account: Account, message: Confirmation, shipment: Shipment) -> bool:
    order = work.marketplace.order(account, message.amazon_order_id)
    return showing.is_there(shipment, order.packages)


def _sent(shipment_id: int, session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    shipment = session.get_one(Shipment, shipment_id)
    if parcels.corrected_meanwhile(session, now, row, shipment):
        return
    if shipment.state != ShipmentState.VERIFIED:
        parcels.set_state(shipment, now, ShipmentState.SENT)
        timeline.record(
            session,
            order,
            now,
            "tracking-sent",
            values={
                "parcel": shipment.reference,
                "carrier": shipment.carrier,
                "tracking": shipment.tracking_number,
            },
        )
    trouble.clear_attention(order, "tracking-refused", "error")
    following.refresh(order)
    outbox.add(session, now, Kind.READ_BACK, order.id, delay=READ_BACK_AFTER)
    outbox.done(row, now, "sent")


def _failed(
    shipment_id: int,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
    error: ChannelError | None,
) -> None:
    shipment = session.get_one(Shipment, shipment_id)
    if parcels.corrected_meanwhile(session, now, row, shipment):
        return
    if isinstance(error, Rejected) and status_of(order.amazon_status) is not OrderStatus.CANCELED:
        parcels.set_state(shipment, now, ShipmentState.REFUSED, error.detail[:500])
        trouble.raise_attention(
            order, now, "tracking-refused", parcel=shipment.reference, detail=error.detail[:300]
        )
        timeline.record(
            session,
            order,
            now,
            "tracking-refused",
            actor=timeline.AMAZON,
            values={"parcel": shipment.reference, "detail": error.detail[:300]},
        )
        return
    trouble.note_failure(session, now, order, "tracking-failed", error)
