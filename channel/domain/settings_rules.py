"""Which order settings a store may have, and what two versions of them differ in (F62-F81, D15)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any, get_type_hints

from channel.domain.order import OrderStatus
from channel.domain.store import OrderSettings, OrderStatusChoice
from channel.errors import Invalid

SWITCH = "import_orders"
# Days that a pending order may hold stock at least, and at most (D3).
HOLD_LEAST, HOLD_MOST = 1, 30
# An Amazon number has 19 characters; with a prefix it must still fit on a label.
PREFIX_MOST = 12
_PREFIX = re.compile(r"[A-Za-z0-9-]*")

# Where Amazon can be while the Commerce order is open: at the others it is closed (D5, D12), or
# the word is none of Amazon's.
MAPPABLE = (
    OrderStatus.PENDING,
    OrderStatus.PENDING_AVAILABILITY,
    OrderStatus.UNSHIPPED,
    OrderStatus.PARTIALLY_SHIPPED,
    OrderStatus.UNFULFILLABLE,
)

NAMES = tuple(field.name for field in fields(OrderSettings))


@dataclass(frozen=True)
class Choices:
    """What Commerce has to choose from: the codes of its stores and order statuses (F70, F80)."""

    stores: Collection[str]
    statuses: Collection[str]


def changed(before: OrderSettings, wishes: Mapping[str, Any]) -> OrderSettings:
    """The settings with the fields that were sent; the default status has no word of its own."""
    after = replace(before, **wishes)
    if after.order_status is OrderStatusChoice.DEFAULT and wishes.get("custom_status") is None:
        return replace(after, custom_status=None)
    return after


def problems(before: OrderSettings, after: OrderSettings, choices: Choices) -> list[Invalid]:
    """All that speaks against a change, field by field; empty when it may be saved.

    While importing is off, nothing else may change (F67, D15).
    """
    if not after.import_orders:
        others = [name for name in differing(before, after) if name != SWITCH]
        return [Invalid(in_api(name), "setting-disabled") for name in others]
    return [
        *_target_store(after, choices),
        *_first_status(after, choices),
        *_prefix("number_prefix_merchant", after.number_prefix_merchant),
        *_prefix("number_prefix_amazon", after.number_prefix_amazon),
        *_hold_days(after),
        *_status_map(after, choices),
    ]


def _target_store(after: OrderSettings, choices: Choices) -> Iterator[Invalid]:
    if after.target_store not in choices.stores:
        yield Invalid("targetStore", "unknown-commerce-store", {"code": after.target_store})


def _first_status(after: OrderSettings, choices: Choices) -> Iterator[Invalid]:
    status = after.custom_status
    if after.order_status is OrderStatusChoice.DEFAULT:
        if status is not None:
            yield Invalid("customStatus", "custom-status-not-used")
    elif status is None:
        yield Invalid("customStatus", "custom-status-missing")
    elif status not in choices.statuses:
        yield Invalid("customStatus", "unknown-commerce-status", {"code": status})


def _prefix(name: str, prefix: str) -> Iterator[Invalid]:
    if not _PREFIX.fullmatch(prefix) or len(prefix) > PREFIX_MOST:
        yield Invalid(in_api(name), "number-prefix", {"most": PREFIX_MOST})


def _hold_days(after: OrderSettings) -> Iterator[Invalid]:
    if not HOLD_LEAST <= after.hold_days <= HOLD_MOST:
        yield Invalid("holdDays", "hold-days", {"least": HOLD_LEAST, "most": HOLD_MOST})


def _status_map(after: OrderSettings, choices: Choices) -> Iterator[Invalid]:
    for amazon, commerce in after.status_map.items():
        if amazon not in MAPPABLE:
            yield Invalid("statusMap", "status-not-mappable", {"status": amazon})
        if commerce not in choices.statuses:
            yield Invalid("statusMap", "unknown-commerce-status", {"code": commerce})


def status_map(entries: Iterable[tuple[OrderStatus, str]]) -> dict[str, str]:
    """From a list, as it is sent. Raises `Invalid` where a status is there twice."""
    pairs = [(status.value, commerce) for status, commerce in entries]
    for status, times in Counter(status for status, _ in pairs).items():
        if times > 1:
            raise Invalid("statusMap", "status-mapped-twice", {"status": status})
    return dict(pairs)


def mapped_status(settings: OrderSettings, status: OrderStatus) -> str | None:
    """The Commerce status of an open order while Amazon says this one (V33)."""
    return settings.status_map.get(status.value)


def differing(before: OrderSettings, after: OrderSettings) -> list[str]:
    return [name for name in NAMES if getattr(before, name) != getattr(after, name)]


def in_api(name: str) -> str:
    """`target_store` as the API calls it: `targetStore`."""
    first, *others = name.split("_")
    return first + "".join(part.title() for part in others)


@dataclass(frozen=True)
class Difference:
    """`before` and `after` as `as_values` writes them."""

    name: str
    before: Any
    after: Any


def as_values(settings: OrderSettings) -> dict[str, Any]:
    """For keeping: plain words, numbers, and a mapping."""
    return {
        name: value.value if isinstance(value, StrEnum) else value
        for name, value in asdict(settings).items()
    }


def from_values(values: Mapping[str, Any]) -> OrderSettings:
    """What `as_values` kept; a field that came later has its default."""
    hints = get_type_hints(OrderSettings)
    known = {}
    for name in NAMES:
        if name in values:
            kind = hints[name]
            word = isinstance(kind, type) and issubclass(kind, StrEnum)
            known[name] = kind(values[name]) if word else values[name]
    return OrderSettings(**known)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Sequence[Difference]:
    """Between two versions, in the order of the form."""
    return [
        Difference(name, before.get(name), after.get(name))
        for name in NAMES
        if before.get(name) != after.get(name)
    ]
