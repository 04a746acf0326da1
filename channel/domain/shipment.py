"""How far Amazon knows of a parcel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from channel.domain.order import Package


class ShipmentState(StrEnum):
    """QUEUED → SENT (Amazon answered 204) → VERIFIED (read back) | MISMATCH; REFUSED by Amazon."""

    QUEUED = "QUEUED"
    SENT = "SENT"
    VERIFIED = "VERIFIED"
    MISMATCH = "MISMATCH"
    REFUSED = "REFUSED"


class ReadBack(StrEnum):
    MATCH = "match"
    ABSENT = "absent"
    DIFFERENT = "different"
    BEFORE = "before"  # as it was told of until a correction


@dataclass(frozen=True)
class Shown:
    """A parcel as Amazon shows it, or was told of it: its carrier by name, or by a code."""

    carrier: str | None
    service: str | None
    tracking_number: str | None
    shipped_at: datetime | None
    quantities: Mapping[str, int]

    @classmethod
    def of(cls, package: Package) -> Shown:
        return cls(
            package.carrier,
            package.service,
            package.tracking_number,
            package.shipped_at,
            {item.order_item_id: item.quantity for item in package.items},
        )

    def same_as(self, other: Shown) -> bool:
        """In everything, to the second; spaces and case do not count."""
        mine, theirs = (
            (
                _bare(one.carrier),
                _bare(one.service),
                _bare(one.tracking_number),
                one.shipped_at.replace(microsecond=0) if one.shipped_at else None,
                dict(one.quantities),
            )
            for one in (self, other)
        )
        return mine == theirs


def compare(
    reference: str, tracking_number: str, quantities: Mapping[str, int], packages: Iterable[Package]
) -> ReadBack:
    """Whether Amazon kept a parcel as it was sent: tracking number and quantities per line.

    A 204 proves nothing (amazon.md 3.6), the packages do. Spaces and case of a tracking number
    do not count: carriers print them either way.
    """
    for package in packages:
        if package.reference != reference:
            continue
        kept = {item.order_item_id: item.quantity for item in package.items}
        same_tracking = _bare(package.tracking_number) == _bare(tracking_number)
        return ReadBack.MATCH if same_tracking and kept == dict(quantities) else ReadBack.DIFFERENT
    return ReadBack.ABSENT


def compare_corrected(
    reference: str, wanted: Shown, before: Iterable[Shown], packages: Iterable[Package]
) -> ReadBack:
    """The same for a parcel that was corrected: until Amazon shows the news, it shows `before`.

    Amazon may write a carrier in its own way, so what is like nothing before is held to what
    every parcel is held to.
    """
    packages = tuple(packages)
    package = shown(reference, packages)
    if package is None:
        return ReadBack.ABSENT
    if wanted.same_as(package):
        return ReadBack.MATCH
    if any(package.same_as(earlier) for earlier in before):
        return ReadBack.BEFORE
    return compare(reference, wanted.tracking_number or "", wanted.quantities, packages)


def shown(reference: str, packages: Iterable[Package]) -> Shown | None:
    """What Amazon shows under this reference."""
    found = next((package for package in packages if package.reference == reference), None)
    return Shown.of(found) if found else None


class RefusalKind(StrEnum):
    """What Amazon's words for a refused parcel come down to (amazon.md 3.5)."""

    TOO_MANY_EDITS = "too-many-edits"
    NO_SUCH_PACKAGE = "no-such-package"
    LINE_GONE = "line-gone"


# Amazon has no codes of its own for these: its inner error shines through the message.
_SIGNS = (
    ("InvalidPackageVersion", RefusalKind.TOO_MANY_EDITS),
    ("maximum number of allowed updates", RefusalKind.TOO_MANY_EDITS),
    ("PackageToUpdateNotFound", RefusalKind.NO_SUCH_PACKAGE),
    ("NonexistentOrderItem", RefusalKind.LINE_GONE),
)


def refusal_kind(detail: str) -> RefusalKind | None:
    """None where only Amazon's own words say what is wrong."""
    return next((kind for sign, kind in _SIGNS if sign.lower() in detail.lower()), None)


def _bare(tracking_number: str | None) -> str:
    return "".join((tracking_number or "").split()).casefold()


def next_reference(taken: Iterable[str]) -> str:
    """The next packageReferenceId of an order: a positive number as text, unique in the order."""
    return str(max((int(reference) for reference in taken if reference.isdigit()), default=0) + 1)
