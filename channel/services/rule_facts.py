"""What rules can see of an order, gathered from its rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from channel.domain.money import Money
from channel.domain.order import Address, Component, PersonalData
from channel.domain.rules.condition import Seen, Value
from channel.domain.rules.fields import FIELDS, Field
from channel.domain.status import status_of
from channel.models.order import Order, OrderItem

Several = list[Value]
_TENTH = Decimal("0.1")


def seen_of(order: Order, marketplace_id: str, person: PersonalData | None, now: datetime) -> Seen:
    """`person` None: not there, or not asked for. Tags are the rules' own to add."""
    alone = _order(order, marketplace_id, now) | _person(order, person)
    lines = [_line(line) for line in order.items]
    return {
        name: [line[name] for line in lines] if spec.of_line else [alone[name]]
        for name, spec in FIELDS.items()
        if name is not Field.TAG
    }


def _order(order: Order, marketplace_id: str, now: datetime) -> dict[Field, Several]:
    shipping = next(
        (amount for name, amount, _ in order.totals if name == Component.SHIPPING), None
    )
    return {
        Field.MARKETPLACE: [marketplace_id],
        Field.CHANNEL: [order.channel],
        Field.AMAZON_STATUS: [status_of(order.amazon_status).value],
        Field.SERVICE_LEVEL: _there(order.service_level),
        Field.PRIME: [order.is_prime],
        Field.BUSINESS: [order.is_business],
        Field.PREMIUM: [order.is_premium],
        Field.REPLACEMENT: [order.is_replacement],
        Field.PROGRAM: _there(*order.programs),
        Field.CURRENCY: _there(order.currency),
        Field.TOTAL: _money(order.total, order.currency),
        Field.SHIPPING_TOTAL: _money(shipping, order.currency),
        Field.ITEM_COUNT: [Decimal(order.items_ordered)],
        Field.GIFT: [order.is_gift],
        Field.COUNTRY: _there(order.country_code),
        Field.AGE: [_hours(order.purchase_date, now)],
        Field.TIME_LEFT: [_hours(now, order.latest_ship)] if order.latest_ship else [],
    }


def _person(order: Order, person: PersonalData | None) -> dict[Field, Several]:
    address = (person.address if person else None) or Address()
    return {
        Field.REGION: _there(address.state_or_region),
        Field.POSTCODE: _there(address.postal_code),
        Field.CITY: _there(address.city),
        Field.ADDRESS_TYPE: _there(address.address_type),
        Field.COMPANY: _there(address.company_name, person.buyer_company if person else None),
    }


def _line(line: OrderItem) -> dict[Field, Several]:
    return {
        Field.QUANTITY: [Decimal(line.quantity)],
        Field.SKU: _there(line.sku),
        Field.ASIN: _there(line.asin),
        Field.TITLE: _there(line.title),
        Field.CONDITION: _there(line.condition),
    }


def _there(*words: str | None) -> Several:
    return [word for word in _unlike(words) if word]


def _unlike(words: Iterable[str | None]) -> Iterable[str | None]:
    return dict.fromkeys(words)


def _money(amount: str | Decimal | None, currency: str | None) -> Several:
    return [] if amount is None or currency is None else [Money(Decimal(amount), currency)]


def _hours(since: datetime, until: datetime) -> Decimal:
    """To a tenth."""
    return (Decimal((until - since).total_seconds()) / 3600).quantize(_TENTH)
