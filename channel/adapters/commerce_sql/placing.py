"""Creating an order: once for each (source, reference), whoever asks and however often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import holding, setup, shipping, stock
from channel.adapters.commerce_sql.orders import HistoryCode, placed
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.totals import PARTS, check_amounts, sum_of
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine, CommerceOrderPerson
from channel.models.commerce_product import CommerceProduct
from channel.models.commerce_store import CommerceStore
from channel.ports.commerce import CommerceState, OrderLine, PlacedOrder, PlaceOrder

Products = Mapping[str, CommerceProduct]


def place(work: Work, order: PlaceOrder) -> PlacedOrder:
    """The new order, or the one that this reference made before.

    Two at once with one reference: who holds the products' rows comes first, and the second looks
    for the order only then, so that it never takes the first one's reservation for a shortage.
    Where no row is shared the unique key decides (`IntegrityError`: ask again).
    """
    products = stock.find(work, [line.sku for line in order.lines], lock=order.reserve_stock)
    there = earlier(work.session, order.source, order.reference)
    if there is not None:
        return placed(there, already_there=True)
    _check_lines(order)
    check_amounts(order)
    _check_products(order, products)
    holding.drop(work, order.source, order.reference)
    row = _write(work, order, products)
    if order.reserve_stock:
        for line in row.lines:
            stock.reserve(work, line, products[line.sku])
    work.record(row, HistoryCode.PLACED, reference=row.reference, status=row.status)
    if order.complete:
        shipping.close(work, row, order.parcels)
    work.order_changed(row)
    return placed(row)


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


def _check_products(order: PlaceOrder, products: Products) -> None:
    """The detail of a refusal is the SKU, as the port has it."""
    for line in order.lines:
        if line.sku not in products:
            raise rejected(Refusal.UNKNOWN_SKU, line.sku)
        if not products[line.sku].enabled:
            raise rejected(Refusal.DISABLED, line.sku)


def _write(work: Work, order: PlaceOrder, products: Products) -> CommerceOrder:
    store = _store(work, order.store_code)
    status, state = _first_status(work, order)
    row = CommerceOrder(
        number=_next_number(work, store),
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
        tax_by_marketplace=sum_of(order.lines, "tax_by_marketplace"),
        stock_source=order.stock_source,
        tags=list(order.tags),
        purchased_at=order.purchased_at,
        created_at=work.at,
        updated_at=work.at,
        lines=[_line(n, line, products[line.sku]) for n, line in enumerate(order.lines)],
        person=_person(work, order),
    )
    work.session.add(row)
    work.session.flush()
    return row


def _first_status(work: Work, order: PlaceOrder) -> tuple[str, CommerceState]:
    if order.complete:
        return setup.default_status(work.session, CommerceState.COMPLETE), CommerceState.COMPLETE
    return setup.first_status(work.session, order.status)


def _store(work: Work, code: str) -> CommerceStore:
    store = work.session.scalar(select(CommerceStore).where(CommerceStore.code == code))
    if store is None:
        raise rejected(Refusal.UNKNOWN_STORE, f"There is no store {code!r}")
    return store


def _next_number(work: Work, store: CommerceStore) -> str:
    """Nine digits counted within the store, behind its prefix: 000000001."""
    last = work.session.scalars(
        update(CommerceStore)
        .where(CommerceStore.id == store.id)
        .values(last_number=CommerceStore.last_number + 1)
        .returning(CommerceStore.last_number)
        .execution_options(synchronize_session=False)
    ).one()
    return f"{store.number_prefix}{last:09d}"


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


def _line(position: int, line: OrderLine, product: CommerceProduct) -> CommerceOrderLine:
    return CommerceOrderLine(
        line_reference=line.line_reference,
        position=position,
        product_id=product.id,
        sku=line.sku,
        title=line.title,
        quantity=line.quantity,
        quantity_shipped=0,
        quantity_reserved=0,
        total=line.total,
        tax_by_marketplace=line.tax_by_marketplace,
        **{part: getattr(line, part) for part in PARTS},
    )


def _person(work: Work, order: PlaceOrder) -> CommerceOrderPerson | None:
    if order.person is None:
        return None
    sealed = work.vault.seal(msgspec.json.encode(order.person).decode())
    return CommerceOrderPerson(sealed=sealed, wiped_at=None)


def _country(order: PlaceOrder) -> str | None:
    address = order.person.address if order.person else None
    return address.country_code if address else None
