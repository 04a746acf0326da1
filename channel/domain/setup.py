"""What must be in place before orders flow, and what else is wise (V30): as things stand now."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from channel.domain.lapse import Lapse


class SetupKey(StrEnum):
    """In the order in which a person gets to them."""

    PROCESSES = "PROCESSES"
    APPLICATION = "APPLICATION"
    CLIENT_SECRET = "CLIENT_SECRET"  # noqa: S105 - a word, not a secret
    BASE_URL = "BASE_URL"
    PRODUCTS = "PRODUCTS"
    STORE_DESCRIBED = "STORE_DESCRIBED"
    STORE_CONNECTED = "STORE_CONNECTED"
    STORE_READ = "STORE_READ"
    STORE_ACTIVE = "STORE_ACTIVE"
    CARRIERS = "CARRIERS"
    ALERTS = "ALERTS"
    NOTIFICATIONS = "NOTIFICATIONS"
    ADMINISTRATORS = "ADMINISTRATORS"


# Orders flow without them, less well.
OPTIONAL = frozenset(
    {SetupKey.BASE_URL, SetupKey.ALERTS, SetupKey.NOTIFICATIONS, SetupKey.ADMINISTRATORS}
)


@dataclass(frozen=True)
class SecretAge:
    """Of the client secret in use."""

    ends: Lapse
    refused: bool = False


@dataclass(frozen=True)
class StoresSeen:
    """How many stores there are, are connected, have been read without error, are active."""

    described: int = 0
    connected: int = 0
    read: int = 0
    active: int = 0


@dataclass(frozen=True)
class SetupSeen:
    """What is known of the installation.

    `missing`: settings of the application that are not there (its id is a thing of its own).
    `has_products`: None where Commerce is not ours to count in; `without_product` orders wait for
    one. `media`: how alerts leave the screen. `pushing`: of the accounts, how many Amazon
    notifies us of. `silent`: kinds of processes that have not been heard of.
    """

    now: datetime
    base_url: str
    missing: tuple[str, ...] = ()
    has_application_id: bool = True
    secret: SecretAge | None = None
    stores: StoresSeen = StoresSeen()
    has_products: bool | None = None
    without_product: int = 0
    carriers: int = 0
    unmapped_carriers: int = 0
    media: tuple[str, ...] = ()
    has_queue: bool = False
    accounts: int = 0
    pushing: int = 0
    silent: tuple[str, ...] = ()
    people: int = 0
    administrators: int = 0


@dataclass(frozen=True)
class SetupItem:
    """`case` is the last part of its sentence's id (`setup-<key>-<case>`), `values` fill it."""

    key: SetupKey
    case: str
    done: bool
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def optional(self) -> bool:
        return self.key in OPTIONAL


def checklist(seen: SetupSeen) -> tuple[SetupItem, ...]:
    """Every item, in the order of `SetupKey`."""
    stores = seen.stores
    return (
        _processes(seen),
        _application(seen),
        _client_secret(seen),
        _base_url(seen),
        _products(seen),
        _stores(SetupKey.STORE_DESCRIBED, stores.described, stores),
        _stores(SetupKey.STORE_CONNECTED, stores.connected, stores),
        _stores(SetupKey.STORE_READ, stores.read, stores),
        _stores(SetupKey.STORE_ACTIVE, stores.active, stores),
        _carriers(seen),
        SetupItem(
            SetupKey.ALERTS,
            "set" if seen.media else "none",
            bool(seen.media),
            {"media": "-".join(sorted(seen.media))},
        ),
        _notifications(seen),
        _administrators(seen),
    )


def _processes(seen: SetupSeen) -> SetupItem:
    case = "silent" if seen.silent else "alive"
    which = "both" if len(seen.silent) > 1 else "".join(seen.silent)
    return SetupItem(SetupKey.PROCESSES, case, not seen.silent, {"which": which})


def _application(seen: SetupSeen) -> SetupItem:
    if seen.missing:
        values = {"names": ", ".join(seen.missing)}
        return SetupItem(SetupKey.APPLICATION, "missing", done=False, values=values)
    if seen.has_application_id:
        return SetupItem(SetupKey.APPLICATION, "set", done=True)
    # A private application's refresh token is pasted: its id is never asked for.
    by_token = seen.stores.connected > 0
    return SetupItem(SetupKey.APPLICATION, "by-token" if by_token else "no-id", by_token)


def _client_secret(seen: SetupSeen) -> SetupItem:
    if seen.secret is None:
        return SetupItem(SetupKey.CLIENT_SECRET, "unused", done=False)
    ends = seen.secret.ends
    case = "refused" if seen.secret.refused else ends.state(seen.now)
    values = {"date": ends.ends_at.date(), "days": ends.days_left(seen.now)}
    return SetupItem(SetupKey.CLIENT_SECRET, case, case == "well", values)


def _base_url(seen: SetupSeen) -> SetupItem:
    case = "public"
    if is_local(seen.base_url):
        case = "local"
    elif urlsplit(seen.base_url).scheme != "https":
        case = "plain"
    return SetupItem(SetupKey.BASE_URL, case, case == "public", {"url": seen.base_url})


def is_local(url: str) -> bool:
    """Whether the address leads nowhere from outside: Amazon sends sellers back to it."""
    host = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal"))


def _products(seen: SetupSeen) -> SetupItem:
    if seen.without_product:
        values = {"count": seen.without_product}
        return SetupItem(SetupKey.PRODUCTS, "missing", done=False, values=values)
    case = {True: "some", False: "none", None: "elsewhere"}[seen.has_products]
    return SetupItem(SetupKey.PRODUCTS, case, case != "none")


def _stores(key: SetupKey, count: int, stores: StoresSeen) -> SetupItem:
    case = "some" if count else "none"
    return SetupItem(key, case, count > 0, {"count": count, "of": stores.described})


def _carriers(seen: SetupSeen) -> SetupItem:
    if seen.unmapped_carriers:
        values = {"count": seen.unmapped_carriers}
        return SetupItem(SetupKey.CARRIERS, "unmapped", done=False, values=values)
    case = "known" if seen.carriers else "unused"
    return SetupItem(SetupKey.CARRIERS, case, done=True, values={"count": seen.carriers})


def _notifications(seen: SetupSeen) -> SetupItem:
    if not seen.has_queue:
        return SetupItem(SetupKey.NOTIFICATIONS, "no-queue", done=False)
    done = 0 < seen.accounts == seen.pushing
    values = {"count": seen.pushing, "of": seen.accounts}
    return SetupItem(SetupKey.NOTIFICATIONS, "on" if done else "off", done, values)


def _administrators(seen: SetupSeen) -> SetupItem:
    if not seen.people:
        # The host application knows its people; we know none.
        return SetupItem(SetupKey.ADMINISTRATORS, "elsewhere", done=True)
    enough = seen.administrators > 1
    values = {"count": seen.administrators}
    return SetupItem(SetupKey.ADMINISTRATORS, "some" if enough else "few", enough, values)
