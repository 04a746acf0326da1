"""Customer accounts as a person sees them, and their orders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from channel.domain.customer import AccountOwner, folded
from channel.domain.order import Address
from channel.models.commerce_customer import CommerceCustomer, CommerceCustomerEmail
from channel.models.commerce_order import CommerceOrder
from channel.ports.vault import Vault


@dataclass(frozen=True)
class CustomerView:
    """Name, address and addresses are None and empty when wiped, or not asked for.

    `addresses` are those of the orders, each once, the newest first. `from_source`: made from an
    order of that source, None for the merchant's own.
    """

    id: int
    number: str
    website: str
    name: str | None = field(repr=False)
    email: str | None = field(repr=False)
    addresses: tuple[Address, ...] = field(repr=False)
    email_is_relay: bool
    from_source: str | None
    created_at: datetime
    updated_at: datetime
    wiped_at: datetime | None


@dataclass(frozen=True)
class CustomerPage:
    """A page, the newest account first: ask on with the last one's `id`."""

    customers: tuple[CustomerView, ...]
    total: int
    has_next: bool


@dataclass(frozen=True)
class CustomerOrders:
    """A page of an account's order numbers, the newest first, by id: ask on with the last id."""

    numbers: Mapping[int, str]
    total: int
    has_next: bool


NO_ORDERS = CustomerOrders({}, 0, False)


def one(session: Session, number: str, vault: Vault | None) -> CustomerView | None:
    wanted = select(CommerceCustomer).where(CommerceCustomer.number == number)
    row = session.scalar(wanted.options(selectinload(CommerceCustomer.addresses)))
    return None if row is None else view(row, vault)


def page(
    session: Session, text: str | None, after: int | None, limit: int, vault: Vault | None
) -> CustomerPage:
    """Without a vault an address finds nobody: who asks may not know whose it is."""
    matching = _matching(text.strip(), vault) if text and text.strip() else select(CommerceCustomer)
    total = session.scalar(select(func.count()).select_from(matching.subquery())) or 0
    if after is not None:
        matching = matching.where(CommerceCustomer.id < after)
    rows = session.scalars(
        matching.order_by(CommerceCustomer.id.desc())
        .limit(limit + 1)
        .options(selectinload(CommerceCustomer.addresses))
    ).all()
    shown = tuple(view(row, vault) for row in rows[:limit])
    return CustomerPage(shown, total, len(rows) > limit)


def _matching(text: str, vault: Vault | None) -> Select[CommerceCustomer]:
    found = CommerceCustomer.number == text
    if vault is not None:
        mine = CommerceCustomerEmail.digest == vault.blind_index(folded(text))
        found |= CommerceCustomer.id.in_(select(CommerceCustomerEmail.customer_id).where(mine))
    return select(CommerceCustomer).where(found)


def orders(
    session: Session, numbers: Sequence[str], after: int | None, limit: int
) -> Mapping[str, CustomerOrders]:
    """By customer number; accounts without orders are left out."""
    mine = select(CommerceCustomer.number.label("customer"), CommerceOrder.id, CommerceOrder.number)
    mine = mine.join(CommerceOrder, CommerceOrder.customer_id == CommerceCustomer.id)
    mine = mine.where(CommerceCustomer.number.in_(numbers))
    totals = _totals(session, numbers)
    if after is not None:
        mine = mine.where(CommerceOrder.id < after)
    place = func.row_number().over(
        partition_by=CommerceOrder.customer_id, order_by=CommerceOrder.id.desc()
    )
    ranked = mine.add_columns(place.label("place")).subquery()
    rows = session.execute(
        select(ranked).where(ranked.c.place <= limit + 1).order_by(ranked.c.id.desc())
    )
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for row in rows:
        found[row.customer][row.id] = row.number
    return {
        customer: CustomerOrders(
            dict(list(found[customer].items())[:limit]), total, len(found[customer]) > limit
        )
        for customer, total in totals.items()
    }


def _totals(session: Session, numbers: Sequence[str]) -> Mapping[str, int]:
    counted = session.execute(
        select(CommerceCustomer.number, func.count())
        .join(CommerceOrder, CommerceOrder.customer_id == CommerceCustomer.id)
        .where(CommerceCustomer.number.in_(numbers))
        .group_by(CommerceCustomer.number)
    )
    return dict(counted.all())


def view(row: CommerceCustomer, vault: Vault | None) -> CustomerView:
    owner = _owner(row, vault)
    return CustomerView(
        id=row.id,
        number=row.number,
        website=row.website,
        name=owner.name if owner else None,
        email=owner.email if owner else None,
        addresses=_addresses(row, vault),
        email_is_relay=row.email_is_relay,
        from_source=row.from_source,
        created_at=row.created_at,
        updated_at=row.updated_at,
        wiped_at=row.wiped_at,
    )


def _owner(row: CommerceCustomer, vault: Vault | None) -> AccountOwner | None:
    if vault is None or row.sealed is None:
        return None
    return msgspec.json.decode(vault.open(row.sealed), type=AccountOwner)


def _addresses(row: CommerceCustomer, vault: Vault | None) -> tuple[Address, ...]:
    if vault is None:
        return ()
    opened = (vault.open(kept.sealed) for kept in row.addresses)
    given = [msgspec.json.decode(text, type=Address) for text in opened]
    return tuple(dict.fromkeys(given))
