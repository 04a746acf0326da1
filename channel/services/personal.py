"""An order's personal data: sealed, read, found by name, wiped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from channel.domain.addresses import EDITABLE, standardise
from channel.domain.buyer_words import prefixes
from channel.domain.order import Address, PersonalData
from channel.domain.retention import KEEP, STILL_NEEDED
from channel.models.order import BuyerWord, Order, OrderPerson
from channel.ports.vault import Vault
from channel.services import timeline


def seal(vault: Vault, person: PersonalData) -> bytes:
    return vault.seal(msgspec.json.encode(person).decode())


def unseal(vault: Vault, row: OrderPerson | None) -> PersonalData | None:
    """What is kept of the person; None when nothing came, or it was wiped."""
    if row is None or row.sealed is None:
        return None
    return msgspec.json.decode(vault.open(row.sealed), type=PersonalData)


@dataclass(frozen=True)
class Correction:
    """An address that a person put right (V17), and what Amazon had sent by then."""

    address: Address
    instead_of: Address

    def now_differs_from(self, sent: Address) -> bool:
        """Whether Amazon has sent another place since."""
        return _place(sent) != _place(self.instead_of)


def seal_correction(vault: Vault, correction: Correction) -> bytes:
    return vault.seal(msgspec.json.encode(correction).decode())


def correction(vault: Vault, row: OrderPerson | None) -> Correction | None:
    if row is None or row.corrected is None:
        return None
    return msgspec.json.decode(vault.open(row.corrected), type=Correction)


def in_form(vault: Vault, row: OrderPerson | None) -> PersonalData | None:
    """The person with the address that is used: as it was put right, else put in form (V38)."""
    return put_in_form(unseal(vault, row), correction(vault, row))


def put_in_form(person: PersonalData | None, corrected: Correction | None) -> PersonalData | None:
    """As `in_form`, of what has been unsealed already."""
    sent = person.address if person else None
    if corrected is not None:
        return replace(person or PersonalData(), address=corrected_address(sent, corrected))
    if person is None or sent is None:
        return person
    return replace(person, address=standardise(sent))


def corrected_address(sent: Address | None, corrected: Correction) -> Address:
    """Amazon's recipient, company and phone at the place that a person named."""
    place = {name: getattr(corrected.address, name) for name in EDITABLE}
    return replace(standardise(sent or Address()), **place)


def _place(address: Address) -> tuple[str | None, ...]:
    return tuple(getattr(address, name) for name in EDITABLE)


def digests(vault: Vault, person: PersonalData) -> frozenset[bytes]:
    """The index entries under which this person's order is found (D13)."""
    recipient = person.address.name if person.address else None
    names = (person.buyer_name, recipient, person.buyer_company)
    return frozenset(
        digest
        for name in names
        if name
        for prefix in prefixes(name)
        for digest in vault.blind_indexes(prefix)
    )


def due_for_wiping(session: Session, now: datetime, limit: int) -> list[Order]:
    """Orders whose personal data has outlived its purpose, oldest first."""
    return list(
        session.scalars(
            select(Order)
            .join(OrderPerson)
            .where(OrderPerson.sealed.is_not(None) | OrderPerson.corrected.is_not(None))
            .where(OrderPerson.purge_at <= now)
            .where(
                Order.status.not_in([status.value for status in STILL_NEEDED])
                | (OrderPerson.purge_at <= now - KEEP)
            )
            .order_by(OrderPerson.purge_at)
            .limit(limit)
        )
    )


def wipe(session: Session, order: Order, now: datetime) -> None:
    """Forget the person; the order, its amounts and its country stay."""
    if order.person is not None:
        order.person.sealed = None
        order.person.corrected = None
        order.person.wiped_at = now
        session.flush()  # the person before the words, as everywhere
    session.execute(delete(BuyerWord).where(BuyerWord.order_id == order.id))
    timeline.record(session, order, now, "personal-data-wiped")
