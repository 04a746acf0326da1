"""An Amazon order's values in the columns of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from channel.domain.money import Money, plain
from channel.domain.order import (
    AmazonItem,
    AmazonOrder,
    Breakdown,
    Detail,
    FulfillmentChannel,
    ItemTax,
    PersonalData,
)
from channel.domain.readings import Parts, detailed
from channel.domain.retention import purge_at
from channel.domain.totals import DoesNotAddUp, Totals, reconcile
from channel.models.order import BuyerWord, Order, OrderItem, OrderPerson
from channel.ports.vault import Vault
from channel.services import personal


def create(account_id: int, store_id: int, order: AmazonOrder, now: datetime) -> Order:
    """A new row; revision 0 says that nothing has been filled in yet."""
    return Order(
        account_id=account_id,
        store_id=store_id,
        amazon_order_id=order.amazon_order_id,
        purchase_date=order.created_at,
        amazon_updated_at=order.updated_at,
        status="",
        amazon_status="",
        channel=(order.channel or FulfillmentChannel.MERCHANT).value,
        totals=[],
        programs=[],
        is_prime=False,
        is_business=False,
        is_premium=False,
        is_replacement=False,
        is_gift=False,
        has_address=False,
        items_ordered=0,
        items_shipped=0,
        items_unshipped=0,
        revision=0,
        items=[],
        person=None,
        last_action="received",
        last_action_values={},
        last_action_at=now,
        created_at=now,
        updated_at=now,
    )


class BuyerIndex:
    """The index entries of a page's buyers, written all at once."""

    def __init__(self) -> None:
        self._digests: dict[int, frozenset[bytes]] = {}

    def set(self, order_id: int, digests: frozenset[bytes]) -> None:
        self._digests[order_id] = digests

    def write(self, session: Session) -> None:
        if not self._digests:
            return
        session.execute(delete(BuyerWord).where(BuyerWord.order_id.in_(self._digests)))
        rows = [
            {"digest": digest, "order_id": order_id}
            for order_id, digests in self._digests.items()
            for digest in digests
        ]
        if rows:
            session.execute(insert(BuyerWord), rows)


def fill(session: Session, vault: Vault, index: BuyerIndex, row: Order, order: AmazonOrder) -> bool:
    """Amazon's present state into the row, its lines and its personal data; whether that is news.

    A part that Amazon left out this time never erases what it told before. The time of the last
    update does not tell news: Amazon changes orders without moving it (amazon.md 6.3).
    """
    row.amazon_updated_at = order.updated_at
    row.amazon_status = order.amazon_status or row.amazon_status
    row.channel = order.channel.value if order.channel else row.channel
    row.service_level = order.service_level or row.service_level
    row.earliest_ship = order.earliest_ship or row.earliest_ship
    row.latest_ship = order.latest_ship or row.latest_ship
    row.latest_delivery = order.latest_delivery or row.latest_delivery
    row.programs = list(order.programs)
    row.is_prime = "PRIME" in order.programs
    row.is_business = "AMAZON_BUSINESS" in order.programs
    row.is_premium = "PREMIUM" in order.programs
    row.is_replacement = order.is_replacement
    row.is_gift = any(item.is_gift for item in order.items)
    row.items_ordered = sum(item.quantity for item in order.items)
    if order.grand_total is not None:
        row.total = order.grand_total.amount
        row.currency = order.grand_total.currency
        row.totals = _wire(_whole(order))
    known = problem(row)
    if order.grand_total is not None or (known is not None and known.code == "missing"):
        _reconcile(row, order)
    _items(row, order.items)
    new_person = _person(vault, index, row, order)
    changed = new_person or any(session.is_modified(line) for line in (row, *row.items))
    if changed:
        row.revision += 1
    return changed


def _reconcile(row: Order, order: AmazonOrder) -> None:
    found = reconcile(order)
    row.amounts = amounts_of(found)
    if isinstance(found, Totals) and order.grand_total is None:  # a replacement, for nothing
        row.total, row.currency = found.grand_total, found.currency


def _items(row: Order, items: Iterable[AmazonItem]) -> None:
    lines = {line.order_item_id: line for line in row.items}
    for position, item in enumerate(items):
        line = lines.get(item.order_item_id)
        if line is None:
            line = OrderItem(
                order_item_id=item.order_item_id, shipped_by_commerce=0, shipped_at_amazon=0
            )
            row.items.append(line)
        line.position = position
        line.sku = item.sku
        line.asin = item.asin
        line.title = item.title
        line.condition = item.condition
        line.quantity = item.quantity
        line.shipped_at_amazon = max(line.shipped_at_amazon, item.quantity_fulfilled)
        line.unit_price = item.unit_price.amount if item.unit_price else line.unit_price
        line.total = item.proceeds_total.amount if item.proceeds_total else line.total
        line.totals = _wire(item.breakdowns) or line.totals or []
        line.gift_wrap_level = item.gift_wrap_level
        line.programs = list(item.programs)
        line.ioss_number = item.ioss_number or line.ioss_number
        if item.constraints is not None:
            line.constraints = list(item.constraints)
            line.needs_serial_numbers = item.needs_serial_numbers
        line.serial_numbers = list(item.serial_numbers) or line.serial_numbers or []
        if item.tax is not None:
            line.tax = msgspec.to_builtins(item.tax)


def _person(vault: Vault, index: BuyerIndex, row: Order, order: AmazonOrder) -> bool:
    person = order.person
    if person is None or (row.person is not None and row.person.wiped_at is not None):
        return False  # what was wiped stays wiped, whatever Amazon still sends
    before = personal.unseal(vault, row.person)
    person = _kept(before, person)
    if person == before:
        return False
    if row.person is None:
        row.person = OrderPerson(purge_at=purge_at(order.created_at, order.latest_delivery))
    row.person.sealed = personal.seal(vault, person)
    row.person.purge_at = purge_at(order.created_at, row.latest_delivery)
    address = person.address
    told = address is not None and bool(address.address_line1 or address.name)
    row.has_address = told or row.person.corrected is not None
    row.country_code = (address.country_code if address else None) or row.country_code
    index.set(row.id, personal.digests(vault, person))
    return True


def _kept(before: PersonalData | None, now: PersonalData) -> PersonalData:
    """With what Amazon told before and leaves out now: TAX and BUYER do not always come along."""
    if before is None:
        return now
    missing = [field.name for field in fields(now) if not getattr(now, field.name)]
    return replace(now, **{name: getattr(before, name) for name in missing})


def _wire(breakdowns: Iterable[Breakdown]) -> list[Any]:
    return [
        [part.type, _text(part.subtotal), [[d.subtype, _text(d.value)] for d in part.details]]
        for part in breakdowns
    ]


def _text(money: Money) -> str:
    return plain(money.amount, money.currency)


def _whole(order: AmazonOrder) -> list[Breakdown]:
    """The order's components, with what its lines say they belong to."""
    details = detailed(part for item in order.items for part in item.breakdowns)
    return [
        replace(
            part,
            details=part.details
            or tuple(
                Detail(subtype, Money(amount, part.subtotal.currency))
                for (kind, subtype), amount in details.items()
                if kind == part.type
            ),
        )
        for part in order.breakdowns or _summed(order)
    ]


def _summed(order: AmazonOrder) -> list[Breakdown]:
    """The order's components from its lines', where Amazon gave none for the order."""
    sums: dict[str, Breakdown] = {}
    for item in order.items:
        for part in item.breakdowns:
            had = sums.get(part.type)
            total = had.subtotal + part.subtotal if had else part.subtotal
            sums[part.type] = Breakdown(part.type, total)
    return list(sums.values())


def amounts_of(result: Totals | DoesNotAddUp) -> dict[str, Any]:
    """As JSON: `{"proven": …}` or `{"problem": …}`."""
    name = "proven" if isinstance(result, Totals) else "problem"
    # Through JSON, so that it equals what the database hands back (lists, not tuples).
    return {name: msgspec.json.decode(msgspec.json.encode(result))}


def proven(row: Order) -> Totals | None:
    """The amounts that a Commerce order may be made from."""
    return proven_in(row.amounts)


def proven_in(amounts: Mapping[str, Any] | None) -> Totals | None:
    kept = (amounts or {}).get("proven")
    return None if kept is None else msgspec.convert(kept, Totals, strict=False)


def problem(row: Order) -> DoesNotAddUp | None:
    return problem_in(row.amounts)


def problem_in(amounts: Mapping[str, Any] | None) -> DoesNotAddUp | None:
    """Why no Commerce order may be made from an order's `amounts`; None when one may."""
    if amounts is None:
        return DoesNotAddUp("missing")
    kept = amounts.get("problem")
    return None if kept is None else msgspec.convert(kept, DoesNotAddUp)


def item_tax(row: OrderItem) -> ItemTax:
    """Who owes the line's tax; empty when Amazon did not say."""
    return ItemTax() if row.tax is None else msgspec.convert(row.tax, ItemTax)


def tax_by_marketplace(row: OrderItem, parts: Parts) -> Decimal:
    """What Amazon remits of the line's tax, all of it or nothing."""
    return parts.tax + parts.tax_included if item_tax(row).is_by_marketplace else Decimal(0)
