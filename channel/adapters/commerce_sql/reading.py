"""From an order's rows to its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from channel.adapters.commerce_sql import refunds, setup
from channel.adapters.commerce_sql.orders import HistoryCode, open_quantity
from channel.adapters.commerce_sql.views import (
    CommerceOrderView,
    ComponentView,
    HistoryView,
    ItemView,
    RefundLineView,
    RefundView,
    ShipmentItemView,
    ShipmentView,
    TotalsView,
)
from channel.domain.money import Money, shared
from channel.domain.order import PersonalData
from channel.domain.refund import LineStanding, RefundReason
from channel.models.commerce_order import (
    CommerceHistory,
    CommerceLineStock,
    CommerceOrder,
    CommerceOrderLine,
)
from channel.models.commerce_refund import CommerceRefund
from channel.models.commerce_shipment import CommerceShipment, CommerceShipmentLine
from channel.ports.commerce import CommerceState, CommerceStore, CustomerOutcome
from channel.ports.vault import Vault

# The values of a history entry that are status codes.
_STATUSES: Mapping[str, tuple[str, ...]] = {
    HistoryCode.PLACED: ("status",),
    HistoryCode.STATUS_CHANGED: ("before", "after"),
}


def orders(
    session: Session, numbers: Sequence[str], vault: Vault | None
) -> Mapping[str, CommerceOrderView]:
    """The orders by number, unknown ones left out, in a constant number of statements.

    Personal data is opened only with the vault.
    """
    rows = session.scalars(
        select(CommerceOrder)
        .where(CommerceOrder.number.in_(set(numbers)))
        .options(
            joinedload(CommerceOrder.store),
            joinedload(CommerceOrder.person),
            joinedload(CommerceOrder.account),
            selectinload(CommerceOrder.lines)
            .selectinload(CommerceOrderLine.stock)
            .joinedload(CommerceLineStock.product),
            selectinload(CommerceOrder.history),
        )
    ).all()
    shipments = _shipments(session, [row.id for row in rows])
    given_back = refunds.of(session, [row.id for row in rows])
    standing = refunds.standings(session, rows, given_back)
    labels = {status.code: status.label for status in setup.statuses(session)}
    return {
        row.number: _order(
            row,
            items=[_item(row, line, standing[line.id]) for line in row.lines],
            shipments=shipments[row.id],
            refunds=[_refund(row, one) for one in given_back[row.id]],
            labels=labels,
            person=_person(row, vault),
        )
        for row in rows
    }


def _shipments(session: Session, order_ids: Sequence[int]) -> Mapping[int, list[ShipmentView]]:
    found: dict[int, list[ShipmentView]] = defaultdict(list)
    rows = session.scalars(
        select(CommerceShipment)
        .where(CommerceShipment.order_id.in_(order_ids))
        .order_by(CommerceShipment.id)
        .options(
            selectinload(CommerceShipment.lines).joinedload(CommerceShipmentLine.line),
        )
    )
    for row in rows:
        found[row.order_id].append(_shipment(row))
    return found


def _order(
    row: CommerceOrder,
    *,
    items: Sequence[ItemView],
    shipments: Sequence[ShipmentView],
    refunds: Sequence[RefundView],
    labels: Mapping[str, str],
    person: PersonalData | None,
) -> CommerceOrderView:
    return CommerceOrderView(
        number=row.number,
        source=row.source,
        reference=row.reference,
        store=CommerceStore(row.store.code, row.store.name, row.store.website),
        status=row.status,
        status_label=labels[row.status],
        state=CommerceState(row.state),
        currency=row.currency,
        country_code=row.country_code,
        created_at=row.created_at,
        purchased_at=row.purchased_at,
        updated_at=row.updated_at,
        payment_method=row.payment_method,
        payment_reference=row.payment_reference,
        shipping_method=row.shipping_method,
        buyer_mail_suppressed=row.buyer_mail_suppressed,
        customer=CustomerOutcome(row.customer),
        customer_number=row.account.number if row.account else None,
        invoice_number=row.invoice_number,
        invoiced_at=row.invoiced_at,
        stock_source=row.stock_source,
        tags=tuple(row.tags),
        items=tuple(items),
        totals=_totals(row),
        shipments=tuple(shipments),
        refunds=tuple(refunds),
        history=tuple(_happened(one, labels) for one in row.history),
        person=person,
        person_wiped_at=row.person.wiped_at if row.person else None,
    )


def _happened(row: CommerceHistory, labels: Mapping[str, str]) -> HistoryView:
    """Statuses by the names that the merchant gives them now."""
    of_status = _STATUSES.get(row.code, ())
    named = {key: labels.get(row.values[key], row.values[key]) for key in of_status}
    return HistoryView(row.at, row.code, {**row.values, **named})


def _item(order: CommerceOrder, line: CommerceOrderLine, standing: LineStanding) -> ItemView:
    each, rest = shared(line.item, line.quantity, order.currency)
    return ItemView(
        line_reference=line.line_reference,
        sku=line.sku,
        title=line.title,
        quantity_ordered=line.quantity,
        quantity_shipped=line.quantity_shipped,
        quantity_open=open_quantity(order, line),
        unit_price=Money(each, order.currency),
        unit_price_rest=Money(rest, order.currency),
        total=Money(line.total, order.currency),
        refunded=Money(standing.refunded + standing.shipping_refunded, order.currency),
        goods_left=Money(standing.goods_left, order.currency),
        shipping_left=Money(standing.shipping_left, order.currency),
        returnable=standing.returnable,
        components=tuple(
            ComponentView(part.product.sku, part.product.name, part.per_unit, part.reserved)
            for part in line.stock
        ),
    )


def _totals(row: CommerceOrder) -> TotalsView:
    """The order's own sums. The tax that is part of them is kept by line only."""
    included = sum((line.tax_included for line in row.lines), Decimal(0))
    summed = [name for name in TotalsView.__dataclass_fields__ if name != "tax_included"]
    return TotalsView(
        tax_included=Money(included, row.currency),
        **{name: Money(getattr(row, name), row.currency) for name in summed},
    )


def _shipment(row: CommerceShipment) -> ShipmentView:
    return ShipmentView(
        number=row.number,
        carrier=row.carrier,
        service=row.service,
        tracking_number=row.tracking_number,
        shipped_at=row.shipped_at,
        from_amazon=row.from_amazon,
        items=tuple(
            ShipmentItemView(one.line.line_reference, one.line.sku, one.line.title, one.quantity)
            for one in row.lines
        ),
    )


def _refund(order: CommerceOrder, row: CommerceRefund) -> RefundView:
    return RefundView(
        number=row.number,
        at=row.at,
        by=row.by,
        reason=RefundReason(row.reason),
        amount=Money(row.amount, order.currency),
        tip=Money(row.tip, order.currency),
        lines=tuple(
            RefundLineView(
                line_reference=one.line.line_reference,
                sku=one.line.sku,
                title=one.line.title,
                amount=Money(one.amount, order.currency),
                shipping=Money(one.shipping, order.currency),
                returned=one.returned,
            )
            for one in row.lines
        ),
    )


def _person(row: CommerceOrder, vault: Vault | None) -> PersonalData | None:
    if vault is None or row.person is None or row.person.sealed is None:
        return None
    return msgspec.json.decode(vault.open(row.person.sealed), type=PersonalData)
