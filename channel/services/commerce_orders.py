"""Place the Commerce order of an Amazon order (F10-F13, F18, D5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from channel.domain.mapping import key_of
from channel.domain.money import plain
from channel.domain.order import Address, FulfillmentChannel, OrderStatus
from channel.domain.status import status_of
from channel.domain.store import NumberSource, StoreStatus
from channel.domain.totals import Totals
from channel.domain.treatment import Treatment
from channel.errors import ChannelError, Rejected
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.ports.commerce import (
    CommerceState,
    Component,
    CustomerOutcome,
    OrderLine,
    PlacedOrder,
    PlaceOrder,
)
from channel.services import (
    deciding,
    following,
    holding,
    order_rows,
    outbox,
    packages,
    parcels,
    personal,
    sku_mappings,
    timeline,
    trouble,
)
from channel.services.order_facts import Made
from channel.services.task import Settle, Task
from channel.services.work import Work

SOURCE = holding.SOURCE
PAYMENT_METHOD = "Amazon payment"
SHIPPING_METHOD = "Amazon shipping"

# What Commerce may refuse an order for, as the attention it raises and what its detail is there;
# each heals by a new decision.
_REFUSALS = {
    "out_of_stock": ("out-of-stock", "sku"),
    "unknown_sku": ("product-missing", "sku"),
    "disabled": ("product-disabled", "sku"),
    "totals": ("totals-refused", "detail"),
    "address": ("address-refused", "field"),
    "number_taken": ("number-taken", "number"),
    "unknown_store": ("commerce-setting", "store"),
    "unknown_status": ("commerce-setting", "status"),
}
_ADDRESS_FIELDS = frozenset(field.name for field in fields(Address))


def place(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Create the Commerce order; not needed once it has a number or Amazon has cancelled it."""
    if order.commerce_number is not None:
        return None
    totals, treatment = order_rows.proven(order), deciding.treatment(order)
    if totals is None or treatment is None or not _may_write(order):
        return Task(partial(_find, order.amazon_order_id, order.channel), _place_failed)
    made = sku_mappings.made_for(session, [order])
    message = _message(session, work, order, totals, treatment, made)

    def call(work: Work) -> Settle:
        placed = work.commerce.place_order(message)
        return partial(_placed, placed, message.reserve_stock, treatment.decided_at)

    return Task(call, _place_failed)


def _may_write(order: Order) -> bool:
    """Whether nothing has come since the decision that forbids to write it (D12, D15, D24)."""
    if order.status == OrderStatus.CANCELED or order.ignored_by is not None:
        return False
    store = order.store
    return store.status == StoreStatus.ACTIVE and store.settings.import_orders


def _find(number: str, channel: str, work: Work) -> Settle:
    """Not wanted any more, but an earlier try may have been heard, and its answer lost."""
    placed = work.commerce.find_order(SOURCE, number)
    reserves = channel == FulfillmentChannel.MERCHANT
    return _not_needed if placed is None else partial(_placed, placed, reserves, None)


def _not_needed(session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    outbox.done(row, now, "not needed any more")


def _message(
    session: Session, work: Work, order: Order, totals: Totals, treatment: Treatment, made: Made
) -> PlaceOrder:
    # Now, not when it was decided: it may have left since.
    complete = treatment.complete or status_of(order.amazon_status) is OrderStatus.SHIPPED
    by_amazon = treatment.number_source is NumberSource.AMAZON
    return PlaceOrder(
        source=SOURCE,
        reference=order.amazon_order_id,
        store_code=treatment.target_store,
        currency=totals.currency,
        purchased_at=order.purchase_date,
        lines=_lines(order, totals, made),
        tip=totals.tip,
        grand_total=totals.grand_total,
        payment_method=PAYMENT_METHOD,
        payment_reference=order.amazon_order_id,
        shipping_method=treatment.shipping_method or SHIPPING_METHOD,
        status=None if complete else treatment.status,
        complete=complete,
        reserve_stock=treatment.reserve_stock,
        backorder=treatment.backorder,
        parcels=parcels.from_elsewhere(session, order) if complete else (),
        person=personal.in_form(work.vault, order.person),
        number=order.amazon_order_id if by_amazon else None,
        number_prefix=treatment.number_prefix,
        create_customer=treatment.create_customer,
        stock_source=treatment.stock_source,
        tags=treatment.tags,
        comments=treatment.notes,
    )


def _lines(order: Order, totals: Totals, made: Made) -> tuple[OrderLine, ...]:
    parts = {line.order_item_id: line.parts for line in totals.lines}
    return tuple(
        OrderLine(
            line_reference=item.order_item_id,
            sku=sku_mappings.alias(made.get(item.id, ())) or key_of(item.sku, item.asin) or "",
            title=item.title,
            quantity=item.quantity,
            item=parts[item.order_item_id].item,
            shipping=parts[item.order_item_id].shipping,
            gift_wrap=parts[item.order_item_id].gift_wrap,
            fees=parts[item.order_item_id].fees,
            tax=parts[item.order_item_id].tax,
            tax_included=parts[item.order_item_id].tax_included,
            discount=parts[item.order_item_id].discount,
            tax_by_marketplace=order_rows.tax_by_marketplace(item, parts[item.order_item_id]),
            components=_components(made.get(item.id, ())),
        )
        for item in order.items
    )


def _components(parts: Sequence[Component]) -> tuple[Component, ...]:
    """None for a line that is one product under another name: it becomes that product's."""
    return () if sku_mappings.alias(parts) else tuple(parts)


def _placed(
    placed: PlacedOrder,
    reserved: bool,
    decided_at: str | None,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
) -> None:
    follow(order, placed)
    order.commerce_number = placed.number
    order.commerce_customer = placed.customer_number
    order.commerce_invoice = placed.invoice_number
    gone = placed.state is CommerceState.CANCELED
    order.reserved = reserved and not gone and deciding.takes_stock(order)
    order.decide_at = None
    holding.ordered(session, now, order, reserved=reserved)
    trouble.clear_attention(order)
    before = order.status
    following.refresh(order)
    total = plain(order.total, order.currency) if order.total is not None and order.currency else ""
    timeline.record(
        session,
        order,
        now,
        "created",
        before=before,
        after=order.status,
        values={"number": placed.number, "total": total, "currency": order.currency or ""},
    )
    _tell_of_customer(session, now, order, placed)
    if placed.invoice_number is not None:
        invoice = {"number": placed.invoice_number}
        timeline.record(session, order, now, "invoiced", actor=timeline.COMMERCE, values=invoice)
    if order.channel == FulfillmentChannel.AMAZON and parcels.from_elsewhere(session, order):
        packages.copy_to_commerce(session, now, order)  # told of while Commerce was at it
    # Amazon may have cancelled while Commerce was at it: then it is undone at once.
    following.reconcile_commerce(session, now, order)
    following.map_status(session, now, order, decided_at or order.amazon_status)
    outbox.done(row, now, f"order {placed.number}")


def _tell_of_customer(session: Session, now: datetime, order: Order, placed: PlacedOrder) -> None:
    """Which account it is, or why it is none although one was wanted (D9)."""
    number = {"number": placed.customer_number or ""}
    match placed.customer:
        case CustomerOutcome.FOUND:
            timeline.record(session, order, now, "customer-found", values=number)
        case CustomerOutcome.CREATED:
            timeline.record(session, order, now, "customer-created", values=number)
        case CustomerOutcome.NO_EMAIL:
            timeline.record(session, order, now, "customer-none")
        case CustomerOutcome.GUEST:
            pass


def follow(order: Order, placed: PlacedOrder) -> None:
    """The order knows how its Commerce order stands."""
    order.commerce_status = placed.status
    order.commerce_state = placed.state.value


def _place_failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    if not isinstance(error, Rejected):
        trouble.note_failure(session, now, order, "create-failed", error)
        return
    reason, values = _refusal(error)
    if reason not in trouble.UNTIL_PLACED:
        trouble.note_failure(session, now, order, "create-failed", error)
    elif order.attention != reason:
        timeline.record(session, order, now, f"blocked-{reason}")
    trouble.raise_attention(order, now, reason, **values)
    outbox.done(row, now, "refused")  # decided again on the next sync (D10)


def _refusal(error: Rejected) -> tuple[str, dict[str, str]]:
    """The attention and its values. Of an address nothing is repeated but a field's name."""
    code, detail = error.remote_code or "", error.detail
    reason, name = _REFUSALS.get(code, ("commerce-refused", "sku"))
    if reason == "commerce-setting":
        return reason, {"kind": name, "code": detail}
    if code == "address" and detail not in _ADDRESS_FIELDS:
        detail = "address"
    return reason, {name: detail}
