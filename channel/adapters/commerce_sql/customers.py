"""Customer accounts: one for each website and e-mail address, found before it is made (F21-F24).

Who somebody is stays sealed. An address is found by a keyed digest of it (`Vault.blind_index`).
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import delete, exists, select

from channel.adapters.commerce_sql import numbers
from channel.adapters.commerce_sql.work import Work
from channel.domain.customer import AccountOwner, folded
from channel.domain.order import PersonalData
from channel.errors import Invalid
from channel.models.commerce_customer import (
    CommerceCustomer,
    CommerceCustomerAddress,
    CommerceCustomerEmail,
)
from channel.models.commerce_order import CommerceOrder, CommerceOrderPerson
from channel.models.commerce_store import CommerceStore
from channel.ports.commerce import CustomerOutcome, PlaceOrder


@dataclass(frozen=True)
class Buyer:
    """Whose order it is; `account` is None for a guest."""

    outcome: CustomerOutcome
    account: CommerceCustomer | None = None


def of_order(work: Work, order: PlaceOrder, store: CommerceStore) -> Buyer:
    """The buyer's account, found or made; a guest where none is asked for, or nobody is named."""
    if not order.create_customer:
        return Buyer(CustomerOutcome.GUEST)
    person = order.person or PersonalData()
    if not folded(person.buyer_email):
        return Buyer(CustomerOutcome.NO_EMAIL)
    owner = AccountOwner((person.buyer_email or "").strip(), _name(person))
    account = _find(work, store.website, owner.email)
    if account is not None:
        return Buyer(CustomerOutcome.FOUND, account)
    account = _make(work, store, owner, from_source=order.source)
    account.email_is_relay = person.email_is_relay
    return Buyer(CustomerOutcome.CREATED, account)


def keep_address(work: Work, row: CommerceOrder, order: PlaceOrder) -> None:
    """The account keeps the address that the order gave, for as long as the order does."""
    address = order.person.address if order.person else None
    if row.account is None or address is None:
        return
    work.session.add(
        CommerceCustomerAddress(
            customer_id=row.account.id,
            order_id=row.id,
            sealed=work.vault.seal(msgspec.json.encode(address).decode()),
            created_at=work.at,
        )
    )
    row.account.updated_at = work.at


def forget(work: Work, row: CommerceOrder) -> None:
    """Wipe what an account has from this order, and the whole of it with the last such order.

    An account that the merchant had before stays the merchant's.
    """
    work.session.flush()
    account = work.session.scalar(
        select(CommerceCustomer)
        .where(CommerceCustomer.id == row.customer_id)
        .with_for_update(key_share=True)
    )
    if account is None:
        return
    addresses = delete(CommerceCustomerAddress).where(CommerceCustomerAddress.order_id == row.id)
    work.session.execute(addresses)
    account.updated_at = work.at
    if account.from_source is not None and not _is_needed(work, account):
        emails = CommerceCustomerEmail.customer_id == account.id
        work.session.execute(delete(CommerceCustomerEmail).where(emails))
        account.sealed, account.wiped_at = None, work.at


def upsert(work: Work, website: str, email: str, name: str) -> CommerceCustomer:
    """The merchant's own account; one that an order had made is the merchant's from now on.

    `Invalid` for a website that no store has, and for what is no e-mail address.
    """
    store = work.session.scalars(
        select(CommerceStore).where(CommerceStore.website == website).order_by(CommerceStore.id)
    ).first()
    if store is None:
        raise Invalid("website", "unknown-website", {"website": website})
    email, name = email.strip(), name.strip()
    if "@" not in email.strip("@"):
        raise Invalid("email", "not-an-email")
    account = _find(work, website, email)
    if account is None:
        return _make(work, store, AccountOwner(email, name or None), from_source=None)
    account.sealed = _seal(work, AccountOwner(email, name or None))
    account.from_source, account.updated_at = None, work.at
    return account


def _find(work: Work, website: str, email: str) -> CommerceCustomer | None:
    """Ours until the end of the transaction; so is the address, if nobody has it yet."""
    digest = work.vault.blind_index(folded(email))
    work.alone("customer", website, digest.hex())
    return work.session.scalar(
        select(CommerceCustomer)
        .join(CommerceCustomerEmail)
        .where(CommerceCustomerEmail.website == website, CommerceCustomerEmail.digest == digest)
        # Wiped while we waited for it: PostgreSQL looks at the account again, not at the address.
        .where(CommerceCustomer.wiped_at.is_(None))
        .with_for_update(key_share=True, of=CommerceCustomer)
    )


def _make(
    work: Work, store: CommerceStore, owner: AccountOwner, *, from_source: str | None
) -> CommerceCustomer:
    account = CommerceCustomer(
        number=numbers.of_customer(work, store),
        website=store.website,
        sealed=_seal(work, owner),
        email_is_relay=False,
        from_source=from_source,
        created_at=work.at,
        updated_at=work.at,
    )
    work.session.add(account)
    work.session.flush()
    for digest in sorted(work.vault.blind_indexes(folded(owner.email))):
        email = CommerceCustomerEmail(website=store.website, digest=digest, customer_id=account.id)
        work.session.add(email)
    work.session.flush()
    return account


def _seal(work: Work, owner: AccountOwner) -> bytes:
    return work.vault.seal(msgspec.json.encode(owner).decode())


def _name(person: PersonalData) -> str | None:
    return person.buyer_name or (person.address.name if person.address else None)


def _is_needed(work: Work, account: CommerceCustomer) -> bool:
    """Whether an order of it still has its buyer's data."""
    known = (
        select(CommerceOrderPerson.order_id)
        .join(CommerceOrder)
        .where(CommerceOrder.customer_id == account.id, CommerceOrderPerson.sealed.is_not(None))
    )
    return bool(work.session.scalar(select(exists(known))))
