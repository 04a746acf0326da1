"""Creating an order: once for each (source, reference), whoever asks and however often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import customers, holding, numbers, setup, shipping, stock
from channel.adapters.commerce_sql.addresses import check_address
from channel.adapters.commerce_sql.customers import Buyer
from channel.adapters.commerce_sql.orders import HistoryCode, placed
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.totals import PARTS, check_amounts, sum_of
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import (
    CommerceLineStock,
    CommerceOrder,
    CommerceOrderLine,
    CommerceOrderPerson,
)
from channel.models.commerce_product import CommerceProduct
from channel.models.commerce_store import CommerceStore
from channel.ports.commerce import CommerceState, OrderLine, PlacedOrder, PlaceOrder

Products = Mapping[str, CommerceProduct]


def place(work: Work, order: PlaceOrder) -> PlacedOrder:
    """The new order, or the one that this reference made before.

    Two at once with one reference: the second waits, and finds what the first one made. Two that
    want the same number: `IntegrityError`, and who asks again is refused.
    """
    work.alone("order", order.source, order.reference)
    there = earlier(work.session, order.source, order.reference)
    if there is not None:
        return placed(there, already_there=True)
    _check_lines(order)
    check_amounts(order)
    check_address(order)
    store = _store(work, order.store_code)
    held = holding.skus_of(work.session, order.source, order.reference)
    lock = order.reserve_stock or bool(held)
    products = stock.find(work, {*_taken(order), *held}, lock=lock)
    _check_products(order, products)
    for sku in set(holding.drop(work, order.source, order.reference)) - _taken(order):
        work.product_changed(sku)
    row = _write(work, order, store, products)
    if order.reserve_stock:
        for line in row.lines:
            stock.reserve(work, line, backorder=order.backorder)
    _remember(work, row, order)
    if order.complete:
        shipping.close(work, row, order.parcels)
    work.order_changed(row)
    return placed(row)


def _taken(order: PlaceOrder) -> set[str]:
    """The SKUs that the order takes from stock: its lines' own, or what they are made of."""
    return {part.sku for line in order.lines for part in line.products}


def earlier(session: Session, source: str, reference: str) -> CommerceOrder | None:
    return session.scalar(
        select(CommerceOrder).where(
            CommerceOrder.source == source, CommerceOrder.reference == reference
        )
    )


def _check_lines(order: PlaceOrder) -> None:
    references = Counter(line.line_reference for line in order.lines)
    if not references:
        raise rejected(Refusal.INVALID, "The order has no lines")
    reference, times = references.most_common(1)[0]
    if times > 1:
        raise rejected(Refusal.INVALID, f"Line {reference} is there {times} times")
    if any(line.quantity < 0 for line in order.lines):
        raise rejected(Refusal.INVALID, "A line orders less than nothing")
    if any(part.quantity < 1 for line in order.lines for part in line.components):
        raise rejected(Refusal.INVALID, "A line is made of less than one of something")


def _check_products(order: PlaceOrder, products: Products) -> None:
    """The detail of a refusal is the SKU, as the port has it."""
    for part in (part for line in order.lines for part in line.products):
        if part.sku not in products:
            raise rejected(Refusal.UNKNOWN_SKU, part.sku)
        if not products[part.sku].enabled:
            raise rejected(Refusal.DISABLED, part.sku)


def _write(
    work: Work, order: PlaceOrder, store: CommerceStore, products: Products
) -> CommerceOrder:
    status, state = _first_status(work, order)
    buyer = customers.of_order(work, order, store)
    row = CommerceOrder(
        number=numbers.of_order(work, store, order),
        source=order.source,
        reference=order.reference,
        store_id=store.id,
        status=status,
        state=state,
        currency=order.currency,
        **_amounts(order),
        payment_method=order.payment_method,
        payment_reference=order.payment_reference,
        shipping_method=order.shipping_method,
        country_code=_country(order),
        reserve_stock=order.reserve_stock,
        **_customer(buyer),
        invoice_number=numbers.of_invoice(work, store) if order.invoice else None,
        invoiced_at=work.at if order.invoice else None,
        tax_by_marketplace=sum_of(order.lines, "tax_by_marketplace"),
        stock_source=order.stock_source,
        tags=list(order.tags),
        purchased_at=order.purchased_at,
        created_at=work.at,
        updated_at=work.at,
        lines=[_line(n, line, products) for n, line in enumerate(order.lines)],
        person=_person(work, order),
    )
    work.session.add(row)
    work.session.flush()
    customers.keep_address(work, row, order)
    return row


def _customer(buyer: Buyer) -> dict[str, object]:
    return {"customer": buyer.outcome, "account": buyer.account}


def _remember(work: Work, row: CommerceOrder, order: PlaceOrder) -> None:
    work.record(row, HistoryCode.PLACED, reference=row.reference, status=row.status)
    for text in order.comments:
        work.record(row, HistoryCode.COMMENT, text=text)
    if row.invoice_number is not None:
        values = {"number": row.invoice_number, "reference": row.payment_reference}
        work.record(row, HistoryCode.INVOICED, **values)


def _first_status(work: Work, order: PlaceOrder) -> tuple[str, CommerceState]:
    if order.complete:
        return setup.default_status(work.session, CommerceState.COMPLETE), CommerceState.COMPLETE
    return setup.first_status(work.session, order.status)


def _store(work: Work, code: str) -> CommerceStore:
    store = work.session.scalar(select(CommerceStore).where(CommerceStore.code == code))
    if store is None:
        raise rejected(Refusal.UNKNOWN_STORE, code)
    return store


def _amounts(order: PlaceOrder) -> dict[str, object]:
    return {
        "items": sum_of(order.lines, "item"),
        "shipping": sum_of(order.lines, "shipping"),
        "gift_wrap": sum_of(order.lines, "gift_wrap"),
        "fees": sum_of(order.lines, "fees"),
        "tax": sum_of(order.lines, "tax"),
        "discount": sum_of(order.lines, "discount"),
        "tip": order.tip,
        "grand_total": order.grand_total,
    }


def _line(position: int, line: OrderLine, products: Products) -> CommerceOrderLine:
    return CommerceOrderLine(
        line_reference=line.line_reference,
        position=position,
        sku=line.sku,
        title=line.title,
        quantity=line.quantity,
        quantity_shipped=0,
        total=line.total,
        tax_by_marketplace=line.tax_by_marketplace,
        **{part: getattr(line, part) for part in PARTS},
        stock=_stock(line, products),
    )


def _stock(line: OrderLine, products: Products) -> list[CommerceLineStock]:
    per_unit: Counter[str] = Counter()
    for part in line.products:
        per_unit[part.sku] += part.quantity
    return [
        CommerceLineStock(product=products[sku], per_unit=quantity, reserved=0)
        for sku, quantity in per_unit.items()
    ]


def _person(work: Work, order: PlaceOrder) -> CommerceOrderPerson | None:
    if order.person is None:
        return None
    sealed = work.vault.seal(msgspec.json.encode(order.person).decode())
    return CommerceOrderPerson(sealed=sealed, wiped_at=None)


def _country(order: PlaceOrder) -> str | None:
    address = order.person.address if order.person else None
    return address.country_code if address else None
