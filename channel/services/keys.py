"""Give up an encryption key: seal anew, with the first one, what an older one sealed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.domain.customer import AccountOwner, folded
from channel.models.access_token import KeptAccessToken
from channel.models.account import SellerAccount
from channel.models.commerce_customer import (
    CommerceCustomer,
    CommerceCustomerAddress,
    CommerceCustomerEmail,
)
from channel.models.commerce_order import CommerceOrderPerson
from channel.models.locks import CHANGE
from channel.models.order import BuyerWord, OrderPerson
from channel.models.webhook import Webhook
from channel.ports.vault import Vault
from channel.services import personal

BATCH = 500


@dataclass(frozen=True)
class Sealed:
    """A table's sealed column. `also` puts right what was derived from it; how many rows it did."""

    key: InstrumentedAttribute[Any]
    column: InstrumentedAttribute[Any]
    also: Callable[[Session, Vault, Sequence[Any]], set[Any]] | None = None


@dataclass(frozen=True)
class Batch:
    """`last` is where the next one goes on; None: there is no next one."""

    renewed: int
    last: Any


def renew(session: Session, vault: Vault, name: str, after: Any) -> Batch:
    """The next rows of one of `SEALED`. Safe to repeat, and to end anywhere.

    Raises `Misconfigured` for what no known key opens.
    """
    sealed = SEALED[name]
    model, column = sealed.column.class_, sealed.column.key
    wanted = select(model).where(sealed.column.is_not(None)).order_by(sealed.key)
    if after is not None:
        wanted = wanted.where(sealed.key > after)
    rows = session.scalars(wanted.limit(BATCH).with_for_update(**CHANGE)).all()
    renewed = set()
    for row in rows:
        anew = vault.reseal(getattr(row, column))
        if anew is not None:
            setattr(row, column, anew)
            renewed.add(getattr(row, sealed.key.key))
    if sealed.also is not None:
        renewed |= sealed.also(session, vault, rows)
    last = getattr(rows[-1], sealed.key.key) if len(rows) == BATCH else None
    return Batch(len(renewed), last)


def _index_anew(session: Session, vault: Vault, rows: Sequence[OrderPerson]) -> set[int]:
    """Have each buyer found under the known keys, and under no other."""
    wanted = {
        row.order_id: personal.digests(vault, person)
        for row in rows
        if (person := personal.unseal(vault, row)) is not None
    }
    kept: dict[int, set[bytes]] = {order_id: set() for order_id in wanted}
    words = select(BuyerWord.order_id, BuyerWord.digest).where(BuyerWord.order_id.in_(wanted))
    for order_id, digest in session.execute(words):
        kept[order_id].add(digest)
    differing = {order_id for order_id in wanted if kept[order_id] != wanted[order_id]}
    if differing:
        session.execute(delete(BuyerWord).where(BuyerWord.order_id.in_(differing)))
    entries = [{"digest": d, "order_id": id_} for id_ in differing for d in wanted[id_]]
    if entries:
        session.execute(insert(BuyerWord), entries)
    return differing


def _emails_anew(session: Session, vault: Vault, rows: Sequence[CommerceCustomer]) -> set[int]:
    """Have each account found by its address under the known keys, and under no other."""
    differing: set[int] = set()
    for row in rows:
        owner = msgspec.json.decode(vault.open(row.sealed or b""), type=AccountOwner)
        wanted = vault.blind_indexes(folded(owner.email))
        mine = CommerceCustomerEmail.customer_id == row.id
        if set(session.scalars(select(CommerceCustomerEmail.digest).where(mine))) == wanted:
            continue
        session.execute(delete(CommerceCustomerEmail).where(mine))
        entries = [{"website": row.website, "digest": d, "customer_id": row.id} for d in wanted]
        session.execute(insert(CommerceCustomerEmail), entries)
        differing.add(row.id)
    return differing


SEALED: Mapping[str, Sealed] = {
    "authorisations": Sealed(SellerAccount.id, SellerAccount.refresh_token),
    "access tokens": Sealed(KeptAccessToken.key, KeptAccessToken.sealed),
    "buyers": Sealed(OrderPerson.order_id, OrderPerson.sealed, _index_anew),
    "corrected addresses": Sealed(OrderPerson.order_id, OrderPerson.corrected),
    "buyers of Commerce orders": Sealed(CommerceOrderPerson.order_id, CommerceOrderPerson.sealed),
    "webhooks": Sealed(Webhook.id, Webhook.secret),
    "webhooks' earlier secrets": Sealed(Webhook.id, Webhook.previous_secret),
    "customers": Sealed(CommerceCustomer.id, CommerceCustomer.sealed, _emails_anew),
    "addresses of customers": Sealed(CommerceCustomerAddress.id, CommerceCustomerAddress.sealed),
}
