"""Which causes for alarm there are, given what is known of the installation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from channel.domain import lapse, shipping_alarms
from channel.domain.alerts import AlertKind, Cause
from channel.domain.shipping_alarms import ShippingSeen
from channel.domain.store import READING, StoreStatus

# An alarm about old data ends only when they are clearly younger again, or it would flutter.
CALM = 0.75


@dataclass(frozen=True)
class StoreSeen:
    """`blocked`: orders that have waited for a person for a while. `since`: read for so long."""

    id: int
    name: str
    status: StoreStatus
    since: datetime
    refused: bool = False
    blocked: int = 0
    shipping: ShippingSeen | None = None


@dataclass(frozen=True)
class AccountSeen:
    """`data_as_of`: None before the first sweep is through."""

    id: int
    seller: str
    authorised_at: datetime
    data_as_of: datetime | None
    reports_refused: bool = False
    notifications_refused: bool = False
    stores: tuple[StoreSeen, ...] = ()


@dataclass(frozen=True)
class SecretSeen:
    made_at: datetime
    refused: bool = False


@dataclass(frozen=True)
class Seen:
    """`since`: when this became the real channel; `copy_of`: its address, while this is a copy.

    `stock_differed`: for so many orders the last comparison of holds found other quantities.
    """

    now: datetime
    data_age_limit: timedelta
    since: datetime | None = None
    accounts: tuple[AccountSeen, ...] = ()
    secret: SecretSeen | None = None
    copy_of: str | None = None
    stock_differed: int = 0


def causes(seen: Seen, standing: Collection[str] = ()) -> tuple[Cause, ...]:
    """All there are now. `standing`: the keys of those that have been raised.

    A copy has one only: what it would say of the rest, the real channel says.
    """
    if seen.copy_of is not None:
        return (Cause(AlertKind.READ_ONLY_COPY, values={"address": seen.copy_of}),)
    return (
        *_of_secret(seen),
        *_of_stock(seen),
        *(c for a in seen.accounts for c in _of_account(seen, a, standing)),
    )


def _of_secret(seen: Seen) -> Iterator[Cause]:
    if seen.secret is None:
        return
    if seen.secret.refused:
        yield Cause(AlertKind.CLIENT_SECRET_REFUSED)
    else:
        end = lapse.client_secret(seen.secret.made_at)
        yield from _lapse(seen.now, AlertKind.CLIENT_SECRET_LAPSES, end, None, {})


def _of_stock(seen: Seen) -> Iterator[Cause]:
    if seen.stock_differed:
        yield Cause(AlertKind.STOCK_DIFFERED, values={"count": seen.stock_differed})


def _of_account(seen: Seen, account: AccountSeen, standing: Collection[str]) -> Iterator[Cause]:
    lost = [store for store in account.stores if store.status is StoreStatus.DISCONNECTED]
    if lost:
        yield Cause(AlertKind.DISCONNECTED, account.id, values=_named(account, lost))
    reading = [store for store in account.stores if store.status in READING]
    for store in reading:
        yield from _of_store(account, store, standing)
    if reading:
        yield from _of_reading(seen, account, reading, standing)


def _of_store(account: AccountSeen, store: StoreSeen, standing: Collection[str]) -> Iterator[Cause]:
    named = _named(account, [store])
    if store.blocked:
        yield Cause(AlertKind.ORDERS_BLOCKED, store.id, values=named | {"count": store.blocked})
    if store.refused:
        yield Cause(AlertKind.MARKETPLACE_REFUSED, store.id, values=named)
    if store.shipping is not None:
        for cause in shipping_alarms.causes(store.id, store.shipping, standing):
            yield replace(cause, values=named | dict(cause.values))


def _of_reading(
    seen: Seen, account: AccountSeen, reading: Collection[StoreSeen], standing: Collection[str]
) -> Iterator[Cause]:
    named = _named(account, reading)
    end = lapse.authorisation(account.authorised_at)
    yield from _lapse(seen.now, AlertKind.AUTHORISATION_LAPSES, end, account.id, named)
    yield from _old_data(seen, account, reading, standing)
    if account.reports_refused:
        yield Cause(AlertKind.REPORTS_REFUSED, account.id, values=named)
    if account.notifications_refused:
        yield Cause(AlertKind.NOTIFICATIONS_REFUSED, account.id, values=named)


def _old_data(
    seen: Seen, account: AccountSeen, reading: Collection[StoreSeen], standing: Collection[str]
) -> Iterator[Cause]:
    """What began to be read just now may be old without anybody being to blame."""
    since = [account.authorised_at, *(store.since for store in reading)]
    begun = max([*since, seen.since] if seen.since else since)
    known = max(account.data_as_of or begun, begun)
    found = Cause(AlertKind.DATA_OLD, account.id)
    limit = seen.data_age_limit * (CALM if found.key in standing else 1)
    if seen.now - known > limit:
        # The moment, not the age: it stays the same while the data get older.
        moment = (account.data_as_of or begun).isoformat(timespec="minutes")
        yield replace(found, values=_named(account, reading) | {"since": moment})


def _lapse(
    now: datetime, kind: AlertKind, end: lapse.Lapse, subject: int | None, named: dict[str, Any]
) -> Iterator[Cause]:
    stage = end.warning(now)
    if stage is not None:
        left = {"days": end.days_left(now), "date": end.ends_at.date().isoformat()}
        yield Cause(kind, subject, stage, named | left)


def _named(account: AccountSeen, stores: Collection[StoreSeen]) -> dict[str, Any]:
    return {
        "seller": account.seller,
        "stores": ", ".join(store.name for store in stores),
        "storeIds": [store.id for store in stores],
    }
