"""How far Amazon knows of a parcel."""

from __future__ import annotations

from collections.abc import Iterable
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


def compare(
    reference: str, tracking_number: str, quantities: dict[str, int], packages: Iterable[Package]
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
        return ReadBack.MATCH if same_tracking and kept == quantities else ReadBack.DIFFERENT
    return ReadBack.ABSENT


def _bare(tracking_number: str | None) -> str:
    return "".join((tracking_number or "").split()).casefold()


def next_reference(taken: Iterable[str]) -> str:
    """The next packageReferenceId of an order: a positive number as text, unique in the order."""
    return str(max((int(reference) for reference in taken if reference.isdigit()), default=0) + 1)
